import '../styles/thread.css';
import '../styles/messages.css';
import '../styles/cards.css';
import '../styles/overlays.css';
import { useEffect, useRef, useState } from 'react';
import type { JSX } from 'react';
import type {
  AiBotView,
  ApplicationView,
  ChatView,
  ConversationView,
  MessageView,
} from '@wecomkit/sandbox/control';
import { openConversation } from '../api/sandbox-api.ts';
import { useStore } from '../live/store.ts';
import { useLive } from '../live/use-live.tsx';
import { useTexts } from '../texts/use-texts.ts';
import { AiMark } from '../ui/ai-mark.tsx';
import { Icon } from '../ui/icon.tsx';
import { Answering } from './answering.tsx';
import { Details } from './details.tsx';
import { usePhone } from './phone-context.tsx';
import type { PhoneWorld } from './phone-context.tsx';
import { QuoteContext } from './quoting.ts';
import { Thread } from './thread.tsx';
import { TitleBar } from './title-bar.tsx';

export interface ConversationProps {
  readonly id: string;
  readonly onBack: () => void;
}

/** An open conversation: title, messages, and what the member can answer with. */
export function Conversation({ id, onBack }: ConversationProps): JSX.Element {
  const texts = useTexts();
  const world = usePhone();
  const list = useStore(useLive().lists.of(world.person));
  const [showsDetails, setShowsDetails] = useState(false);
  const [quoted, setQuoted] = useState<MessageView | null>(null);
  const conversation = list.conversations.find((each) => each.id === id);
  const subject = subjectOf(world, id);
  const title = conversation?.title ?? subject.title;
  const elsewhere = list.conversations.reduce((sum, each) => sum + (each.id === id ? 0 : each.unread), 0);
  useReading(id, conversation);

  if (title === '' && list.status === 'ready') {
    return (
      <section className="conversation">
        <TitleBar title="" onBack={onBack} />
        <p className="thread-state">{texts.gone}</p>
      </section>
    );
  }
  return (
    <section className="conversation" aria-label={title}>
      <TitleBar
        title={title}
        mark={subject.bot !== undefined && <AiMark />}
        subtitle={subject.chat === undefined ? undefined : texts.membersCount(subject.chat.userlist.length)}
        onBack={onBack}
        unread={elsewhere}
        action={
          <button
            type="button"
            className="title-bar-button"
            aria-label={texts.details}
            onClick={() => setShowsDetails(true)}
          >
            <Icon name={subject.chat === undefined ? 'person' : 'more'} size={22} />
          </button>
        }
      />
      {/* An application does not hear what a message answers to. */}
      <QuoteContext value={subject.application === undefined ? setQuoted : null}>
        <Thread
          key={id}
          conversation={id}
          title={title}
          isGroup={subject.chat !== undefined}
          emptyText={subject.bot === undefined ? texts.emptyThreadText : texts.emptyBotText}
        />
      </QuoteContext>
      <Answering
        key={`answer ${id}`}
        {...subject}
        conversation={id}
        quoted={quoted}
        onUnquote={() => setQuoted(null)}
      />
      {showsDetails && <Details {...subject} title={title} onClose={() => setShowsDetails(false)} />}
    </section>
  );
}

export interface Subject {
  readonly title: string;
  readonly application: ApplicationView | undefined;
  readonly bot: AiBotView | undefined;
  readonly chat: ChatView | undefined;
}

/** What a conversation's id stands for: `app:1000002`, `aibot:aibStock01` or `chat:chat0001`. */
function subjectOf({ corp }: PhoneWorld, id: string): Subject {
  const application = corp.applications.find((each) => id === `app:${each.agentid}`);
  const bot = corp.aibots.find((each) => id === `aibot:${each.aibotid}`);
  const chat = corp.chats.find((each) => id === `chat:${each.chatid}`);
  return { title: application?.name ?? bot?.name ?? chat?.name ?? '', application, bot, chat };
}

/** Opening a conversation marks it as read; so does looking at it while messages arrive. */
function useReading(id: string, conversation: ConversationView | undefined): void {
  const { person } = usePhone();
  const entered = useRef('');
  const unread = conversation?.unread ?? 0;
  const { corpid, userid } = person;
  const place = `${corpid} ${userid} ${id}`;

  useEffect(() => {
    const isEntering = entered.current !== place;
    if (!isEntering && unread === 0) return;
    entered.current = place;
    // Being marked as read is no news worth an error on the screen: the next message tries again.
    openConversation({ corpid, userid }, id, isEntering).catch(() => undefined);
  }, [corpid, userid, id, place, unread]);
}
