import type { ControlledWorld } from '../create-world.ts';
import type { AiBot, BotEvent } from '../state/aibot-rows.ts';
import type { BotContext } from './bot-context.ts';
import { currentEvent } from './bot-events.ts';
import { isGrowing } from './grow-stream.ts';

/** Messages of one member that a bot may be busy with (path/100719). */
const most = 3;

/** The bot is busy with as many messages of the member as it may be. */
export function isBusy(context: BotContext, { aibotid }: AiBot, userid: string): boolean {
  forgetAnswered(context);
  const events = [...context.world.state.botEvents.values()];
  const own = events.filter((event) => event.aibotid === aibotid && event.userid === userid);
  return own.filter((event) => isInProgress(context, event)).length >= most;
}

function isInProgress({ world, unanswered }: BotContext, { req_id, streams }: BotEvent): boolean {
  return unanswered.has(req_id) || streams.some(({ msgid }) => isGrowing(world.state.messages.get(msgid)));
}

/** Counts a message as in progress as long as the request takes. */
export async function whileUnanswered<Result>(
  { unanswered }: BotContext,
  event: BotEvent,
  work: () => Promise<Result>,
): Promise<Result> {
  unanswered.set(event.req_id, event);
  try {
    return await work();
  } finally {
    unanswered.delete(event.req_id);
  }
}

/** Counts a message that goes over a long connection as in progress, for as long as `rules/policy.ts` says. */
export function untilAnswered({ unanswered }: BotContext, event: BotEvent, send: () => boolean): boolean {
  unanswered.set(event.req_id, event);
  const isSent = send();
  if (!isSent) unanswered.delete(event.req_id);
  return isSent;
}

/** What was pushed and needs no answer any more. What was asked by a request ends by itself. */
export function forgetAnswered({ world, unanswered }: BotContext): void {
  for (const [req_id, event] of unanswered) {
    const isPushed = world.state.aibots.get(event.aibotid)?.mode === 'connection';
    if (isPushed && isOver(world, event)) unanswered.delete(req_id);
  }
}

function isOver(world: ControlledWorld, event: BotEvent): boolean {
  const now = currentEvent(world, event);
  if (now === undefined || now.is_answered || now.has_card || now.streams.length > 0) return true;
  if (world.clock.now() - now.time >= world.settings.botStreamMs) return true;
  return !world.botConnections.isConnected(event.aibotid);
}
