import type { JSX } from 'react';
import { useTexts } from '../texts/use-texts.ts';
import { Avatar } from '../ui/avatar.tsx';
import { useNavigation } from '../view/use-view.tsx';
import { Overlay } from './overlay.tsx';
import { departmentLine } from './department-line.ts';
import { usePhone } from './phone-context.tsx';

export interface MemberOverlayProps {
  readonly userid: string;
  readonly onClose: () => void;
}

/** A member's card, as it opens from a name. */
export function MemberOverlay({ userid, onClose }: MemberOverlayProps): JSX.Element {
  const texts = useTexts();
  const { view } = useNavigation();
  const { corp } = usePhone();
  const member = corp.members.find((each) => each.userid.toLowerCase() === userid.toLowerCase());
  const name = member?.name ?? userid;
  return (
    <Overlay label={name} kind="sheet" onClose={onClose}>
      <div className="member-card">
        <Avatar name={name} picture={member?.avatar} size={64} />
        <p className="member-card-name">{name}</p>
        {member !== undefined && (
          <p className="member-card-line">
            {[member.position, departmentLine(corp, member, view.lang)]
              .filter((part) => part !== '')
              .join(' · ')}
          </p>
        )}
        <p className="member-card-line">{userid}</p>
        {member?.mobile !== undefined && member.mobile !== '' && (
          <p className="member-card-line">{member.mobile}</p>
        )}
        {member?.email !== undefined && member.email !== '' && (
          <p className="member-card-line">{member.email}</p>
        )}
        <button type="button" className="button-plain" onClick={onClose}>
          {texts.close}
        </button>
      </div>
    </Overlay>
  );
}
