import { CallbackError } from '../errors/callback-error.ts';
import { methodNotAllowed, refusal, type CallbackAnswer } from './answer.ts';
import type { CallbackOptions } from './callback-options.ts';
import { createCipher } from './cipher.ts';
import { deliver, type DeliveryContext } from './deliver.ts';
import { answerRequest } from './fetch-adapter.ts';
import { assertFresh } from './guards.ts';
import { createHandlers, type On } from './handlers.ts';
import type { IncomingCallback } from './incoming.ts';
import { readQuery } from './query.ts';
import { memorySeenStore } from './seen-store.ts';
import { sleep } from './sleep.ts';
import { verifyUrl } from './verify-url.ts';

/** A callback URL: hand it requests, register what happens. */
export interface Callback {
  readonly on: On;
  /** For servers that speak `Request` and `Response`. */
  readonly fetch: (request: Request) => Promise<Response>;
  /** For all others: the method, the query and the body in, what to answer out. */
  readonly handle: (incoming: IncomingCallback) => Promise<CallbackAnswer>;
}

/**
 * The receiving end of a callback URL (path/90930): answers the URL check, and for a delivery checks the signature,
 * the receiver and the age, decrypts, drops repetitions, runs the handlers and answers within the 5 seconds of WeCom.
 * A stranger learns nothing but 400 or 403; the reason goes to `onError`.
 *
 * @throws CallbackError `key` when encodingAESKey is not 43 letters and digits
 *
 * @example
 * const callback = createCallback({ token, encodingAESKey, receiveid: corpid, onError: console.error });
 * callback.on.templateCardEvent({ key: 'approve' }, async (event) => {
 *   await wecom.message.updateTemplateCard({ response_code: event.ResponseCode, button: { replace_name: 'Approved' } });
 * });
 * export default { fetch: callback.fetch };
 */
export function createCallback(options: CallbackOptions): Callback {
  const { on, run } = createHandlers();
  const context: DeliveryContext = {
    cipher: createCipher(options),
    run,
    agentid: options.agentid,
    deadlineMs: options.deadlineMs ?? 4500,
    toleranceSeconds: options.toleranceSeconds ?? 300,
    seen: options.seen ?? memorySeenStore({ now: options.now }),
    onError: options.onError,
    onLateReply: options.onLateReply,
    now: options.now ?? Date.now,
    sleep: options.sleep ?? sleep,
  };
  const handle = (incoming: IncomingCallback): Promise<CallbackAnswer> => answer(incoming, context);
  return { on, handle, fetch: (request) => answerRequest(request, handle) };
}

async function answer(incoming: IncomingCallback, context: DeliveryContext): Promise<CallbackAnswer> {
  try {
    if (incoming.method === 'GET') return checkUrl(incoming, context);
    if (incoming.method === 'POST') return await deliver(incoming, context);
    return methodNotAllowed;
  } catch (error) {
    if (!(error instanceof CallbackError)) throw error;
    context.onError?.(error, undefined);
    return refusal(error);
  }
}

function checkUrl({ query }: IncomingCallback, context: DeliveryContext): CallbackAnswer {
  const body = verifyUrl(query, context.cipher);
  assertFresh(readQuery(query).timestamp, context.now(), context.toleranceSeconds);
  return { status: 200, contentType: 'text/plain', body };
}
