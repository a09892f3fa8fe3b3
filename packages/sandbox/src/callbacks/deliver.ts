import type { JournalNote } from '../control/types.ts';
import { callbackPath } from '../faults/create-faults.ts';
import { applyReply } from './apply-reply.ts';
import { attemptDelivery, type Attempted, type AttemptOptions } from './attempt-delivery.ts';
import type { CallbackContext } from './callback-context.ts';
import type { Delivery, DeliveryResult } from './delivery.ts';
import { failureOf, failureText } from './failure.ts';
import type { Sealed } from './seal-in-shape.ts';
import type { Attempt } from './send-request.ts';
import { targetOf, type Target } from './target.ts';

const duplicate: JournalNote = {
  kind: 'duplicate',
  text: { en: 'Delivered a second time: an injected fault.', zh: '重复推送：注入的故障。' },
};

const identical: JournalNote = {
  kind: 'duplicate',
  text: {
    en: 'The same bytes, signature, timestamp and nonce as before.',
    zh: '与上次完全相同：字节、签名、时间戳和随机数均不变。',
  },
};

/**
 * Delivers to the application's callback URL as WeCom does (path/90930, path/90238): a POST of sealed XML, repeated
 * at once when it is not answered with 200 in time. A passive reply is checked and applied.
 * @param onEntry told the entry of the first attempt before anything is sent
 */
export async function deliver(
  context: CallbackContext,
  delivery: Delivery,
  onEntry: (id: number) => void,
): Promise<DeliveryResult> {
  const { world } = context;
  const target = targetOf(world, delivery);
  if (target === undefined) return { status: 'no-callback', reason: null, journal: null };
  const effect = world.faults.take(callbackPath, delivery.agentid);
  if (effect?.kind !== 'duplicate-callback')
    return (await deliverOnce(context, target, delivery, { effect }, onEntry)).result;
  const delivered = await deliverOnce(context, target, delivery, { effect }, onEntry);
  const again = effect.identical
    ? { notes: [duplicate, identical], sealed: delivered.sealed }
    : { notes: [duplicate] };
  await deliverOnce(context, target, delivery, again, ignore);
  return delivered.result;
}

function ignore(): void {}

interface Delivered {
  readonly result: DeliveryResult;
  /** As it went out first. */
  readonly sealed: Sealed;
}

async function deliverOnce(
  context: CallbackContext,
  target: Target,
  delivery: Delivery,
  { effect, notes = [], sealed }: Partial<Omit<AttemptOptions, 'kind'>>,
  onEntry: (id: number) => void,
): Promise<Delivered> {
  const options = { kind: 'callback', effect, notes, sealed } as const;
  const first = await attemptDelivery(context, target, delivery, options, onEntry);
  const last = await retry(context, target, delivery, first, notes);
  return { sealed: first.sealed, result: conclude(context, target, delivery, { first, last }) };
}

/** Repeats the delivery while it fails, as often as the settings say; answers the last attempt. */
async function retry(
  context: CallbackContext,
  target: Target,
  delivery: Delivery,
  first: Attempted,
  notes: readonly JournalNote[],
): Promise<Attempted> {
  const { world, stopped, sleep } = context;
  const { callbackRetries, callbackRetryMs, identicalRetries } = world.settings;
  const repeated = identicalRetries ? { notes: [...notes, identical], sealed: first.sealed } : { notes };
  let last = first;
  for (let left = callbackRetries; left > 0; left -= 1) {
    if (!isRetried(context, last.attempt)) break;
    if (callbackRetryMs > 0) await sleep(callbackRetryMs, stopped);
    if (stopped.aborted) break;
    const effect = world.faults.take(callbackPath, delivery.agentid);
    last = await attemptDelivery(context, target, delivery, { kind: 'retry', effect, ...repeated }, ignore);
  }
  return last;
}

/** Whether every status but 200 is a reason to try again is said in two ways (path/90238, path/90930). */
function isRetried({ world, stopped, timeoutMs }: CallbackContext, attempt: Attempt): boolean {
  if (stopped.aborted || failureOf(attempt, timeoutMs) === undefined) return false;
  return attempt.kind !== 'answered' || world.settings.retriesOnStatus;
}

function conclude(
  context: CallbackContext,
  target: Target,
  delivery: Delivery,
  { first, last }: { readonly first: Attempted; readonly last: Attempted },
): DeliveryResult {
  const failure = failureOf(last.attempt, context.timeoutMs);
  if (failure) return { status: 'failed', reason: failureText(failure), journal: first.entry.id };
  if (last.attempt.kind === 'answered')
    applyReply(context, target, delivery, last.attempt.body, last.entry.id);
  return { status: 'answered', reason: null, journal: first.entry.id };
}
