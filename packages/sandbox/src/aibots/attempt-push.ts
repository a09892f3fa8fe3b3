import { sealDelivery } from '@wecomkit/sdk/callback';
import type { FaultRequest, JournalEntry, JournalNote } from '../control/types.ts';
import type { CallbackContext } from '../callbacks/callback-context.ts';
import { closeEntry } from '../callbacks/close-entry.ts';
import { sendRequest, type Attempt } from '../callbacks/send-request.ts';
import { sealOptions, withoutQuery, withQuery, type Target } from '../callbacks/target.ts';
import { faultNote, underFault } from '../callbacks/under-fault.ts';
import { wireText } from '../journal/wire-text.ts';
import { maxPictureFrameBytes } from '../rules/policy.ts';
import { saidOfBot } from './bot-failure.ts';
import type { BotCallback } from './occasion.ts';

export interface PushOptions {
  readonly kind: 'callback' | 'retry';
  readonly effect: FaultRequest['effect'] | undefined;
  readonly notes: readonly JournalNote[];
}

export interface PushAttempt {
  readonly attempt: Attempt;
  /** Of the journal's entry. */
  readonly id: number;
  /** The answer has to repeat it. */
  readonly nonce: string;
}

const headers = { 'content-type': 'application/json; charset=utf-8' };

/** Sends a callback to a bot's server once, sealed as JSON, with its entry in the journal from the beginning. */
export async function attemptPush(
  context: CallbackContext,
  target: Target,
  callback: BotCallback,
  options: PushOptions,
  onEntry: (id: number) => void,
): Promise<PushAttempt> {
  const { world, timeoutMs } = context;
  const seal = sealOptions(context);
  const plain = JSON.stringify(callback.body);
  const { query, body } = sealDelivery(plain, { ...seal, format: 'json' }, target.cipher);
  const url = withQuery(target.url, query);
  const entry = world.journal.add(openEntry(context, callback, options, { url, body, plain }));
  onEntry(entry.id);
  const started = performance.now();
  const attempt = await underFault(context, options.effect, () =>
    sendRequest(context, { method: 'POST', url, headers, body, timeoutMs, maxBytes: maxPictureFrameBytes }),
  );
  const closed = closeEntry(entry, attempt, timeoutMs, performance.now() - started);
  world.journal.update(entry.id, { ...closed, ...detailOf(closed) });
  return { attempt, id: entry.id, nonce: seal.nonce };
}

function detailOf({ detail }: Partial<JournalEntry>): Pick<JournalEntry, 'detail'> {
  return detail?.advice ? { detail: { ...detail, advice: saidOfBot(detail.advice) } } : {};
}

interface Written {
  readonly url: string;
  readonly body: string;
  readonly plain: string;
}

function openEntry(
  { world }: CallbackContext,
  { bot: { corpid, aibotid }, operation, summary }: BotCallback,
  { kind, effect, notes }: PushOptions,
  { url, body, plain }: Written,
): Omit<JournalEntry, 'id'> {
  return {
    time: world.clock.now(),
    kind,
    direction: 'out',
    operation,
    method: 'POST',
    path: withoutQuery(url),
    agentid: null,
    aibotid,
    corpid,
    errcode: null,
    status: null,
    outcome: 'waiting',
    summary,
    duration_ms: null,
    notes: effect === undefined ? notes : [...notes, faultNote(effect)],
    detail: {
      request: wireText({ query: new URL(url).searchParams, headers: Object.entries(headers), body }),
      answer: null,
      decrypted: plain,
      decrypted_answer: null,
      advice: null,
    },
  };
}
