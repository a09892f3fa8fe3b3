import { useRef } from 'react';
import type { JSX, KeyboardEvent } from 'react';
import type { CorpView, JournalEntry } from '@wecomkit/sandbox/control';
import type { JournalList } from '../live/journal-list.ts';
import { useTexts } from '../texts/use-texts.ts';
import { Icon } from '../ui/icon.tsx';
import { TimelineRow } from './timeline-row.tsx';
import { rowHeight, useFollowing, useOlder, useOpenedInSight, useSight } from './timeline-scroll.ts';

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

const beyond = 8;

export function Timeline(props: TimelineProps): JSX.Element {
  const { entries, corp, opened, onOpen } = props;
  const texts = useTexts();
  const scroller = useRef<HTMLDivElement>(null);
  const sight = useSight(scroller);
  const { isAtEnd, toEnd } = useFollowing(scroller, entries);
  useOlder(scroller, props, sight.from);
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
