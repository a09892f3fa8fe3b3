import { keyedLock } from '../keyed-lock.ts';
import type { CardRecord } from './card-record.ts';

/** Where cards are remembered. Several processes may share one. */
export interface CardStore {
  get(key: string): Promise<CardRecord | undefined>;
  set(key: string, record: CardRecord): Promise<void>;
  /** Runs the work, which takes no longer than `get` and `set`, while nobody else runs work for the same key. */
  lock<Result>(key: string, work: () => Promise<Result>): Promise<Result>;
}

/** Cards in this process. Forgets those whose `keepUntil` is over. */
export function memoryCardStore(now: () => number = Date.now): CardStore {
  const records = new Map<string, CardRecord>();
  return {
    get: async (key) => records.get(key),
    set: async (key, record) => {
      // The least recently changed is first, and is over before the others.
      records.delete(key);
      records.set(key, record);
      for (const [oldest, { keepUntil }] of records) {
        if (now() < keepUntil) break;
        records.delete(oldest);
      }
    },
    lock: keyedLock(),
  };
}
