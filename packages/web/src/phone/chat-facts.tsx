import { useState } from 'react';
import type { JSX } from 'react';
import type { ChatView } from '@wecomkit/sandbox/control';
import { useMember, useName } from '../live/use-people.ts';
import { useTexts } from '../texts/use-texts.ts';
import { Avatar } from '../ui/avatar.tsx';
import { Fact } from './fact.tsx';
import { MemberOverlay } from './member-overlay.tsx';
import { usePhone } from './phone-context.tsx';

/** As many faces as fit on a page or two; a group may have 2,000 members (path/90245). */
const firstFaces = 60;

/** What there is to know about a group: who made it, who is in it. */
export function ChatFacts({ chat }: { readonly chat: ChatView }): JSX.Element {
  const texts = useTexts();
  const { corp } = usePhone();
  const owner = useName(corp.corpid, chat.owner);
  const [faces, setFaces] = useState(firstFaces);
  const [opened, setOpened] = useState<string | null>(null);
  const robots = corp.robots.filter((robot) => robot.chatid === chat.chatid);
  const bots = corp.aibots.filter(({ chatids }) => chatids.includes(chat.chatid));
  const creator = corp.applications.find(({ agentid }) => agentid === chat.agentid);
  const left = chat.userlist.length - faces;
  return (
    <>
      <dl className="facts">
        <Fact name={texts.chatid}>{chat.chatid}</Fact>
        <Fact name={texts.owner}>{owner}</Fact>
        {creator !== undefined && <Fact name={texts.createdBy}>{creator.name}</Fact>}
        {robots.length > 0 && <Fact name={texts.robots}>{texts.list(robots.map(({ name }) => name))}</Fact>}
        {bots.length > 0 && <Fact name={texts.aibots}>{texts.list(bots.map(({ name }) => name))}</Fact>}
      </dl>
      <h3 className="details-section">{`${texts.members} (${chat.userlist.length})`}</h3>
      <ul className="details-members" aria-label={texts.members}>
        {chat.userlist.slice(0, faces).map((userid) => (
          <li key={userid}>
            <Face userid={userid} isOwner={userid === chat.owner} onOpen={() => setOpened(userid)} />
          </li>
        ))}
      </ul>
      {left > 0 && (
        <button type="button" className="button-plain" onClick={() => setFaces(faces + 4 * firstFaces)}>
          {texts.showMore(left)}
        </button>
      )}
      {opened !== null && <MemberOverlay userid={opened} onClose={() => setOpened(null)} />}
    </>
  );
}

interface FaceProps {
  readonly userid: string;
  readonly isOwner: boolean;
  readonly onOpen: () => void;
}

function Face({ userid, isOwner, onOpen }: FaceProps): JSX.Element {
  const texts = useTexts();
  const member = useMember(usePhone().corp.corpid, userid);
  const name = member?.name ?? userid;
  return (
    <button type="button" className="details-member" onClick={onOpen}>
      <Avatar name={name} picture={member?.avatar} size={44} />
      <span>{name}</span>
      {isOwner && <span className="details-owner">{texts.owner}</span>}
    </button>
  );
}
