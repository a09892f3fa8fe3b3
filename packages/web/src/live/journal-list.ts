import type { JournalEntry, JournalPage } from '@wecomkit/sandbox/control';

/** The journal as far as it was read, oldest first. */
export interface JournalList {
  readonly status: 'loading' | 'ready' | 'failed';
  readonly more: boolean;
  readonly entries: readonly JournalEntry[];
}

export const emptyJournal: JournalList = { status: 'loading', more: false, entries: [] };

export function withOlderEntries(list: JournalList, page: JournalPage): JournalList {
  const known = new Set(list.entries.map((entry) => entry.id));
  const older = page.entries.filter((entry) => !known.has(entry.id));
  const entries = [...older, ...list.entries].toSorted((a, b) => a.id - b.id);
  return { status: 'ready', more: page.more, entries };
}

/** Adds an entry, or replaces it: an entry is told once when it begins and once when it is over. */
export function withEntry(list: JournalList, entry: JournalEntry): JournalList {
  const at = list.entries.findLastIndex((old) => old.id <= entry.id);
  const isThere = list.entries[at]?.id === entry.id;
  const entries = isThere ? list.entries.with(at, entry) : list.entries.toSpliced(at + 1, 0, entry);
  return { ...list, entries };
}
