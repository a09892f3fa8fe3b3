import { useDeferredValue, useState } from 'react';
import type { JSX } from 'react';
import { usePhone } from '../phone/phone-context.tsx';
import { useTexts } from '../texts/use-texts.ts';
import { Icon } from '../ui/icon.tsx';
import { DepartmentList } from './department-list.tsx';
import { treeOf } from './department-tree.ts';
import { DirectoryRow } from './directory-row.tsx';
import { MemberList } from './member-list.tsx';
import { useMemberPages } from './use-member-pages.ts';

export interface DirectoryPageProps {
  readonly onPlace: (place: string) => void;
  readonly onMember: (userid: string) => void;
}

/** Where the directory begins: search, the company's departments, its tags. */
export function DirectoryHome(props: DirectoryPageProps): JSX.Element {
  const texts = useTexts();
  const [search, setSearch] = useState('');
  const wanted = useDeferredValue(search.trim());
  return (
    <section className="directory" aria-label={texts.directory}>
      <header className="conversations-head">
        <h2>{texts.directory}</h2>
        <label className="search-field">
          <Icon name="search" size={16} />
          <input
            type="search"
            value={search}
            placeholder={texts.searchMembers}
            aria-label={texts.searchMembers}
            onChange={(event) => setSearch(event.currentTarget.value)}
          />
        </label>
      </header>
      <div className="directory-body">
        {wanted === '' ? <Company {...props} /> : <Found {...props} wanted={wanted} />}
      </div>
    </section>
  );
}

function Company({ onPlace }: DirectoryPageProps): JSX.Element {
  const texts = useTexts();
  const { corp } = usePhone();
  return (
    <>
      <h3 className="directory-section">{texts.departments}</h3>
      <DepartmentList departments={treeOf(corp.departments).roots} onPlace={onPlace} />
      {corp.tags.length > 0 && <h3 className="directory-section">{texts.tags}</h3>}
      <ul className="directory-rows" aria-label={texts.tags}>
        {corp.tags.map((tag) => (
          <li key={tag.tagid}>
            <DirectoryRow
              icon={<Icon name="tag" size={20} />}
              name={tag.tagname}
              count={tag.member_count}
              onOpen={() => onPlace(`tag:${tag.tagid}`)}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

const mostDepartments = 20;

function Found({ wanted, onPlace, onMember }: DirectoryPageProps & { readonly wanted: string }): JSX.Element {
  const texts = useTexts();
  const { corp } = usePhone();
  const departments = treeOf(corp.departments).search(wanted).slice(0, mostDepartments);
  const pages = useMemberPages(corp.corpid, { q: wanted });
  const isNothing = pages.status === 'ready' && pages.total + departments.length === 0;
  return (
    <>
      <DepartmentList departments={departments} onPlace={onPlace} />
      <MemberList label={texts.members} pages={pages} onMember={onMember} />
      {isNothing && <p className="thread-state">{texts.nobodyFound}</p>}
    </>
  );
}
