import type { Done } from '../operations/named.gen.ts';
import type { Crew } from './crew.ts';
import { mergeMessages } from './merge-messages.ts';
import type { PoolMessage } from './pool-message.ts';

/** Sends messages one after the other, in their order. */
export interface SendQueue {
  readonly send: (message: PoolMessage, signal: AbortSignal | undefined) => Promise<Done>;
}

interface Waiting {
  readonly message: PoolMessage;
  readonly resolve: (done: Done) => void;
  readonly reject: (error: unknown) => void;
}

/** One message is under way at a time: so they arrive in order, and what waits meanwhile can be merged. */
export function createSendQueue(crew: Crew): SendQueue {
  const waiting: Waiting[] = [];
  let isRunning = false;

  async function run(): Promise<void> {
    if (isRunning) return;
    isRunning = true;
    while (waiting.length > 0) await sendNext();
    isRunning = false;
  }

  async function sendNext(): Promise<void> {
    try {
      await crew.ready();
    } catch (error) {
      // No robot is left. Better to say so to everybody than to keep them waiting.
      for (const { reject } of waiting.splice(0)) reject(error);
      return;
    }
    // While it waited, all may have been taken back.
    if (waiting.length === 0) return;
    const { message, entries } = takeNext(waiting, crew.places());
    try {
      const done = await crew.send(message);
      for (const { resolve } of entries) resolve(done);
    } catch (error) {
      for (const { reject } of entries) reject(error);
    }
  }

  return {
    send: async (message, signal) => {
      signal?.throwIfAborted();
      const { promise, resolve, reject } = Promise.withResolvers<Done>();
      const entry = { message, resolve, reject };
      // Only what still waits can be taken back.
      const takeBack = (): void => {
        const index = waiting.indexOf(entry);
        if (index !== -1) waiting.splice(index, 1);
        if (index !== -1) reject(signal?.reason);
      };
      waiting.push(entry);
      signal?.addEventListener('abort', takeBack);
      void run();
      return await promise.finally(() => signal?.removeEventListener('abort', takeBack));
    },
  };
}

/** The next message, with as many of those behind it as can be merged when all would not find a place. */
function takeNext(
  waiting: Waiting[],
  places: number,
): { readonly message: PoolMessage; readonly entries: readonly Waiting[] } {
  const [first, ...others] = waiting;
  if (first === undefined) throw new RangeError('robot pool: nothing waits');
  let { message } = first;
  let count = 1;
  for (const other of waiting.length > places ? others : []) {
    const merged = mergeMessages(message, other.message);
    if (merged === undefined) break;
    message = merged;
    count += 1;
  }
  return { message, entries: waiting.splice(0, count) };
}
