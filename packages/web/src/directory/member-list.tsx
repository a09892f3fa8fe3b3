import type { JSX } from 'react';
import type { MemberView } from '@wecomkit/sandbox/control';
import { useTexts } from '../texts/use-texts.ts';
import { Avatar } from '../ui/avatar.tsx';
import { statusText } from './status-text.ts';
import type { MemberPages } from './use-member-pages.ts';

export interface MemberListProps {
  readonly label: string;
  readonly pages: MemberPages;
  readonly onMember: (userid: string) => void;
}

/** Members as rows, with a button for those that are not read yet. */
export function MemberList({ label, pages, onMember }: MemberListProps): JSX.Element {
  const texts = useTexts();
  return (
    <>
      {pages.status === 'loading' && <p className="thread-state">{texts.loading}</p>}
      {pages.status === 'failed' && <p className="thread-state">{texts.loadFailed}</p>}
      <ul className="directory-rows" aria-label={label}>
        {pages.members.map((member) => (
          <li key={member.userid}>
            <MemberRow member={member} onMember={onMember} />
          </li>
        ))}
      </ul>
      {pages.more && (
        <button type="button" className="directory-more" onClick={pages.showMore}>
          {texts.showMore(pages.total - pages.members.length)}
        </button>
      )}
    </>
  );
}

interface MemberRowProps {
  readonly member: MemberView;
  readonly onMember: (userid: string) => void;
}

function MemberRow({ member, onMember }: MemberRowProps): JSX.Element {
  const status = statusText(useTexts(), member);
  return (
    <button type="button" className="directory-row" onClick={() => onMember(member.userid)}>
      <Avatar name={member.name} picture={member.avatar} size={40} />
      <span className="directory-text">
        <span className="directory-name">{member.name}</span>
        {member.position !== '' && <span className="directory-about">{member.position}</span>}
      </span>
      {status !== '' && <span className="chip">{status}</span>}
    </button>
  );
}
