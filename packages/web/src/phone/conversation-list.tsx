import type { JSX } from 'react';
import type { ConversationView } from '@wecomkit/sandbox/control';
import { newestFirst } from '../live/conversation-list.ts';
import { useStore } from '../live/store.ts';
import { useLive } from '../live/use-live.tsx';
import { useNow } from '../live/use-now.ts';
import { usePick, useTexts, useTimeStyle } from '../texts/use-texts.ts';
import { fullTime, listTime } from '../time/format-time.ts';
import { AiMark } from '../ui/ai-mark.tsx';
import { Avatar } from '../ui/avatar.tsx';
import { EmptyList } from './empty-list.tsx';
import { usePhone } from './phone-context.tsx';

/** All conversations of the member, the newest first. */
export function ConversationList({ onOpen }: { readonly onOpen: (id: string) => void }): JSX.Element {
  const texts = useTexts();
  const { person } = usePhone();
  const list = useStore(useLive().lists.of(person));
  const sorted = newestFirst(list.conversations);
  return (
    <section className="conversations" aria-label={texts.conversations}>
      <header className="conversations-head">
        <h2>{texts.messages}</h2>
      </header>
      {list.status === 'loading' && <p className="thread-state">{texts.loading}</p>}
      {list.status === 'failed' && <p className="thread-state">{texts.loadFailed}</p>}
      {list.status === 'ready' && sorted.every((each) => each.last === null) && (
        <EmptyList first={sorted.find((each) => each.kind === 'application')} />
      )}
      <ul className="conversation-rows">
        {sorted.map((conversation) => (
          <ConversationRow key={conversation.id} conversation={conversation} onOpen={onOpen} />
        ))}
      </ul>
    </section>
  );
}

interface ConversationRowProps {
  readonly conversation: ConversationView;
  readonly onOpen: (id: string) => void;
}

function ConversationRow({ conversation, onOpen }: ConversationRowProps): JSX.Element {
  const texts = useTexts();
  const pick = usePick();
  const { id, kind, title, avatar, last, unread } = conversation;
  return (
    <li>
      <button type="button" className="conversation-row" onClick={() => onOpen(id)}>
        <span className="conversation-avatar">
          <Avatar name={title} picture={avatar} size={48} kind={kind} />
          {unread > 0 && (
            <span className="badge" aria-label={texts.unread(unread)} role="img">
              {unread > 99 ? '99+' : unread}
            </span>
          )}
        </span>
        <span className="conversation-text">
          <span className="conversation-top">
            <span className="conversation-name">
              <span className="conversation-title">{title}</span>
              {kind === 'aibot' && <AiMark />}
            </span>
            {last !== null && <LastTime time={last.time} />}
          </span>
          <span className="conversation-last">{last === null ? texts.noMessageYet : pick(last.text)}</span>
        </span>
      </button>
    </li>
  );
}

function LastTime({ time }: { readonly time: number }): JSX.Element {
  const style = useTimeStyle();
  const now = useNow(30_000);
  return (
    <time className="conversation-time" dateTime={new Date(time).toISOString()} title={fullTime(style, time)}>
      {listTime(style, time, now)}
    </time>
  );
}
