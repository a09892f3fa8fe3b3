import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import type { JournalEntry } from '@wecomkit/sandbox/control';

/** Points. All rows are of one height, so that only those in sight need to be drawn. */
export const rowHeight = 52;

type Scroller = RefObject<HTMLDivElement | null>;

/** Which part of the list is in sight, in points. */
export function useSight(scroller: Scroller): { readonly from: number; readonly to: number } {
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
export function useFollowing(
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

interface OlderEntries {
  readonly entries: readonly JournalEntry[];
  readonly hasOlder: boolean;
  readonly onOlder: () => Promise<void>;
}

/** Near the oldest entry the page before is read; what is in sight stays where it is. */
export function useOlder(
  scroller: Scroller,
  { entries, hasOlder, onOlder }: OlderEntries,
  from: number,
): void {
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
export function useOpenedInSight(
  scroller: Scroller,
  entries: readonly JournalEntry[],
  opened: number | null,
): void {
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
