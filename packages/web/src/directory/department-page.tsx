import type { JSX } from 'react';
import { departmentName } from '../phone/department-line.ts';
import { usePhone } from '../phone/phone-context.tsx';
import { TitleBar } from '../phone/title-bar.tsx';
import { useTexts } from '../texts/use-texts.ts';
import { useNavigation } from '../view/use-view.tsx';
import { DepartmentList } from './department-list.tsx';
import { treeOf } from './department-tree.ts';
import type { DirectoryPageProps } from './directory-home.tsx';
import { MemberList } from './member-list.tsx';
import { useMemberPages } from './use-member-pages.ts';

/** A department: what is right below it, and its own members. */
export function DepartmentPage(props: DirectoryPageProps & { readonly id: number }): JSX.Element {
  const { id, onPlace, onMember } = props;
  const texts = useTexts();
  const { corp } = usePhone();
  const { lang } = useNavigation().view;
  const tree = treeOf(corp.departments);
  const department = tree.get(id);
  const pages = useMemberPages(corp.corpid, { department: id });
  const title = department === undefined ? '' : departmentName(department, lang);
  const parent = tree.get(department?.parentid ?? 0);
  const below = tree.below(id);
  const isEmpty = pages.status === 'ready' && pages.total + below.length === 0;
  return (
    <section className="directory" aria-label={title}>
      <TitleBar
        title={title}
        subtitle={department && texts.membersCount(department.member_count)}
        onBack={() => onPlace(parent === undefined ? 'directory' : `department:${parent.id}`)}
      />
      <div className="directory-body" tabIndex={0}>
        {department === undefined && <p className="thread-state">{texts.departmentGone}</p>}
        <DepartmentList departments={below} onPlace={onPlace} />
        {below.length > 0 && pages.total > 0 && <h3 className="directory-section">{texts.members}</h3>}
        <MemberList label={texts.members} pages={pages} onMember={onMember} />
        {department !== undefined && isEmpty && <p className="thread-state">{texts.departmentEmpty}</p>}
      </div>
    </section>
  );
}
