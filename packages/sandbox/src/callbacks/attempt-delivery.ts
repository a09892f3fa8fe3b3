import { sealDelivery } from '@wecomkit/sdk/callback';
import type { FaultRequest, JournalDetail, JournalEntry, JournalNote, WireText } from '../control/types.ts';
import { wireText } from '../journal/wire-text.ts';
import type { CallbackContext } from './callback-context.ts';
import type { Delivery } from './delivery.ts';
import { failureOf, type Failure } from './failure.ts';
import { sendRequest, type Attempt } from './send-request.ts';
import { sealOptions, withoutQuery, withQuery, type Target } from './target.ts';

type Effect = FaultRequest['effect'];

export interface AttemptOptions {
  readonly kind: 'callback' | 'retry';
  readonly effect: Effect | undefined;
  readonly notes: readonly JournalNote[];
}

/** What an application has to answer, and when. */
const help = 'https://developer.work.weixin.qq.com/document/path/90238';
const requestHeaders = { 'content-type': 'text/xml; charset=utf-8' };

/** Sends a delivery once, with its entry in the journal from the beginning. */
export async function attemptDelivery(
  context: CallbackContext,
  target: Target,
  delivery: Delivery,
  options: AttemptOptions,
  onEntry: (id: number) => void,
): Promise<{ readonly attempt: Attempt; readonly entry: JournalEntry }> {
  const { world, timeoutMs } = context;
  const sealed = sealDelivery(
    delivery.xml,
    { ...sealOptions(context), agentid: target.agentid ?? undefined },
    target.cipher,
  );
  const entry = world.journal.add(openEntry(context, target, delivery, options, sealed));
  onEntry(entry.id);
  const started = performance.now();
  const request = {
    method: 'POST',
    url: withQuery(target.url, sealed.query),
    headers: requestHeaders,
    body: sealed.body,
    timeoutMs,
  } as const;
  const attempt = await underFault(context, options.effect, () => sendRequest(context, request));
  world.journal.update(entry.id, closeEntry(entry, attempt, timeoutMs, performance.now() - started));
  return { attempt, entry: world.journal.get(entry.id) ?? entry };
}

/** Plays the fault out, if there is one, around the sending. */
async function underFault(
  context: CallbackContext,
  effect: Effect | undefined,
  send: () => Promise<Attempt>,
): Promise<Attempt> {
  switch (effect?.kind) {
    case 'delay':
      await context.sleep(effect.ms, context.stopped);
      return send();
    case 'drop':
      if (effect.when === 'after') await send();
      return { kind: 'unreachable', code: 'fault' };
    case 'http':
      return { kind: 'answered', status: effect.status, headers: [], body: new Uint8Array() };
    case 'code':
      return { kind: 'unreachable', code: `errcode ${effect.errcode}` };
    default:
      return send();
  }
}

function openEntry(
  { world }: CallbackContext,
  { url, corpid, agentid }: Target,
  { operation, summary, xml }: Delivery,
  { kind, effect, notes }: AttemptOptions,
  sealed: { readonly query: string; readonly body: string },
): Omit<JournalEntry, 'id'> {
  return {
    time: world.clock.now(),
    kind,
    direction: 'out',
    operation,
    method: 'POST',
    path: withoutQuery(url),
    agentid,
    corpid,
    errcode: null,
    status: null,
    outcome: 'waiting',
    summary,
    duration_ms: null,
    notes: effect === undefined ? notes : [...notes, faultNote(effect)],
    detail: {
      request: wireText({
        query: new URL(withQuery(url, sealed.query)).searchParams,
        headers: Object.entries(requestHeaders),
        body: sealed.body,
      }),
      answer: null,
      decrypted: xml,
      decrypted_answer: null,
      advice: null,
    },
  };
}

function closeEntry(
  { detail }: JournalEntry,
  attempt: Attempt,
  timeoutMs: number,
  durationMs: number,
): Partial<JournalEntry> {
  const failure = failureOf(attempt, timeoutMs);
  return {
    status: attempt.kind === 'answered' ? attempt.status : null,
    outcome: failure ? 'error' : 'ok',
    duration_ms: Math.round(durationMs),
    ...(detail
      ? { detail: { ...detail, answer: answerOf(attempt), advice: failure ? adviceOf(failure) : null } }
      : {}),
  };
}

function adviceOf(failure: Failure): NonNullable<JournalDetail['advice']> {
  return { ...failure, help };
}

function answerOf(attempt: Attempt): WireText | null {
  if (attempt.kind !== 'answered') return null;
  return wireText({ headers: attempt.headers, body: new TextDecoder().decode(attempt.body) });
}

function faultNote(effect: Effect): JournalNote {
  return {
    kind: 'fault',
    text: { en: `Injected fault: ${effect.kind}.`, zh: `注入的故障：${effect.kind}。` },
  };
}
