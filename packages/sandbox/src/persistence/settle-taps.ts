import type { CardTap } from '../state/rows.ts';
import type { State } from '../state/state.ts';

const interrupted = {
  en: 'The sandbox was stopped before the application answered.',
  zh: '沙箱在应用响应之前就停止了。',
};

/** Taps of an earlier run: those that waited have nobody to wait for, and the journal they point to is gone. */
export function settleTaps({ cards }: State): void {
  for (const key of cards.keys()) {
    const copy = cards.get(key);
    if (copy?.tap) cards.put(key, { ...copy, tap: settled(copy.tap) });
  }
}

function settled(tap: CardTap): CardTap {
  if (tap.status !== 'waiting') return { ...tap, journal: null };
  return { ...tap, journal: null, status: 'failed', reason: interrupted };
}
