import { fetchJournal } from '../api/sandbox-api.ts';
import { emptyJournal, withEntry, withOlderEntries } from './journal-list.ts';
import type { JournalList } from './journal-list.ts';
import type { LivePart } from './live-part.ts';
import { createStore } from './store.ts';
import type { Store } from './store.ts';

export interface Journal extends LivePart {
  readonly list: Store<JournalList>;
  /** Reads the page before the oldest entry; nothing when there is none. Throws `RequestFailure`. */
  readonly loadOlder: () => Promise<void>;
}

export function createJournal(): Journal {
  const list = createStore(emptyJournal);

  async function read(before?: number): Promise<void> {
    const page = await fetchJournal(before);
    list.set((old) => withOlderEntries(old, page));
  }

  return {
    list,
    load() {
      list.set(() => emptyJournal);
      read().catch(() => list.set((old) => ({ ...old, status: 'failed' })));
    },
    async loadOlder() {
      const { entries, more } = list.get();
      const first = entries[0]?.id;
      if (first !== undefined && more) await read(first);
    },
    hear(event) {
      if (event.type === 'journal') list.set((old) => withEntry(old, event.entry));
    },
  };
}
