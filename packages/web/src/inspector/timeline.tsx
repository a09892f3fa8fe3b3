import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { JSX, KeyboardEvent, RefObject } from 'react';
import type { CorpView, JournalEntry } from '@wecomkit/sandbox/control';
import type { JournalList } from '../live/journal-list.ts';
import { useTexts } from '../texts/use-texts.ts';
import { Icon } from '../ui/icon.tsx';
import { TimelineRow } from './timeline-row.tsx';

export interface TimelineProps {
  /** Oldest first. */
  readonly entries: readonly JournalEntry[];
  readonly corp: CorpView | null;
  readonly status: JournalList['status'];
  readonly isFiltered: boolean;
  readonly hasOlder: boolean;
  readonly onOlder: () => Promise<void>;
  readonly opened: number | null;
  readonly onOpen: (id: number) => void;
}

/** Points. All rows are of one height, so that only those in sight need to be drawn. */
const rowHeight = 52;
const beyond = 8;

export function Timeline(props: TimelineProps): JSX.Element {
  const { entries, corp, opened, onOpen } = props;
  const texts = useTexts();
  const scroller = useRef<HTMLDivElement>(null);
  const sight = useSight(scroller);
  const { isAtEnd, toEnd } = useFollowing(scroller, entries);
  useOlder(props, scroller, sight.from);
  useOpenedInSight(scroller, entries, opened);
  const first = Math.max(0, Math.floor(sight.from / rowHeight) - beyond);
  const last = Math.min(entries.length, Math.ceil(sight.to / rowHeight) + beyond);
  return (
    <div className="timeline">
      <div
        ref={scroller}
        className="timeline-scroller"
        role="log"
        aria-label={texts.timeline}
        tabIndex={0}
        onKeyDown={(event) => moveSelection(event, entries, opened, onOpen)}
      >
        <div className="timeline-rows" style={{ height: entries.length * rowHeight }}>
          {entries.slice(first, last).map((entry, index) => (
            <TimelineRow
              key={entry.id}
              entry={entry}
              corp={corp}
              top={(first + index) * rowHeight}
              isOpened={entry.id === opened}
              onOpen={onOpen}
            />
          ))}
        </div>
      </div>
      {entries.length === 0 && <NoEntries {...props} />}
      {!isAtEnd && (
        <button type="button" className="to-newest" aria-label={texts.toNewestEntry} onClick={toEnd}>
          <Icon name="down" size={18} />
        </button>
      )}
    </div>
  );
}

function NoEntries({ status, isFiltered }: TimelineProps): JSX.Element {
  const texts = useTexts();
  if (status === 'loading') return <p className="timeline-state">{texts.loading}</p>;
  if (status === 'failed') return <p className="timeline-state">{texts.loadFailed}</p>;
  if (isFiltered) return <p className="timeline-state">{texts.nothingMatches}</p>;
  return (
    <div className="timeline-state">
      <p className="timeline-state-title">{texts.nothingYet}</p>
      <p>{texts.nothingYetText}</p>
    </div>
  );
}

type Scroller = RefObject<HTMLDivElement | null>;

/** Which part of the list is in sight, in points. */
function useSight(scroller: Scroller): { readonly from: number; readonly to: number } {
  const [sight, setSight] = useState({ from: 0, to: 800 });
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const measure = (): void =>
      setSight({ from: element.scrollTop, to: element.scrollTop + element.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    element.addEventListener('scroll', measure, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', measure);
    };
  }, [scroller]);
  return sight;
}

/** Stays at the newest entry until the reader scrolls away from it. */
function useFollowing(
  scroller: Scroller,
  entries: readonly JournalEntry[],
): { isAtEnd: boolean; toEnd: () => void } {
  const [isAtEnd, setAtEnd] = useState(true);
  const follows = useRef(true);
  const toEnd = (): void => {
    const element = scroller.current;
    element?.scrollTo({ top: element.scrollHeight });
  };

  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const look = (): void => {
      const left = element.scrollHeight - element.scrollTop - element.clientHeight;
      follows.current = left < rowHeight;
      setAtEnd(follows.current);
    };
    const stay = new ResizeObserver(() => {
      if (follows.current) element.scrollTo({ top: element.scrollHeight });
    });
    stay.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      stay.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [scroller]);

  useLayoutEffect(() => {
    if (follows.current) scroller.current?.scrollTo({ top: entries.length * rowHeight });
  }, [scroller, entries]);

  return { isAtEnd, toEnd };
}

/** Near the oldest entry the page before is read; what is in sight stays where it is. */
function useOlder({ entries, hasOlder, onOlder }: TimelineProps, scroller: Scroller, from: number): void {
  const isReading = useRef(false);
  const firstId = useRef<number | undefined>(undefined);
  const count = useRef(0);

  useLayoutEffect(() => {
    const element = scroller.current;
    const first = entries[0]?.id;
    const grewInFront = firstId.current !== undefined && first !== undefined && first < firstId.current;
    if (grewInFront) element?.scrollBy({ top: (entries.length - count.current) * rowHeight });
    firstId.current = first;
    count.current = entries.length;
  }, [scroller, entries]);

  useEffect(() => {
    if (!hasOlder || isReading.current || from > 10 * rowHeight) return;
    isReading.current = true;
    // A failure is tried again with the next scrolling.
    onOlder()
      .catch(() => undefined)
      .finally(() => {
        isReading.current = false;
      });
  }, [hasOlder, onOlder, from]);
}

/** An entry that was opened from elsewhere comes into sight, once its row is there. */
function useOpenedInSight(scroller: Scroller, entries: readonly JournalEntry[], opened: number | null): void {
  const shown = useRef<number | null>(null);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (opened === null) shown.current = null;
    if (element === null || opened === null || shown.current === opened) return;
    const at = entries.findIndex((entry) => entry.id === opened);
    if (at === -1) return;
    shown.current = opened;
    const top = at * rowHeight;
    const isInSight = top >= element.scrollTop && top + rowHeight <= element.scrollTop + element.clientHeight;
    if (!isInSight) element.scrollTo({ top: top - (element.clientHeight - rowHeight) / 2 });
  }, [scroller, entries, opened]);
}

function moveSelection(
  event: KeyboardEvent<HTMLDivElement>,
  entries: readonly JournalEntry[],
  opened: number | null,
  onOpen: (id: number) => void,
): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const at = entries.findIndex((entry) => entry.id === opened);
  const next = at === -1 ? entries.at(-1) : entries[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (next === undefined) return;
  event.preventDefault();
  onOpen(next.id);
  const top = entries.indexOf(next) * rowHeight;
  const { scrollTop, clientHeight } = event.currentTarget;
  if (top < scrollTop) event.currentTarget.scrollTop = top;
  else if (top + rowHeight > scrollTop + clientHeight)
    event.currentTarget.scrollTop = top + rowHeight - clientHeight;
}
