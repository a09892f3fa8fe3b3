import type { JournalNote } from '../control/types.ts';
import { callbackPath } from '../faults/create-faults.ts';
import { applyReply } from './apply-reply.ts';
import { attemptDelivery, type AttemptOptions } from './attempt-delivery.ts';
import type { CallbackContext } from './callback-context.ts';
import type { Delivery, DeliveryResult } from './delivery.ts';
import { failureOf, failureText } from './failure.ts';
import { targetOf, type Target } from './target.ts';

const duplicate: JournalNote = {
  kind: 'duplicate',
  text: { en: 'Delivered a second time: an injected fault.', zh: '重复推送：注入的故障。' },
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
    return deliverOnce(context, target, delivery, { effect }, onEntry);
  const result = await deliverOnce(context, target, delivery, { effect }, onEntry);
  await deliverOnce(context, target, delivery, { notes: [duplicate] }, ignore);
  return result;
}

function ignore(): void {}

async function deliverOnce(
  context: CallbackContext,
  target: Target,
  delivery: Delivery,
  { effect, notes = [] }: Partial<Omit<AttemptOptions, 'kind'>>,
  onEntry: (id: number) => void,
): Promise<DeliveryResult> {
  const { world, stopped, timeoutMs } = context;
  const first = await attemptDelivery(
    context,
    target,
    delivery,
    { kind: 'callback', effect, notes },
    onEntry,
  );
  let last = first;
  for (let retries = world.settings.callbackRetries; retries > 0; retries -= 1) {
    if (failureOf(last.attempt, timeoutMs) === undefined || stopped.aborted) break;
    const next = world.faults.take(callbackPath, delivery.agentid);
    last = await attemptDelivery(context, target, delivery, { kind: 'retry', effect: next, notes }, ignore);
  }
  const failure = failureOf(last.attempt, timeoutMs);
  if (failure) return { status: 'failed', reason: failureText(failure), journal: first.entry.id };
  if (last.attempt.kind === 'answered')
    applyReply(context, target, delivery, last.attempt.body, last.entry.id);
  return { status: 'answered', reason: null, journal: first.entry.id };
}
