import type { JSX } from 'react';
import { usePhone } from '../phone/phone-context.tsx';
import { TitleBar } from '../phone/title-bar.tsx';
import { useTexts } from '../texts/use-texts.ts';
import { DepartmentList } from './department-list.tsx';
import { treeOf } from './department-tree.ts';
import type { DirectoryPageProps } from './directory-home.tsx';
import { MemberList } from './member-list.tsx';
import { useMemberPages } from './use-member-pages.ts';

/** A tag: the departments it names, and everybody it reaches. */
export function TagPage(props: DirectoryPageProps & { readonly id: number }): JSX.Element {
  const { id, onPlace, onMember } = props;
  const texts = useTexts();
  const { corp } = usePhone();
  const tag = corp.tags.find((each) => each.tagid === id);
  const pages = useMemberPages(corp.corpid, { tag: id });
  const tree = treeOf(corp.departments);
  const departments = (tag?.partyids ?? []).flatMap((partyid) => tree.get(partyid) ?? []);
  return (
    <section className="directory" aria-label={tag?.tagname ?? ''}>
      <TitleBar
        title={tag?.tagname ?? ''}
        subtitle={tag && texts.membersCount(tag.member_count)}
        onBack={() => onPlace('directory')}
      />
      <div className="directory-body" tabIndex={0}>
        {tag === undefined && <p className="thread-state">{texts.tagGone}</p>}
        <DepartmentList departments={departments} onPlace={onPlace} />
        {departments.length > 0 && <h3 className="directory-section">{texts.members}</h3>}
        <MemberList label={texts.members} pages={pages} onMember={onMember} />
      </div>
    </section>
  );
}
