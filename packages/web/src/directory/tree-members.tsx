import type { JSX } from 'react';
import type { MemberView } from '@wecomkit/sandbox/control';
import type { MembersQuery } from '../api/sandbox-api.ts';
import { useTexts } from '../texts/use-texts.ts';
import { Avatar } from '../ui/avatar.tsx';
import { statusText } from './status-text.ts';
import type { TreeContext } from './tree-branch.tsx';
import { useMemberPages } from './use-member-pages.ts';

export interface TreeMembersProps {
  readonly query: MembersQuery;
  readonly depth: number;
  readonly context: TreeContext;
  /** What is said when nobody is there. */
  readonly nobody?: string;
}

/** The members of a branch, or those that were found. */
export function TreeMembers({ query, depth, context, nobody = '' }: TreeMembersProps): JSX.Element {
  const texts = useTexts();
  const pages = useMemberPages(context.corp.corpid, query);
  const indent = { paddingInlineStart: `${8 + depth * 14}px` };
  if (pages.status === 'ready' && pages.total === 0) {
    return nobody === '' ? <></> : <p className="tree-none">{nobody}</p>;
  }
  return (
    <>
      <ul aria-label={texts.members}>
        {pages.members.map((member) => (
          <li key={member.userid}>
            <TreeMember
              member={member}
              indent={indent}
              isCurrent={member.userid === context.current}
              onChoose={() => context.onMember(member.userid)}
            />
          </li>
        ))}
      </ul>
      {pages.status === 'failed' && <p className="tree-none">{texts.loadFailed}</p>}
      {pages.more && (
        <button type="button" className="tree-more" style={indent} onClick={pages.showMore}>
          {texts.showMore(pages.total - pages.members.length)}
        </button>
      )}
    </>
  );
}

interface TreeMemberProps {
  readonly member: MemberView;
  readonly indent: { readonly paddingInlineStart: string };
  readonly isCurrent: boolean;
  readonly onChoose: () => void;
}

function TreeMember({ member, indent, isCurrent, onChoose }: TreeMemberProps): JSX.Element {
  const status = statusText(useTexts(), member);
  const about = [member.position, status].filter((part) => part !== '');
  return (
    <button
      type="button"
      className="tree-member"
      style={indent}
      aria-current={isCurrent ? 'true' : undefined}
      onClick={onChoose}
    >
      <Avatar name={member.name} picture={member.avatar} size={28} />
      <span className="tree-name">{member.name}</span>
      <span className="tree-about">{about.join(' · ')}</span>
    </button>
  );
}
