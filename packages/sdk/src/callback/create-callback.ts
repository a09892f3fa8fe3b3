import { receiverOf, type CallbackReceiver } from './adapters/receiver.ts';
import type { CallbackAnswer } from './answer.ts';
import { answerIncoming, type Front } from './answer-incoming.ts';
import type { CallbackOptions } from './callback-options.ts';
import { createCipher } from './cipher.ts';
import { deliver, type DeliveryContext } from './deliver.ts';
import { createDiagnoses } from './diagnosis/create-diagnoses.ts';
import { createHandlers, type Middleware } from './handlers.ts';
import type { IncomingCallback } from './incoming.ts';
import type { On } from './on.ts';
import { memorySeenStore } from './seen-store.ts';
import { sleep } from './sleep.ts';
import { createAllowList } from './source/allow-list.ts';

/** A callback URL: hand it requests, register what happens. */
export interface Callback extends CallbackReceiver {
  readonly on: On;
  /** Puts middleware around all handlers, those registered before included; the first is the outermost. */
  readonly use: (middleware: Middleware) => void;
}

interface Context extends DeliveryContext, Front {
  readonly onError: CallbackOptions['onError'];
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
  const handle = (incoming: IncomingCallback): Promise<CallbackAnswer> =>
    answerIncoming(incoming, context, (delivery) => deliver(delivery, context));
  return { on, use, ...receiverOf(handle) };
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
    diagnoses: createDiagnoses(cipher, now, 'application'),
  };
}
