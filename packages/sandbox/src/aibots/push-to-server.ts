import type { CallbackContext } from '../callbacks/callback-context.ts';
import type { DeliveryResult } from '../callbacks/delivery.ts';
import type { AttemptNotes } from '../callbacks/send-recorded.ts';
import { failureText } from '../callbacks/failure.ts';
import type { Target } from '../callbacks/target.ts';
import type { JournalNote } from '../control/types.ts';
import { callbackPath } from '../faults/create-faults.ts';
import type { AppliedReply } from './apply-reply.ts';
import { botFailureOf } from './bot-failure.ts';
import { attemptPush } from './attempt-push.ts';
import type { BotCallback } from './occasion.ts';
import { takeAnswer } from './take-answer.ts';

export interface Pushed {
  readonly result: DeliveryResult;
  /** What the answer did. */
  readonly applied: AppliedReply | undefined;
}

const duplicate: JournalNote = {
  kind: 'duplicate',
  text: { en: 'Delivered a second time: an injected fault.', zh: '重复推送：注入的故障。' },
};

/**
 * Delivers a callback to a bot's server, and does what it answers. Repeated at once when it is not answered with 200
 * in time, as for applications; taps and polls are not (path/101027).
 * @param onEntry told the entry of the first attempt before anything is sent
 */
export async function pushToServer(
  context: CallbackContext,
  target: Target,
  callback: BotCallback,
  onEntry: (id: number) => void,
): Promise<Pushed> {
  const effect = context.world.faults.take(callbackPath, null);
  const first = await push(context, target, callback, { kind: 'callback', effect, notes: [] }, onEntry);
  if (effect?.kind === 'duplicate-callback') {
    const again = { kind: 'callback', effect: undefined, notes: [duplicate] } as const;
    await push(context, target, callback, again, () => {});
  }
  return first;
}

async function push(
  context: CallbackContext,
  target: Target,
  callback: BotCallback,
  options: AttemptNotes,
  onEntry: (id: number) => void,
): Promise<Pushed> {
  const { world, stopped, timeoutMs } = context;
  const first = await attemptPush(context, target, callback, options, onEntry);
  let last = first;
  for (let retries = retriesOf(context, callback); retries > 0; retries -= 1) {
    if (botFailureOf(last.attempt, timeoutMs) === undefined || stopped.aborted) break;
    const effect = world.faults.take(callbackPath, null);
    last = await attemptPush(context, target, callback, { ...options, kind: 'retry', effect }, () => {});
  }
  const { attempt, id, nonce } = last;
  const failure = botFailureOf(attempt, timeoutMs);
  if (failure || attempt.kind !== 'answered') {
    const reason = failure ? failureText(failure) : null;
    return { result: { status: 'failed', reason, journal: first.id }, applied: undefined };
  }
  const applied = takeAnswer(context, target, callback, { body: attempt.body, nonce, id });
  return { result: { status: 'answered', reason: null, journal: first.id }, applied };
}

function retriesOf({ world }: CallbackContext, { event, polled }: BotCallback): number {
  return event.kind === 'template_card_event' || polled !== undefined ? 0 : world.settings.callbackRetries;
}
