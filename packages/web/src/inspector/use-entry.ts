import { useEffect, useState } from 'react';
import type { JournalEntry } from '@wecomkit/sandbox/control';
import { fetchJournalEntry } from '../api/sandbox-api.ts';
import { useStore } from '../live/store.ts';
import { useLive } from '../live/use-live.tsx';

export interface KnownEntry {
  readonly status: 'loading' | 'ready' | 'gone';
  readonly entry: JournalEntry | null;
  /** As the timeline had it when the details were read. */
  readonly told?: JournalEntry | undefined;
}

/** An entry with its details, read again when it changes: a callback that waited has its answer later. */
export function useEntry(id: number, showsSecrets: boolean): KnownEntry {
  const list = useStore(useLive().journal.list);
  const told = list.entries.find((entry) => entry.id === id);
  const [known, setKnown] = useState<KnownEntry>({ status: 'loading', entry: null });

  useEffect(() => {
    let isWanted = true;
    fetchJournalEntry(id, showsSecrets).then(
      (entry) => isWanted && setKnown({ status: 'ready', entry, told }),
      () => isWanted && setKnown({ status: 'gone', entry: null, told }),
    );
    return () => {
      isWanted = false;
    };
  }, [id, showsSecrets, told]);

  return known;
}
