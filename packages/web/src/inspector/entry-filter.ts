import type { JournalEntry } from '@wecomkit/sandbox/control';

/** What of the timeline is shown; empty values let everything through. */
export interface EntryFilter {
  readonly agentid: number | null;
  readonly operation: string;
  readonly outcome: JournalEntry['outcome'] | '';
  readonly kinds: ReadonlySet<JournalEntry['kind']>;
  readonly search: string;
}

export const noFilter: EntryFilter = {
  agentid: null,
  operation: '',
  outcome: '',
  kinds: new Set(),
  search: '',
};

export function filterEntries(
  entries: readonly JournalEntry[],
  filter: EntryFilter,
): readonly JournalEntry[] {
  if (isEmpty(filter)) return entries;
  const search = filter.search.trim().toLowerCase();
  return entries.filter(
    (entry) =>
      (filter.agentid === null || entry.agentid === filter.agentid) &&
      (filter.operation === '' || entry.operation === filter.operation) &&
      (filter.outcome === '' || entry.outcome === filter.outcome) &&
      (filter.kinds.size === 0 || filter.kinds.has(entry.kind)) &&
      (search === '' || searched(entry).includes(search)),
  );
}

function isEmpty(filter: EntryFilter): boolean {
  const { agentid, operation, outcome, kinds, search } = filter;
  return agentid === null && operation === '' && outcome === '' && kinds.size === 0 && search.trim() === '';
}

/** The operations that occur, for the choice. */
export function operationsIn(entries: readonly JournalEntry[]): readonly string[] {
  return [...new Set(entries.map((entry) => entry.operation))].toSorted();
}

function searched(entry: JournalEntry): string {
  const { operation, path, errcode, summary, notes, meaning } = entry;
  const noted = notes.flatMap((note) => [note.text.en, note.text.zh]);
  const words = [operation, path, errcode ?? '', summary.en, summary.zh, meaning?.en, meaning?.zh, ...noted];
  return words.join('\n').toLowerCase();
}
