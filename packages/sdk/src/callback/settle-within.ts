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
    return await new Promise<Settled<Value>>((resolve, reject) => {
      work.then((value) => resolve({ inTime: true, value }), reject);
      wait.done.then(() => resolve({ inTime: false }), reject);
    });
  } finally {
    wait.cancel();
  }
}
