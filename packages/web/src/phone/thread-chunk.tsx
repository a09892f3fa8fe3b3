import { memo, useEffect, useRef, useState } from 'react';
import type { JSX } from 'react';
import type { MessageView } from '@wecomkit/sandbox/control';
import type { Chunk } from '../live/thread.ts';
import { MessageRow } from '../messages/message-row.tsx';
import { useTimeStyle } from '../texts/use-texts.ts';
import { dayOf, fullTime, separatorTime } from '../time/format-time.ts';

export interface ThreadChunkProps {
  readonly chunk: Chunk;
  /** The message before the chunk, for the first separator. */
  readonly before: MessageView | undefined;
  readonly isGroup: boolean;
  /** The day of now changes the names of days; the time of day does not matter. */
  readonly today: number;
  /** Drawn from the beginning: the chunk at which a conversation opens. */
  readonly isFirstSeen: boolean;
}

/** Points that a message takes on average: only a guess until the chunk was drawn once. */
const guessedHeight = 96;

/** Some messages in a row. Far from what is in sight they are an empty box of the same height, so that thousands scroll smoothly. */
export const ThreadChunk = memo(function ThreadChunk(props: ThreadChunkProps): JSX.Element {
  const { chunk, isFirstSeen } = props;
  const box = useRef<HTMLLIElement>(null);
  const [height, setHeight] = useState(chunk.messages.length * guessedHeight);
  const [isNear, setNear] = useState(isFirstSeen);

  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry === undefined) return;
        if (!entry.isIntersecting && entry.boundingClientRect.height > 0)
          setHeight(entry.boundingClientRect.height);
        // A chunk in which somebody types or chooses stays.
        if (entry.isIntersecting || !element.contains(document.activeElement)) setNear(entry.isIntersecting);
      },
      { root: element.closest('.thread-scroller'), rootMargin: '1200px 0px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  return (
    <li ref={box} className="chunk" style={isNear ? undefined : { height }}>
      {isNear && <Messages {...props} />}
    </li>
  );
});

function Messages({ chunk, before, isGroup, today }: ThreadChunkProps): JSX.Element {
  return (
    <ol className="messages">
      {chunk.messages.map((message, index) => {
        const previous = index === 0 ? before : chunk.messages[index - 1];
        return (
          <li key={message.seq}>
            <Separator message={message} previous={previous} today={today} />
            <MessageRow message={message} showsSender={isGroup} />
          </li>
        );
      })}
    </ol>
  );
}

/** A new time stands over a message after this long, and on every new day. */
const gapMs = 5 * 60_000;

interface SeparatorProps {
  readonly message: MessageView;
  readonly previous: MessageView | undefined;
  readonly today: number;
}

function Separator({ message, previous, today }: SeparatorProps): JSX.Element | null {
  const style = useTimeStyle();
  const isSameDay = previous !== undefined && dayOf(style, previous.time) === dayOf(style, message.time);
  if (isSameDay && message.time - previous.time < gapMs) return null;
  return (
    <p className="separator">
      <time dateTime={new Date(message.time).toISOString()} title={fullTime(style, message.time)}>
        {separatorTime(style, message.time, today)}
      </time>
    </p>
  );
}
