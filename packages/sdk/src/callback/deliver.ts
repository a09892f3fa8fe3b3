import { accepted, failed, type CallbackAnswer } from './answer.ts';
import { answerWithReply } from './answer-with-reply.ts';
import type { CallbackOptions } from './callback-options.ts';
import type { CallbackCipher } from './cipher.ts';
import { deliveryKey } from './delivery-key.ts';
import type { EnvelopeFormat } from './envelope.ts';
import { readEvent, takesReply, type CallbackEvent } from './events/read-event.ts';
import { assertAddressed, assertFresh } from './guards.ts';
import type { Handlers } from './handlers.ts';
import type { IncomingCallback } from './incoming.ts';
import { sendActively } from './late-reply.ts';
import { receive } from './receive.ts';
import type { PassiveReply } from './reply.ts';
import type { SeenStore } from './seen-store.ts';
import { settleWithin } from './settle-within.ts';
import type { Sleep } from './sleep.ts';
import { UnsentReplyError } from './unsent-reply-error.ts';

/** The settings of a callback with their defaults filled in, the secrets held by the cipher. */
export interface DeliveryContext extends Pick<
  CallbackOptions,
  'agentid' | 'client' | 'onError' | 'onLateReply' | 'toleranceSeconds'
> {
  readonly cipher: CallbackCipher;
  readonly run: Handlers['run'];
  readonly deadlineMs: number;
  readonly seen: SeenStore;
  readonly now: () => number;
  readonly sleep: Sleep;
}

interface Delivery {
  readonly event: CallbackEvent;
  readonly format: EnvelopeFormat;
  readonly key: string;
  readonly waitUntil: (work: Promise<unknown>) => void;
}

// Long after the last retry of WeCom, which come within seconds.
const seenMs = 24 * 60 * 60 * 1000;

/**
 * Takes one POST of WeCom from its body to its answer.
 * @throws CallbackError when a check fails. Failures of handlers and of the store do not throw, they are answers.
 */
export async function deliver(incoming: IncomingCallback, context: DeliveryContext): Promise<CallbackAnswer> {
  const { message, format, timestamp } = receive(incoming.query, incoming.body, context.cipher);
  assertFresh(timestamp, context.now(), context.toleranceSeconds);
  const event = readEvent(message);
  assertAddressed(event, context.cipher.receiveid, context.agentid);
  const { waitUntil = ignore } = incoming;
  const delivery = { event, format, key: deliveryKey(event, message), waitUntil };
  try {
    const isNew = await context.seen.claim(delivery.key, seenMs);
    if (!isNew) return accepted;
  } catch (error) {
    // Nothing ran yet, so a retry is safe whether or not somebody listens.
    context.onError?.(error, event, undefined);
    return failed;
  }
  return respond(delivery, context);
}

async function respond(delivery: Delivery, context: DeliveryContext): Promise<CallbackAnswer> {
  const { event } = delivery;
  const work = context.run(event);
  try {
    const settled = await settleWithin(work, context.deadlineMs, context.sleep);
    if (settled.inTime) return answerInTime(settled.value, delivery, context);
  } catch (error) {
    return await fail(error, delivery, context);
  }
  delivery.waitUntil(sendLate(work, 'late', event, context));
  return accepted;
}

function answerInTime(
  reply: PassiveReply | undefined,
  { event, format, waitUntil }: Delivery,
  context: DeliveryContext,
): CallbackAnswer {
  if (reply === undefined) return accepted;
  if (takesReply(event)) {
    return answerWithReply(reply, event, { format, nowMs: context.now() }, context.cipher);
  }
  waitUntil(sendLate(Promise.resolve(reply), 'untaken', event, context));
  return accepted;
}

/** With somebody to tell, a failed event counts as taken. Without, WeCom is asked to deliver it again. */
async function fail(
  error: unknown,
  { event, key }: Delivery,
  context: DeliveryContext,
): Promise<CallbackAnswer> {
  if (context.onError) {
    context.onError(error, event, undefined);
    return accepted;
  }
  await context.seen.release(key);
  return failed;
}

/** WeCom has its answer; what the handlers still bring must not get lost. Rejects when there is nobody to tell. */
async function sendLate(
  work: Promise<PassiveReply | undefined>,
  why: UnsentReplyError['why'],
  event: CallbackEvent,
  { client, onError, onLateReply }: DeliveryContext,
): Promise<void> {
  try {
    const reply = await work;
    if (reply === undefined) return;
    if (client && (await sendActively(reply, event, client))) return;
    if (!onLateReply) throw new UnsentReplyError(why, event.kind, reply.msgtype);
    onLateReply(reply, event);
  } catch (error) {
    if (!onError) throw error;
    onError(error, event, undefined);
  }
}

/** The runtime goes on with what was started. */
function ignore(): void {}
