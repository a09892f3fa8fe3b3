import type { JSX } from 'react';
import type { JournalEntry } from '@wecomkit/sandbox/control';
import type { TextTable } from '../texts/en.ts';
import { usePick, useTexts } from '../texts/use-texts.ts';

/** How an entry ended: WeCom's code with its meaning, else the HTTP status, else a word. */
export function OutcomeChip({ entry }: { readonly entry: JournalEntry }): JSX.Element {
  const texts = useTexts();
  const pick = usePick();
  const { outcome, errcode, meaning } = entry;
  const told = meaning === undefined ? texts.outcomes[outcome] : pick(meaning);
  const caption = chipText(texts, entry);
  return (
    <span className={`chip chip-${outcome}`} title={told}>
      {caption}
      {errcode !== null && errcode !== 0 && meaning !== undefined && (
        <span className="chip-meaning">{told}</span>
      )}
    </span>
  );
}

function chipText(texts: TextTable, { outcome, errcode, status }: JournalEntry): string {
  if (outcome === 'waiting') return texts.running;
  if (errcode !== null) return String(errcode);
  if (outcome === 'dropped') return texts.outcomes.dropped;
  if (status !== null) return `HTTP ${status}`;
  return outcome === 'error' ? texts.noAnswer : texts.outcomes[outcome];
}
