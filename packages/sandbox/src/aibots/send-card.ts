import { normalizeCard } from '../rules/normalize-card.ts';
import type { AiBot } from '../state/aibot-rows.ts';
import type { Message } from '../state/rows.ts';
import { taskKey } from '../state/keys.ts';
import { type JsonObject, textAt } from '../wire/json-object.ts';
import { refuse } from '../wire/refusal.ts';
import type { World } from '../world.ts';
import type { BotChat } from './bot-chat.ts';
import { writeAsBot } from './write-as-bot.ts';
import type { QuoteView } from '../control/types.ts';

/**
 * Sends a card of a bot. A task id is used once by a bot (path/101032).
 * @param card checked by its declaration
 * @throws Refusal 846625
 */
export function sendCard(
  world: World,
  bot: AiBot,
  chat: BotChat,
  { card, quote }: { readonly card: JsonObject; readonly quote?: QuoteView | undefined },
): Message {
  checkTaskId(world, bot, card);
  return writeAsBot(world, bot, chat, {
    msgtype: 'template_card',
    content: normalizeCard(card),
    judged: card,
    quote,
  });
}

/** @throws Refusal 846625 for a task id that was used before */
export function checkTaskId({ state }: World, { corpid, aibotid }: AiBot, card: JsonObject): void {
  const taskId = textAt(card, 'task_id');
  if (taskId !== '' && state.taskIds.has(taskKey(corpid, aibotid, taskId))) refuse(846625);
}
