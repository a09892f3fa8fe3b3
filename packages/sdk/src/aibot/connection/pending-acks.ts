import { apiError, TimeoutError } from '../../errors/index.ts';
import type { Sleep } from '../../callback/sleep.ts';
import type { Ack } from './frame.ts';

/** The commands whose answers are not there yet. */
export interface PendingAcks {
  /**
   * Waits for the answer to a command and gives its body.
   * @throws ApiError when it is a refusal, TimeoutError when it does not come
   */
  readonly wait: (req_id: string, operation: string, timeoutMs: number) => Promise<unknown>;
  /** False when nobody waits for it. */
  readonly settle: (ack: Ack) => boolean;
  /** No answer will come any more. */
  readonly fail: (errorOf: (operation: string) => Error) => void;
}

interface Waiting {
  readonly operation: string;
  readonly resolve: (body: unknown) => void;
  readonly reject: (error: Error) => void;
}

const page = 101463;

export function createPendingAcks(sleep: Sleep): PendingAcks {
  const pending = new Map<string, Waiting>();

  return {
    wait: async (req_id, operation, timeoutMs) => {
      const { promise, resolve, reject } = Promise.withResolvers<unknown>();
      const waiting = { operation, resolve, reject };
      pending.set(req_id, waiting);
      const timer = sleep(timeoutMs);
      timer.done.then(() => reject(new TimeoutError(operation, { timeoutMs, mayHaveArrived: true })), reject);
      try {
        return await promise;
      } finally {
        timer.cancel();
        if (pending.get(req_id) === waiting) pending.delete(req_id);
      }
    },
    settle: (ack) => {
      const waiting = pending.get(ack.req_id);
      if (waiting === undefined) return false;
      pending.delete(ack.req_id);
      if (ack.errcode === 0) waiting.resolve(ack.body);
      else waiting.reject(refusal(waiting.operation, ack));
      return true;
    },
    fail: (errorOf) => {
      for (const { operation, reject } of pending.values()) reject(errorOf(operation));
      pending.clear();
    },
  };
}

/** The error for a refusal. What it carries as the answer is the frame, which repeats nothing of the command. */
export function refusal(operation: string, ack: Ack): Error {
  const { errcode, errmsg } = ack;
  return apiError({ operation, errcode, errmsg, answer: ack, doc: page });
}
