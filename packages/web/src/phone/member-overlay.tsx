import '../styles/overlays.css';
import type { JSX } from 'react';
import type { MemberView } from '@wecomkit/sandbox/control';
import { treeOf } from '../directory/department-tree.ts';
import { statusText } from '../directory/status-text.ts';
import { useMember } from '../live/use-people.ts';
import { useTexts } from '../texts/use-texts.ts';
import { Avatar } from '../ui/avatar.tsx';
import { useNavigation } from '../view/use-view.tsx';
import { departmentName } from './department-line.ts';
import { Fact } from './fact.tsx';
import { Overlay } from './overlay.tsx';
import { usePhone } from './phone-context.tsx';
import { TitleBar } from './title-bar.tsx';

export interface MemberOverlayProps {
  readonly userid: string;
  readonly onClose: () => void;
}

/** A member's page, as it opens from a name. */
export function MemberOverlay({ userid, onClose }: MemberOverlayProps): JSX.Element {
  const texts = useTexts();
  const member = useMember(usePhone().corp.corpid, userid);
  const name = member?.name ?? userid;
  const status = member ? statusText(texts, member) : '';
  return (
    <Overlay label={name} kind="page" onClose={onClose}>
      <TitleBar title="" onBack={onClose} />
      <div className="details" tabIndex={0}>
        <div className="details-head">
          <Avatar name={name} picture={member?.avatar} size={72} />
          <p className="details-title">{name}</p>
          {member && member.position !== '' && <p className="details-kind">{member.position}</p>}
          {status !== '' && <p className="chip chip-warn">{status}</p>}
        </div>
        {member === null && <p className="thread-state">{texts.memberGone}</p>}
        {member && <MemberFacts member={member} />}
      </div>
    </Overlay>
  );
}

function MemberFacts({ member }: { readonly member: MemberView }): JSX.Element {
  const texts = useTexts();
  const { corp } = usePhone();
  const { alias, mobile, email, department } = member;
  const tags = corp.tags.filter(({ userids }) => userids.includes(member.userid));
  return (
    <dl className="facts">
      <Fact name={texts.userid}>{member.userid}</Fact>
      {alias !== '' && <Fact name={texts.alias}>{alias}</Fact>}
      <Fact name={texts.departments}>
        {department.map((id) => (
          <DepartmentPath key={id} id={id} />
        ))}
      </Fact>
      {mobile !== '' && <Fact name={texts.mobile}>{mobile}</Fact>}
      {email !== '' && <Fact name={texts.email}>{email}</Fact>}
      {tags.length > 0 && <Fact name={texts.tags}>{texts.list(tags.map(({ tagname }) => tagname))}</Fact>}
    </dl>
  );
}

function DepartmentPath({ id }: { readonly id: number }): JSX.Element {
  const { corp } = usePhone();
  const { lang } = useNavigation().view;
  const path = treeOf(corp.departments).pathTo(id);
  return <span>{path.length === 0 ? id : path.map((each) => departmentName(each, lang)).join(' / ')}</span>;
}
