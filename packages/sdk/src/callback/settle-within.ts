import type { Sleep } from './sleep.ts';

/** A value in time, or word that it is late. */
type Settled<Value> = { readonly inTime: true; readonly value: Value } | { readonly inTime: false };

/** Waits for `work` for `ms` at most. Work that is late goes on; its end is left to the caller. Rejects as `work` does. */
export async function settleWithin<Value>(
  work: Promise<Value>,
  ms: number,
  sleep: Sleep,
): Promise<Settled<Value>> {
  const wait = sleep(ms);
  try {
    return await Promise.race([
      work.then((value) => ({ inTime: true, value }) as const),
      wait.done.then(() => ({ inTime: false }) as const),
    ]);
  } finally {
    wait.cancel();
  }
}
