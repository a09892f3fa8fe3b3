import type { JSX, ReactNode } from 'react';
import type { ApplicationView, ChatView, CorpView } from '@wecomkit/sandbox/control';
import { useTexts } from '../texts/use-texts.ts';
import type { TextTable } from '../texts/en.ts';
import { Avatar } from '../ui/avatar.tsx';
import type { Subject } from './conversation.tsx';
import { Overlay } from './overlay.tsx';
import { memberName, usePhone } from './phone-context.tsx';
import { TitleBar } from './title-bar.tsx';

export interface DetailsProps extends Subject {
  readonly onClose: () => void;
}

/** What there is to know about the other side of a conversation. */
export function Details({ title, application, chat, onClose }: DetailsProps): JSX.Element {
  const texts = useTexts();
  return (
    <Overlay label={texts.details} kind="page" onClose={onClose}>
      <TitleBar title={texts.details} onBack={onClose} />
      <div className="details" tabIndex={0}>
        <div className="details-head">
          <Avatar
            name={title}
            picture={application?.logo}
            size={64}
            kind={chat === undefined ? 'application' : 'chat'}
          />
          <p className="details-title">{title}</p>
          <p className="details-kind">{chat === undefined ? texts.application : texts.groupChat}</p>
        </div>
        {application !== undefined && <ApplicationFacts application={application} />}
        {chat !== undefined && <ChatFacts chat={chat} />}
      </div>
    </Overlay>
  );
}

function ApplicationFacts({ application }: { readonly application: ApplicationView }): JSX.Element {
  const texts = useTexts();
  const { corp } = usePhone();
  const { callback } = application;
  return (
    <dl className="facts">
      <Fact name={texts.agentid}>{application.agentid}</Fact>
      {application.description !== '' && <Fact name={texts.about}>{application.description}</Fact>}
      <Fact name={texts.visibleTo}>{visibleLine(application, corp, texts)}</Fact>
      <Fact name={texts.callbackUrl}>
        {callback === null ? (
          texts.callbackNone
        ) : (
          <>
            <span className="facts-url">{callback.url}</span>
            <span className={callback.verified ? 'chip chip-ok' : 'chip chip-warn'}>
              {callback.verified ? texts.callbackVerified : texts.callbackUnverified}
            </span>
          </>
        )}
      </Fact>
    </dl>
  );
}

function visibleLine({ visible }: ApplicationView, corp: CorpView, texts: TextTable): string {
  const names = [
    ...visible.partyids.map((id) => corp.departments.find((each) => each.id === id)?.name ?? String(id)),
    ...visible.tagids.map((id) => corp.tags.find((each) => each.tagid === id)?.tagname ?? String(id)),
    ...visible.userids.map((userid) => memberName(corp, userid)),
  ];
  return names.length === 0 ? texts.visibleNobody : texts.list(names);
}

function ChatFacts({ chat }: { readonly chat: ChatView }): JSX.Element {
  const texts = useTexts();
  const { corp } = usePhone();
  const robots = corp.robots.filter((robot) => robot.chatid === chat.chatid);
  return (
    <>
      <dl className="facts">
        <Fact name={texts.chatid}>{chat.chatid}</Fact>
        <Fact name={texts.owner}>{memberName(corp, chat.owner)}</Fact>
        {robots.length > 0 && (
          <Fact name={texts.robots}>{texts.list(robots.map((robot) => robot.name))}</Fact>
        )}
      </dl>
      <h3 className="details-section">{`${texts.members} (${chat.userlist.length})`}</h3>
      <ul className="details-members">
        {chat.userlist.map((userid) => (
          <li key={userid}>
            <Avatar name={memberName(corp, userid)} size={44} />
            <span>{memberName(corp, userid)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }): JSX.Element {
  return (
    <div className="fact">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
