import { accepted, failed, type CallbackAnswer } from '../../callback/answer.ts';
import { assertFresh } from '../../callback/guards.ts';
import type { IncomingCallback } from '../../callback/incoming.ts';
import { readQuery } from '../../callback/query.ts';
import { receive } from '../../callback/receive.ts';
import { sealReply } from '../../callback/seal-reply.ts';
import { settleWithin } from '../../callback/settle-within.ts';
import { CallbackError } from '../../errors/callback-error.ts';
import type { AiBotEvent } from '../events/event-types.ts';
import { readAiBotEvent } from '../events/read-event.ts';
import { assertBotBody } from './assert-bot-body.ts';
import { botDeliveryKey } from './bot-delivery-key.ts';
import type { BotContext } from './bot-context.ts';
import { createExchange, type Exchange } from './exchange.ts';
import { sendRest } from './send-rest.ts';

interface Delivery {
  readonly event: AiBotEvent;
  readonly key: string;
  readonly nonce: string;
  readonly waitUntil: (work: Promise<unknown>) => void;
}

// Long after the last retry of WeCom, which come within seconds.
const seenMs = 24 * 60 * 60 * 1000;

/**
 * Takes one POST of WeCom from its body to its answer.
 * @throws CallbackError when a check fails. Failures of handlers and of the stores do not throw, they are answers.
 */
export async function deliverToBot(incoming: IncomingCallback, context: BotContext): Promise<CallbackAnswer> {
  const { query, body, waitUntil = ignore } = incoming;
  assertBotBody(body);
  const { message, timestamp } = receive(query, body, context.cipher);
  assertFresh(timestamp, context.now(), context.toleranceSeconds);
  const event = readAiBotEvent(message);
  assertBot(event, context.aibotid);
  const { nonce } = readQuery(query);
  const delivery = { event, key: botDeliveryKey(event, message), nonce, waitUntil };
  try {
    if (event.kind === 'aibot.stream') {
      return answerWith(await context.records.poll(event.stream.id, context.now()), delivery, context);
    }
    const isNew = await context.seen.claim(delivery.key, seenMs);
    if (!isNew) {
      return answerWith(await context.records.answerAgain(delivery.key, context.now()), delivery, context);
    }
  } catch (error) {
    // Nothing ran yet, so a retry is safe whether or not somebody listens.
    context.onError?.(error, event, undefined);
    return failed;
  }
  return respond(delivery, context);
}

async function respond(delivery: Delivery, context: BotContext): Promise<CallbackAnswer> {
  const exchange = createExchange(delivery.event, context);
  delivery.waitUntil(converse(exchange, delivery, context));
  try {
    const settled = await settleWithin(exchange.answered, context.deadlineMs, context.sleep);
    if (!settled.inTime) await exchange.expire();
    const plaintext = await exchange.answered;
    if (plaintext !== undefined) await remember(plaintext, delivery, context);
    return answerWith(plaintext, delivery, context);
  } catch (error) {
    return await fail(error, delivery, context);
  }
}

/** For repetitions. Where that fails, the answer goes out all the same. */
async function remember(plaintext: string, { event, key }: Delivery, context: BotContext): Promise<void> {
  try {
    await context.records.keepAnswer(key, plaintext);
  } catch (error) {
    if (!context.onError) throw error;
    context.onError(error, event, undefined);
  }
}

/** Runs the handlers and sends what comes after the answer. Rejects when there is nobody to tell. */
async function converse(exchange: Exchange, { event }: Delivery, context: BotContext): Promise<void> {
  const failures: unknown[] = [];
  try {
    await context.bot.run(event, exchange.transport);
  } catch (error) {
    if (!exchange.fail(error)) failures.push(error);
  }
  try {
    await sendRest(await exchange.close(), event, context);
  } catch (error) {
    failures.push(error);
  }
  for (const error of failures) {
    if (!context.onError) throw error;
    context.onError(error, event, undefined);
  }
}

/** With somebody to tell, a failed event counts as taken. Without, WeCom is asked to deliver it again. */
async function fail(error: unknown, { event, key }: Delivery, context: BotContext): Promise<CallbackAnswer> {
  if (context.onError) {
    context.onError(error, event, undefined);
    return accepted;
  }
  await context.seen.release(key);
  return failed;
}

/** The nonce is that of the request, and the signature is over the timestamp in digits (path/101033). */
function answerWith(
  plaintext: string | undefined,
  { nonce }: Delivery,
  { cipher, now }: BotContext,
): CallbackAnswer {
  if (plaintext === undefined) return accepted;
  const timestamp = String(Math.floor(now() / 1000));
  return {
    status: 200,
    // The page names none; one integrator reports that this one was needed.
    contentType: 'text/plain; charset=utf-8',
    body: sealReply(plaintext, { format: 'json', timestamp, nonce }, cipher),
  };
}

/** Two bots may share their keys. */
function assertBot(event: AiBotEvent, aibotid: string | undefined): void {
  if (aibotid === undefined || event.aibotid === '' || event.aibotid === aibotid) return;
  throw new CallbackError('receiveid', 'callback: the message is meant for another bot');
}

/** The runtime goes on with what was started. */
function ignore(): void {}
