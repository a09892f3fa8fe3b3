import { sealDelivery } from '@wecomkit/sdk/callback';
import type { FaultRequest, JournalEntry, JournalNote } from '../control/types.ts';
import { wireText } from '../journal/wire-text.ts';
import type { CallbackContext } from './callback-context.ts';
import type { Delivery } from './delivery.ts';
import { closeEntry } from './close-entry.ts';
import { sendRequest, type Attempt } from './send-request.ts';
import { sealOptions, withoutQuery, withQuery, type Target } from './target.ts';
import { faultNote, underFault } from './under-fault.ts';

type Effect = FaultRequest['effect'];

export interface AttemptOptions {
  readonly kind: 'callback' | 'retry';
  readonly effect: Effect | undefined;
  readonly notes: readonly JournalNote[];
}

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
