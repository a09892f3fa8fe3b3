import type { JournalEntry } from '../control/types.ts';
import type { CallbackContext } from './callback-context.ts';
import type { Delivery } from './delivery.ts';
import { sealInShape, type Sealed } from './seal-in-shape.ts';
import { type AttemptNotes, sendRecorded } from './send-recorded.ts';
import type { Attempt } from './send-request.ts';
import { withQuery, type Target } from './target.ts';

export interface AttemptOptions extends AttemptNotes {
  /** What went out before, to be sent again as it is. */
  readonly sealed?: Sealed | undefined;
}

/** One attempt, over. */
export interface Attempted {
  readonly attempt: Attempt;
  readonly entry: JournalEntry;
  readonly sealed: Sealed;
}

/** Sends a delivery once, in the shape that a fault may ask for. */
export async function attemptDelivery(
  context: CallbackContext,
  target: Target,
  { operation, summary, xml }: Delivery,
  { kind, effect, notes, ...before }: AttemptOptions,
  onEntry: (id: number) => void,
): Promise<Attempted> {
  const shapes = effect?.kind === 'callback-shape' ? effect.shapes : [];
  const sealed = before.sealed ?? sealInShape(context, target, xml, shapes);
  const { corpid, agentid } = target;
  const recorded = {
    kind,
    effect,
    notes,
    named: { operation, summary, agentid, corpid },
    url: withQuery(target.url, sealed.query),
    headers: { 'content-type': sealed.contentType },
    body: sealed.body,
    decrypted: sealed.message,
  };
  return { ...(await sendRecorded(context, recorded, onEntry)), sealed };
}
