import type { CallbackContext } from '../callbacks/callback-context.ts';
import { mostFailedPolls } from '../rules/policy.ts';
import type { BotEvent } from '../state/aibot-rows.ts';
import type { GrownStream } from './grow-stream.ts';
import { expireStream, isGrowing } from './grow-stream.ts';
import { botTarget } from './bot-target.ts';
import { pollBody } from './callback-body.ts';
import type { BotCallback } from './occasion.ts';
import { pushToServer } from './push-to-server.ts';
import { waitForClock } from './wait-for-clock.ts';

/**
 * Asks a bot again and again how its stream goes on, until it is finished, its time is over, or nobody answers any
 * more (path/101031). By the sandbox's clock: moving it on brings the next question at once.
 */
export async function pollStream(
  context: CallbackContext,
  event: BotEvent,
  { id, msgid }: Pick<GrownStream, 'id' | 'msgid'>,
): Promise<void> {
  const { world, stopped } = context;
  const goesOn = (): boolean => !stopped.aborted && isGrowing(world.state.messages.get(msgid));
  let failed = 0;
  while (goesOn()) {
    await waitForClock(context, world.settings.botPollMs);
    if (!goesOn()) return;
    const isAnswered = await askOnce(context, event, id);
    failed = isAnswered ? 0 : failed + 1;
    if (failed >= mostFailedPolls && !stopped.aborted) expireStream(world, msgid);
  }
}

async function askOnce(context: CallbackContext, event: BotEvent, id: string): Promise<boolean> {
  const callback = pollOf(context, event, id);
  const target = callback && botTarget(callback.bot);
  // The bot is gone, or has no server any more.
  if (callback === undefined || target === undefined) return false;
  const { result } = await pushToServer(context, target, callback, () => {});
  return result.status === 'answered';
}

function pollOf({ world }: CallbackContext, event: BotEvent, id: string): BotCallback | undefined {
  const bot = world.state.aibots.get(event.aibotid);
  if (bot?.mode !== 'callback') return undefined;
  return {
    bot,
    event,
    operation: 'stream',
    summary: { en: `${bot.name} is asked how its stream goes on`, zh: `询问 ${bot.name} 的流式消息进展` },
    body: pollBody(world, bot, event, id),
    polled: id,
  };
}
