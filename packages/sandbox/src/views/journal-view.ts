import { explain } from '@wecomkit/sdk/advice';
import type { JournalEntry, JournalPage } from '../control/types.ts';
import type { Journal } from '../world.ts';
import { maskDetail } from './mask-wire.ts';

export interface JournalFilter {
  readonly after?: number | undefined;
  readonly before?: number | undefined;
  readonly limit: number;
  readonly kind?: string | undefined;
  readonly agentid?: number | undefined;
  /** Only of this bot. */
  readonly aibotid?: string | undefined;
  readonly outcome?: string | undefined;
  /** Words in the operation, the path, the summary or the code. */
  readonly q?: string | undefined;
}

/** Entries without their details, oldest first: the newest ones, or the oldest after `after`. */
export function journalPage(journal: Journal, filter: JournalFilter): JournalPage {
  const { after = 0, before = Infinity, limit } = filter;
  const found = journal
    .entries()
    .filter((entry) => entry.id > after && entry.id < before && fits(entry, filter));
  const page = filter.after === undefined ? found.slice(-limit) : found.slice(0, limit);
  return { entries: page.map(entrySummary), more: found.length > page.length };
}

/** An entry as the timeline shows it. */
export function entrySummary({ detail: _left, ...entry }: JournalEntry): JournalEntry {
  const { errcode } = entry;
  if (errcode === null || errcode === 0 || entry.meaning) return entry;
  const { symbol, meaning } = explain(errcode);
  return symbol === 'unknown' ? entry : { ...entry, meaning };
}

/** An entry with its details; secrets masked unless they are asked for. */
export function entryWithDetail(entry: JournalEntry, showSecrets: boolean): JournalEntry {
  const { detail } = entry;
  if (detail === undefined) return entrySummary(entry);
  const advised = { ...detail, advice: detail.advice ?? adviceFor(entry) };
  return { ...entrySummary(entry), detail: showSecrets ? advised : maskDetail(advised) };
}

function adviceFor({ errcode }: JournalEntry): NonNullable<JournalEntry['detail']>['advice'] {
  if (errcode === null || errcode === 0) return null;
  const { meaning, advice, help } = explain(errcode);
  return { meaning, advice, help };
}

function fits(entry: JournalEntry, { kind, agentid, aibotid, outcome, q }: JournalFilter): boolean {
  if (kind !== undefined && entry.kind !== kind) return false;
  if (agentid !== undefined && entry.agentid !== agentid) return false;
  if (aibotid !== undefined && entry.aibotid !== aibotid) return false;
  if (outcome !== undefined && entry.outcome !== outcome) return false;
  return q === undefined || says(entry, q.trim().toLowerCase());
}

function says(entry: JournalEntry, words: string): boolean {
  const { operation, path, summary, errcode, notes } = entry;
  const texts = [operation, path, summary.en, summary.zh, String(errcode ?? '')];
  for (const { text } of notes) texts.push(text.en, text.zh);
  return texts.some((text) => text.toLowerCase().includes(words));
}
