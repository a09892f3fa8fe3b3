import type { JSX } from 'react';
import type { ApplicationView, CorpView } from '@wecomkit/sandbox/control';
import { useNames } from '../live/use-people.ts';
import { useTexts } from '../texts/use-texts.ts';
import { treeOf } from '../directory/department-tree.ts';
import { useNavigation } from '../view/use-view.tsx';
import { Avatar } from '../ui/avatar.tsx';
import { BotFacts } from './bot-facts.tsx';
import { CallbackSaved } from './callback-saved.tsx';
import { ChatFacts } from './chat-facts.tsx';
import type { Subject } from './conversation.tsx';
import { departmentName } from './department-line.ts';
import { Fact } from './fact.tsx';
import { LocationFact } from './location-fact.tsx';
import { Overlay } from './overlay.tsx';
import { usePhone } from './phone-context.tsx';
import { TitleBar } from './title-bar.tsx';

export interface DetailsProps extends Subject {
  readonly onClose: () => void;
}

/** What there is to know about the other side of a conversation. */
export function Details({ title, application, bot, chat, onClose }: DetailsProps): JSX.Element {
  const texts = useTexts();
  return (
    <Overlay label={texts.details} kind="page" onClose={onClose}>
      <TitleBar title={texts.details} onBack={onClose} />
      <div className="details" tabIndex={0}>
        <div className="details-head">
          <Avatar
            name={title}
            picture={application?.logo ?? bot?.avatar}
            size={64}
            kind={chat === undefined ? 'application' : 'chat'}
          />
          <p className="details-title">{title}</p>
          <p className="details-kind">
            {chat !== undefined ? texts.groupChat : bot !== undefined ? texts.aibot : texts.application}
          </p>
        </div>
        {application !== undefined && <ApplicationFacts application={application} />}
        {bot !== undefined && <BotFacts bot={bot} />}
        {chat !== undefined && <ChatFacts chat={chat} />}
      </div>
    </Overlay>
  );
}

function ApplicationFacts({ application }: { readonly application: ApplicationView }): JSX.Element {
  const texts = useTexts();
  const { corp } = usePhone();
  const visible = useVisible(application, corp);
  const { go } = useNavigation();
  const { agentid, callback } = application;
  return (
    <dl className="facts">
      <Fact name={texts.agentid}>{application.agentid}</Fact>
      {application.description !== '' && <Fact name={texts.about}>{application.description}</Fact>}
      <Fact name={texts.visibleTo}>{visible}</Fact>
      <Fact name={texts.callbackUrl}>
        <CallbackSaved callback={callback} none={texts.callbackNone} />
        <button type="button" className="link" onClick={() => go({ callback: `app:${agentid}` }, 'push')}>
          {callback === null ? texts.callbackSet : texts.callbackChange}
        </button>
      </Fact>
      {application.report_location_flag > 0 && <LocationFact application={application} />}
    </dl>
  );
}

/** The names of the departments, tags and members who see the application. */
function useVisible({ visible }: ApplicationView, corp: CorpView): string {
  const texts = useTexts();
  const { lang } = useNavigation().view;
  const departments = treeOf(corp.departments);
  const members = useNames(corp.corpid, visible.userids);
  const names = [
    ...visible.partyids.map((id) => {
      const department = departments.get(id);
      return department === undefined ? String(id) : departmentName(department, lang);
    }),
    ...visible.tagids.map((id) => corp.tags.find((each) => each.tagid === id)?.tagname ?? String(id)),
    ...members,
  ];
  return names.length === 0 ? texts.visibleNobody : texts.list(names);
}
