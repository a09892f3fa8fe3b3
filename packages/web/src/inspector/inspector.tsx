import { useMemo, useState } from 'react';
import type { JSX } from 'react';
import type { CorpView, JournalEntry } from '@wecomkit/sandbox/control';
import '../styles/inspector.css';
import '../styles/entry.css';
import { useStore } from '../live/store.ts';
import { useLive } from '../live/use-live.tsx';
import { useTexts } from '../texts/use-texts.ts';
import { Icon } from '../ui/icon.tsx';
import { useNavigation } from '../view/use-view.tsx';
import { EntryDetails } from './entry-details.tsx';
import { filterEntries, noFilter } from './entry-filter.ts';
import { FilterBar } from './filter-bar.tsx';
import { Timeline } from './timeline.tsx';

/** Everything on the wire, as one timeline, and one entry in detail. */
export function Inspector({ corp }: { readonly corp: CorpView | null }): JSX.Element {
  const texts = useTexts();
  const { view, go } = useNavigation();
  const { journal } = useLive();
  const list = useStore(journal.list);
  const [filter, setFilter] = useState(noFilter);
  const still = usePause(list.entries);
  const [clearedTo, setClearedTo] = useState(-1);
  const shown = useMemo(() => {
    const kept = clearedTo < 0 ? still.entries : still.entries.filter((entry) => entry.id > clearedTo);
    return filterEntries(kept, filter);
  }, [still.entries, clearedTo, filter]);

  return (
    <aside className="inspector" aria-label={texts.inspector}>
      <header className="inspector-head">
        <h2>{texts.inspector}</h2>
        <button
          type="button"
          className={still.isPaused ? 'tool tool-active' : 'tool'}
          aria-label={still.isPaused ? texts.resume : texts.pause}
          title={still.isPaused ? texts.resume : texts.pause}
          onClick={still.toggle}
        >
          <Icon name={still.isPaused ? 'play' : 'pause'} size={18} />
          {still.missed > 0 && <span>{texts.pausedNew(still.missed)}</span>}
        </button>
        <button
          type="button"
          className="tool"
          aria-label={texts.clear}
          title={texts.clear}
          onClick={() => setClearedTo(list.entries.at(-1)?.id ?? -1)}
        >
          <Icon name="trash" size={18} />
        </button>
      </header>
      <FilterBar entries={list.entries} corp={corp} filter={filter} onChange={setFilter} />
      <Timeline
        entries={shown}
        corp={corp}
        status={list.status}
        isFiltered={shown.length < still.entries.length && list.entries.at(-1)?.id !== clearedTo}
        hasOlder={list.more && clearedTo < 0}
        onOlder={journal.loadOlder}
        opened={view.entry}
        onOpen={(entry) => go({ entry })}
      />
      {view.entry !== null && (
        <EntryDetails key={view.entry} id={view.entry} onClose={() => go({ entry: null })} />
      )}
    </aside>
  );
}

interface Pause {
  readonly entries: readonly JournalEntry[];
  readonly isPaused: boolean;
  /** How many entries came since. */
  readonly missed: number;
  readonly toggle: () => void;
}

/** Holds the timeline as it is while somebody reads; nothing is lost meanwhile. */
function usePause(entries: readonly JournalEntry[]): Pause {
  const [held, setHeld] = useState<readonly JournalEntry[] | null>(null);
  return {
    entries: held ?? entries,
    isPaused: held !== null,
    missed: held === null ? 0 : Math.max(0, entries.length - held.length),
    toggle: () => setHeld(held === null ? entries : null),
  };
}
