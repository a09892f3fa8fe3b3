import { updateCards } from '../rules/index.ts';
import { undocumentedInput } from '../rules/policy.ts';
import type { AiBot, BotEvent } from '../state/aibot-rows.ts';
import type { Message } from '../state/rows.ts';
import { type JsonObject, objectAt, textAt, textsAt } from '../wire/json-object.ts';
import { refuse } from '../wire/refusal.ts';
import type { World } from '../world.ts';
import { chatidOf } from './bot-chat.ts';
import { putEvent } from './bot-events.ts';
import { examineReply } from './examine-reply.ts';
import { meantUserid } from './open-userid.ts';
import { updateField } from './reply-fields.ts';

/**
 * Puts another card in the place of the one that was tapped: in groups for those who are named, or for everybody who
 * has it (path/101031). Answers its msgid.
 * @throws Refusal 846625 for another task id, 846606 for a second update
 */
export function updateTappedCard(world: World, bot: AiBot, event: BotEvent, reply: JsonObject): string {
  if (textAt(reply, 'response_type') !== 'update_template_card') refuse(40008);
  const { value } = examineReply(updateField, reply);
  const card = objectAt(value, 'template_card');
  if (textAt(card, 'task_id') !== event.task_id) refuse(846625);
  if (event.is_answered) refuse(846606);
  const message = world.state.messages.get(event.source ?? '') ?? refuse(undocumentedInput);
  const { feedback: _, ...template_card } = card;
  updateCards(world, {
    msgid: message.msgid,
    userids: ownersOf(world, bot, event, message, value),
    change: { template_card },
  });
  keepFeedback(world, message.msgid, card);
  putEvent(world, { ...event, is_answered: true });
  return message.msgid;
}

function ownersOf(
  world: World,
  bot: AiBot,
  event: BotEvent,
  { recipients }: Message,
  reply: JsonObject,
): readonly string[] {
  if (chatidOf(event) === undefined) return [event.userid];
  const named = textsAt(reply, 'userids') ?? [];
  if (named.length === 0) return recipients;
  return named.map((id) => meantUserid(world, bot, id)).filter((userid) => userid !== undefined);
}

/** The new card's id takes the place of the former one (path/101031). */
function keepFeedback({ state }: World, msgid: string, card: JsonObject): void {
  const id = textAt(objectAt(card, 'feedback'), 'id');
  const message = state.messages.get(msgid);
  if (message && id !== '') state.messages.put(msgid, { ...message, feedback: { id, given: [] } });
}
