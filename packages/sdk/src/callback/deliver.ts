import { randomBytes } from 'node:crypto';
import { accepted, failed, type CallbackAnswer } from './answer.ts';
import type { CallbackOptions } from './callback-options.ts';
import type { CallbackCipher } from './cipher.ts';
import { deliveryKey } from './delivery-key.ts';
import type { EnvelopeFormat } from './envelope.ts';
import { readEvent, type CallbackEvent } from './events/read-event.ts';
import { assertAddressed, assertFresh } from './guards.ts';
import type { Handlers } from './handlers.ts';
import type { IncomingCallback } from './incoming.ts';
import { receive } from './receive.ts';
import { renderXml } from './render-xml.ts';
import type { PassiveReply } from './reply.ts';
import { sealReply } from './seal-reply.ts';
import type { SeenStore } from './seen-store.ts';
import { settleWithin } from './settle-within.ts';
import type { Sleep } from './sleep.ts';

/** The settings of a callback with their defaults filled in, the secrets held by the cipher. */
export interface DeliveryContext extends Pick<CallbackOptions, 'agentid' | 'onError' | 'onLateReply'> {
  readonly cipher: CallbackCipher;
  readonly run: Handlers['run'];
  readonly deadlineMs: number;
  readonly toleranceSeconds: number;
  readonly seen: SeenStore;
  readonly now: () => number;
  readonly sleep: Sleep;
}

interface Delivery {
  readonly event: CallbackEvent;
  readonly format: EnvelopeFormat;
  readonly key: string;
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
  const delivery = { event, format, key: deliveryKey(event, message) };
  try {
    const isNew = await context.seen.claim(delivery.key, seenMs);
    if (!isNew) return accepted;
  } catch (error) {
    // Nothing ran yet, so a retry is safe whether or not somebody listens.
    context.onError?.(error, event);
    return failed;
  }
  return respond(delivery, context);
}

async function respond(delivery: Delivery, context: DeliveryContext): Promise<CallbackAnswer> {
  const { event } = delivery;
  const work = context.run(event);
  try {
    const settled = await settleWithin(work, context.deadlineMs, context.sleep);
    if (settled.inTime) return settled.value ? seal(settled.value, delivery, context) : accepted;
  } catch (error) {
    return await fail(error, delivery, context);
  }
  void finishLate(work, event, context);
  return accepted;
}

/** With somebody to tell, a failed event counts as taken. Without, WeCom is asked to deliver it again. */
async function fail(
  error: unknown,
  { event, key }: Delivery,
  context: DeliveryContext,
): Promise<CallbackAnswer> {
  if (context.onError) {
    context.onError(error, event);
    return accepted;
  }
  await context.seen.release(key);
  return failed;
}

/** WeCom has its answer; what the handlers still bring must not get lost. Rejects when there is nobody to tell. */
async function finishLate(
  work: Promise<PassiveReply | undefined>,
  event: CallbackEvent,
  { onError, onLateReply, deadlineMs }: DeliveryContext,
): Promise<void> {
  try {
    const reply = await work;
    if (reply === undefined) return;
    if (!onLateReply) throw new Error(`callback: a reply came after ${deadlineMs} ms and was not sent`);
    onLateReply(reply, event);
  } catch (error) {
    if (!onError) throw error;
    onError(error, event);
  }
}

/** A reply goes back the way the event came: to its sender, from its receiver (path/90241). */
function seal(
  reply: PassiveReply,
  { event, format }: Delivery,
  { cipher, now }: DeliveryContext,
): CallbackAnswer {
  const seconds = Math.floor(now() / 1000);
  const { MsgType, ...content } = reply;
  const message = renderXml({
    ToUserName: event.FromUserName,
    FromUserName: event.ToUserName,
    CreateTime: seconds,
    MsgType,
    ...content,
  });
  const options = { format, timestamp: String(seconds), nonce: randomBytes(8).toString('hex') };
  return {
    status: 200,
    contentType: format === 'json' ? 'application/json' : 'application/xml',
    body: sealReply(message, options, cipher),
  };
}
