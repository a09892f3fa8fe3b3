import type { CallbackAnswer } from '../answer.ts';
import type { IncomingCallback } from '../incoming.ts';
import { answerRequest } from './answer-request.ts';
import { waitUntilOf } from './wait-until.ts';

/** What adapters need of a callback, of an application or of a bot. */
export interface CallbackTarget {
  /** For servers of all kinds: the method, the query and the body in, what to answer out. */
  readonly handle: (incoming: IncomingCallback) => Promise<CallbackAnswer>;
}

/** The receiving end of a callback URL. */
export interface CallbackReceiver extends CallbackTarget {
  /**
   * For servers that speak `Request` and `Response`. What the runtime gives its handlers besides may follow: where it
   * has `waitUntil`, handlers that are late go on after the answer.
   */
  readonly fetch: (request: Request, ...given: readonly unknown[]) => Promise<Response>;
}

export function receiverOf(handle: CallbackTarget['handle']): CallbackReceiver {
  return {
    handle,
    fetch: (request, ...given) => answerRequest(request, handle, { waitUntil: waitUntilOf(given) }),
  };
}
