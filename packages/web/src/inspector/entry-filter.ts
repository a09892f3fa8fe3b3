import type { JournalEntry } from '@wecomkit/sandbox/control';

/** What of the timeline is shown; empty values let everything through. */
export interface EntryFilter {
  /** The application or bot that it concerns: `app:1000002`, `aibot:aibStock01`. */
  readonly party: string;
  readonly operation: string;
  readonly outcome: JournalEntry['outcome'] | '';
  readonly kinds: ReadonlySet<JournalEntry['kind']>;
  readonly search: string;
}

export const noFilter: EntryFilter = {
  party: '',
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
      (filter.party === '' || partyOf(entry) === filter.party) &&
      (filter.operation === '' || entry.operation === filter.operation) &&
      (filter.outcome === '' || entry.outcome === filter.outcome) &&
      (filter.kinds.size === 0 || filter.kinds.has(entry.kind)) &&
      (search === '' || searched(entry).includes(search)),
  );
}

function isEmpty(filter: EntryFilter): boolean {
  const { party, operation, outcome, kinds, search } = filter;
  return party === '' && operation === '' && outcome === '' && kinds.size === 0 && search.trim() === '';
}

/** The application or bot that an entry concerns; empty where it is neither. */
function partyOf({ agentid, aibotid }: JournalEntry): string {
  if (aibotid !== undefined) return `aibot:${aibotid}`;
  return agentid === null ? '' : `app:${agentid}`;
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
