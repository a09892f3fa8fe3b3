import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { JSX } from 'react';
import type { MessageView } from '@wecomkit/sandbox/control';
import { useStore } from '../live/store.ts';
import { useLive } from '../live/use-live.tsx';
import { useNow } from '../live/use-now.ts';
import { useTexts } from '../texts/use-texts.ts';
import { Icon } from '../ui/icon.tsx';
import { usePhone } from './phone-context.tsx';
import { ThreadChunk } from './thread-chunk.tsx';
import { ThreadState } from './thread-state.tsx';

export interface ThreadProps {
  readonly conversation: string;
  readonly title: string;
  readonly isGroup: boolean;
  /** What stands there while there is no message. */
  readonly emptyText: string;
}

/** Nearer to the newest message than this, in points, counts as being there. */
const atEnd = 80;

/** The messages of a conversation. It is laid out from its end, so that it opens at the newest and older pages push nothing away. */
export function Thread({ conversation, title, isGroup, emptyText }: ThreadProps): JSX.Element {
  const texts = useTexts();
  const { person } = usePhone();
  const { threads } = useLive();
  const thread = useStore(threads.of(person, conversation));
  const scroller = useRef<HTMLDivElement>(null);
  const [isAway, setAway] = useState(false);
  const today = useToday();
  const newest = thread.chunks.at(-1)?.messages.at(-1);
  const missed = useMissed(newest, isAway);

  const toNewest = (): void => scroller.current?.scrollTo({ top: 0 });
  useOwnMessageComesIntoSight(newest, toNewest);

  return (
    <div className="thread">
      <div
        ref={scroller}
        className="thread-scroller"
        tabIndex={0}
        role="region"
        aria-label={texts.messagesOf(title)}
        onScroll={(event) => setAway(event.currentTarget.scrollTop < -atEnd)}
      >
        <ol className="chunks">
          {thread.more && (
            <Older key={thread.chunks[0]?.key} load={() => threads.loadOlder(person, conversation)} />
          )}
          {thread.chunks.map((chunk, index) => (
            <ThreadChunk
              key={chunk.key}
              chunk={chunk}
              before={thread.chunks[index - 1]?.messages.at(-1)}
              isGroup={isGroup}
              today={today}
              isFirstSeen={index === thread.chunks.length - 1}
            />
          ))}
        </ol>
      </div>
      <ThreadState thread={thread} title={title} emptyText={emptyText} />
      <span className="sr-only" role="status">
        {missed > 0 ? texts.newMessages(missed) : ''}
      </span>
      {isAway && (
        <button type="button" className="to-newest" aria-label={texts.toNewest} onClick={toNewest}>
          <Icon name="down" size={18} />
          {missed > 0 && <span>{texts.newMessages(missed)}</span>}
        </button>
      )}
    </div>
  );
}

/** Now, but only as fresh as the names of days need it. */
function useToday(): number {
  const now = useNow(60_000);
  const [today, setToday] = useState(now);
  const isOtherDay = new Date(now).toDateString() !== new Date(today).toDateString();
  if (isOtherDay) setToday(now);
  return isOtherDay ? now : today;
}

/** How many messages came while the reader was further up. */
function useMissed(newest: MessageView | undefined, isAway: boolean): number {
  const [seen, setSeen] = useState({ seq: newest?.seq, count: 0 });
  if (newest?.seq !== seen.seq) setSeen({ seq: newest?.seq, count: isAway ? seen.count + 1 : 0 });
  else if (!isAway && seen.count > 0) setSeen({ ...seen, count: 0 });
  return isAway ? seen.count : 0;
}

function useOwnMessageComesIntoSight(newest: MessageView | undefined, toNewest: () => void): void {
  const move = useEffectEvent(toNewest);
  const seq = newest?.own === true ? newest.seq : undefined;
  useEffect(() => {
    if (seq !== undefined) move();
  }, [seq]);
}

/** At the oldest message: comes into sight, and the page before is read. */
function Older({ load }: { readonly load: () => Promise<void> }): JSX.Element {
  const texts = useTexts();
  const mark = useRef<HTMLLIElement>(null);
  const [hasFailed, setFailed] = useState(false);
  const read = (): void => {
    setFailed(false);
    load().catch(() => setFailed(true));
  };
  const readInSight = useEffectEvent(read);

  useEffect(() => {
    const element = mark.current;
    if (element === null) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting === true) readInSight();
      },
      { root: element.closest('.thread-scroller'), rootMargin: '800px 0px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  return (
    <li ref={mark} className="older">
      {hasFailed ? (
        <button type="button" className="button-plain" onClick={read}>
          {texts.tryAgain}
        </button>
      ) : (
        <span>{texts.loading}</span>
      )}
    </li>
  );
}
