import { CallbackError } from '../errors/callback-error.ts';
import { answerRequest } from './adapters/answer-request.ts';
import { waitUntilOf } from './adapters/wait-until.ts';
import { failed, forbidden, methodNotAllowed, refusal, type CallbackAnswer } from './answer.ts';
import type { CallbackOptions } from './callback-options.ts';
import { createCipher } from './cipher.ts';
import { deliver, type DeliveryContext } from './deliver.ts';
import { createDiagnoses, type Diagnoses } from './diagnosis/create-diagnoses.ts';
import { assertFresh } from './guards.ts';
import { createHandlers, type Middleware } from './handlers.ts';
import type { IncomingCallback } from './incoming.ts';
import type { On } from './on.ts';
import { readQuery } from './query.ts';
import { memorySeenStore } from './seen-store.ts';
import { sleep } from './sleep.ts';
import { createAllowList, type AllowList } from './source/allow-list.ts';
import { SourceAddressError } from './source/source-address-error.ts';
import { verifyUrl } from './verify-url.ts';

/** A callback URL: hand it requests, register what happens. */
export interface Callback {
  readonly on: On;
  /** Puts middleware around all handlers, those registered before included; the first is the outermost. */
  readonly use: (middleware: Middleware) => void;
  /**
   * For servers that speak `Request` and `Response`. What the runtime gives its handlers besides may follow: where it
   * has `waitUntil`, handlers that are late go on after the answer.
   */
  readonly fetch: (request: Request, ...given: readonly unknown[]) => Promise<Response>;
  /** For all others: the method, the query and the body in, what to answer out. */
  readonly handle: (incoming: IncomingCallback) => Promise<CallbackAnswer>;
}

interface Context extends DeliveryContext {
  readonly allowList: AllowList | undefined;
  readonly diagnoses: Diagnoses;
}

/**
 * The receiving end of a callback URL (path/90930): answers the URL check, and for a delivery checks the signature
 * and the receiver, decrypts, drops repetitions, runs the handlers and answers within the 5 seconds of WeCom.
 * A stranger learns nothing but 400 or 403; the reason goes to `onError`.
 *
 * @throws CallbackError `key` when encodingAESKey is not 43 letters and digits
 *
 * @example
 * const callback = createCallback({ token, encodingAESKey, receiveid: corpid, client: wecom, onError: console.error });
 * callback.on.templateCardEvent({ key: 'approve' }, async (event) => {
 *   const button = { replace_name: 'Approved' };
 *   await wecom.message.updateTemplateCard({ atall: true, response_code: event.ResponseCode, button });
 * });
 * callback.on.text((message) => reply.text(`You wrote ${message.Content}`));
 * export default { fetch: callback.fetch };
 */
export function createCallback(options: CallbackOptions): Callback {
  const { on, use, run } = createHandlers();
  const context = contextOf(options, run);
  const handle = (incoming: IncomingCallback): Promise<CallbackAnswer> => answer(incoming, context);
  return {
    on,
    use,
    handle,
    fetch: (request, ...given) => answerRequest(request, handle, { waitUntil: waitUntilOf(given) }),
  };
}

function contextOf(options: CallbackOptions, run: DeliveryContext['run']): Context {
  const { agentid, client, onError, onLateReply, sourceAddresses, toleranceSeconds } = options;
  const now = options.now ?? Date.now;
  const cipher = createCipher(options);
  return {
    cipher,
    run,
    agentid,
    client,
    deadlineMs: options.deadlineMs ?? 4500,
    toleranceSeconds,
    seen: options.seen ?? memorySeenStore({ now }),
    onError,
    onLateReply,
    now,
    sleep: options.sleep ?? sleep,
    allowList:
      sourceAddresses &&
      createAllowList(sourceAddresses, { now, onError: (error) => onError?.(error, undefined, undefined) }),
    diagnoses: createDiagnoses(cipher, now),
  };
}

async function answer(incoming: IncomingCallback, context: Context): Promise<CallbackAnswer> {
  try {
    const stranger = context.allowList && (await refuseStranger(incoming, context.allowList, context));
    if (stranger) return stranger;
    if (incoming.method === 'GET') return checkUrl(incoming, context);
    if (incoming.method === 'POST') return await deliver(incoming, context);
    return methodNotAllowed;
  } catch (error) {
    if (!(error instanceof CallbackError)) throw error;
    context.onError?.(error, undefined, context.diagnoses.of(incoming));
    return refusal(error);
  }
}

/** What is answered to those who are not on the list of addresses; undefined for all others. */
async function refuseStranger(
  { sourceAddress }: IncomingCallback,
  allowList: AllowList,
  { onError }: Context,
): Promise<CallbackAnswer | undefined> {
  try {
    if (await allowList.allows(sourceAddress)) return undefined;
    onError?.(new SourceAddressError(sourceAddress), undefined, undefined);
    return forbidden;
  } catch (error) {
    // There is no list yet. WeCom will deliver again.
    onError?.(error, undefined, undefined);
    return failed;
  }
}

function checkUrl({ query }: IncomingCallback, context: Context): CallbackAnswer {
  const body = verifyUrl(query, context.cipher);
  assertFresh(readQuery(query).timestamp, context.now(), context.toleranceSeconds);
  return { status: 200, contentType: 'text/plain', body };
}
