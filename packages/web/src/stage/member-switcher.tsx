import { useMemo, useState } from 'react';
import type { JSX } from 'react';
import type { CorpView, MemberView } from '@wecomkit/sandbox/control';
import { departmentLine, departmentName } from '../phone/department-line.ts';
import { useTexts } from '../texts/use-texts.ts';
import { Avatar } from '../ui/avatar.tsx';
import { Icon } from '../ui/icon.tsx';
import { moveFocus } from '../ui/move-focus.ts';
import { Popover } from '../ui/popover.tsx';
import { useNavigation } from '../view/use-view.tsx';
import { treeRows } from './who.ts';
import type { TreeRow } from './who.ts';

export interface MemberSwitcherProps {
  readonly corp: CorpView;
  readonly member: MemberView;
  readonly onMember: (userid: string) => void;
}

/** Whose phone it is; opens the department tree to choose another member. */
export function MemberSwitcher({ corp, member, onMember }: MemberSwitcherProps): JSX.Element {
  const texts = useTexts();
  const { view } = useNavigation();
  return (
    <Popover
      label={`${texts.switchMember}: ${member.name}`}
      className="switcher"
      button={
        <>
          <Avatar name={member.name} picture={member.avatar} size={32} />
          <span className="switcher-text">
            <span className="switcher-name">{member.name}</span>
            <span className="switcher-department">
              {departmentLine(corp, member, view.lang) || member.userid}
            </span>
          </span>
          <Icon name="down" size={16} />
        </>
      }
    >
      {(close) => (
        <Tree
          corp={corp}
          current={member.userid}
          onMember={(userid) => {
            close();
            onMember(userid);
          }}
        />
      )}
    </Popover>
  );
}

interface TreeProps {
  readonly corp: CorpView;
  readonly current: string;
  readonly onMember: (userid: string) => void;
}

function Tree({ corp, current, onMember }: TreeProps): JSX.Element {
  const texts = useTexts();
  const [search, setSearch] = useState('');
  const rows = useMemo(() => treeRows(corp, search), [corp, search]);
  const first = rows.find((row) => row.kind === 'member');
  return (
    <div className="tree" onKeyDown={(event) => moveFocus(event, 'input, .tree-member')}>
      <label className="search-field">
        <Icon name="search" size={16} />
        <input
          type="search"
          value={search}
          placeholder={texts.searchMembers}
          aria-label={texts.searchMembers}
          onChange={(event) => setSearch(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && first !== undefined) onMember(first.member.userid);
          }}
        />
      </label>
      <ul className="tree-rows" aria-label={texts.organisation}>
        {rows.map((row) => (
          <li key={row.key} style={{ paddingInlineStart: `${row.depth * 14}px` }}>
            <Row row={row} current={current} onMember={onMember} />
          </li>
        ))}
      </ul>
      {rows.length === 0 && <p className="tree-none">{texts.nobodyFound}</p>}
    </div>
  );
}

interface RowProps {
  readonly row: TreeRow;
  readonly current: string;
  readonly onMember: (userid: string) => void;
}

function Row({ row, current, onMember }: RowProps): JSX.Element {
  const texts = useTexts();
  const { view } = useNavigation();
  if (row.kind === 'department')
    return <p className="tree-department">{departmentName(row.department, view.lang)}</p>;
  const { member } = row;
  const about = [member.position, member.status === 1 ? '' : texts.memberLeft].filter((part) => part !== '');
  return (
    <button
      type="button"
      className="tree-member"
      aria-current={member.userid === current ? 'true' : undefined}
      onClick={() => onMember(member.userid)}
    >
      <Avatar name={member.name} picture={member.avatar} size={28} />
      <span className="tree-name">{member.name}</span>
      <span className="tree-about">{about.join(' · ')}</span>
    </button>
  );
}
