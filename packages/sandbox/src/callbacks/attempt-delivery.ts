import type { FaultRequest, JournalEntry, JournalNote } from '../control/types.ts';
import { wireText } from '../journal/wire-text.ts';
import type { CallbackContext } from './callback-context.ts';
import type { Delivery } from './delivery.ts';
import { closeEntry } from './close-entry.ts';
import { sendRequest, type Attempt } from './send-request.ts';
import { sealInShape, type Sealed } from './seal-in-shape.ts';
import { withoutQuery, withQuery, type Target } from './target.ts';
import { faultNote, underFault } from './under-fault.ts';

type Effect = FaultRequest['effect'];

export interface AttemptOptions {
  readonly kind: 'callback' | 'retry';
  readonly effect: Effect | undefined;
  readonly notes: readonly JournalNote[];
  /** What went out before, to be sent again as it is. */
  readonly sealed?: Sealed | undefined;
}

/** One attempt, over. */
export interface Attempted {
  readonly attempt: Attempt;
  readonly entry: JournalEntry;
  readonly sealed: Sealed;
}

/** Sends a delivery once, with its entry in the journal from the beginning. */
export async function attemptDelivery(
  context: CallbackContext,
  target: Target,
  delivery: Delivery,
  options: AttemptOptions,
  onEntry: (id: number) => void,
): Promise<Attempted> {
  const { world, timeoutMs } = context;
  const { effect } = options;
  const shapes = effect?.kind === 'callback-shape' ? effect.shapes : [];
  const sealed = options.sealed ?? sealInShape(context, target, delivery.xml, shapes);
  const entry = world.journal.add(openEntry(context, target, delivery, options, sealed));
  onEntry(entry.id);
  const started = performance.now();
  const request = {
    method: 'POST',
    url: withQuery(target.url, sealed.query),
    headers: headersOf(sealed),
    body: sealed.body,
    timeoutMs,
  } as const;
  const attempt = await underFault(context, effect, () => sendRequest(context, request));
  world.journal.update(entry.id, closeEntry(entry, attempt, timeoutMs, performance.now() - started));
  return { attempt, entry: world.journal.get(entry.id) ?? entry, sealed };
}

function headersOf({ contentType }: Sealed): Readonly<Record<string, string>> {
  return { 'content-type': contentType };
}

function openEntry(
  { world }: CallbackContext,
  { url, corpid, agentid }: Target,
  { operation, summary }: Delivery,
  { kind, effect, notes }: AttemptOptions,
  sealed: Sealed,
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
        headers: Object.entries(headersOf(sealed)),
        body: sealed.body,
      }),
      answer: null,
      decrypted: sealed.message,
      decrypted_answer: null,
      advice: null,
    },
  };
}
