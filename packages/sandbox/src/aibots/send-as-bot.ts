import { nobodyWrote, undocumentedInput } from '../rules/policy.ts';
import { chatConversation } from '../state/conversation.ts';
import { chatKey } from '../state/keys.ts';
import type { AiBot } from '../state/aibot-rows.ts';
import { type JsonObject, objectAt, textAt } from '../wire/json-object.ts';
import { refuse } from '../wire/refusal.ts';
import type { World } from '../world.ts';
import { type AppliedReply, writeContent } from './apply-reply.ts';
import { type BotChat, singleChat, wroteBefore } from './bot-chat.ts';
import { examineReply } from './examine-reply.ts';
import { meantUserid } from './open-userid.ts';
import { replyFields } from './reply-fields.ts';
import { sendCard } from './send-card.ts';

/** `text` is refused here too (observed); streams answer something (path/101463). */
const sendable: ReadonlySet<string> = new Set([
  'markdown',
  'template_card',
  'file',
  'image',
  'voice',
  'video',
]);

/**
 * `aibot_send_msg`: a bot writes on its own into a chat where somebody wrote to it before (path/101463). Files are
 * named by the media_id of `storeMedia`.
 * @throws Refusal
 */
export function sendAsBot(world: World, bot: AiBot, body: JsonObject): AppliedReply {
  const msgtype = textAt(body, 'msgtype');
  const field = sendable.has(msgtype) ? replyFields[msgtype] : undefined;
  if (field === undefined) return refuse(40008);
  const chat = findChat(world, bot, body);
  if (!wroteBefore(world, bot, chat)) refuse(nobodyWrote);
  const verdict = examineReply(field, body);
  if (msgtype !== 'template_card') return writeContent(world, bot, chat, msgtype, verdict);
  const { msgid } = sendCard(world, bot, chat, { card: objectAt(verdict.value, 'template_card') });
  return { msgids: [msgid], stream: null, notes: [] };
}

/** `chat_type` 1 is a member, 2 a group; without it the id decides (second-hand). */
function findChat(world: World, bot: AiBot, body: JsonObject): BotChat {
  const id = String(body['chatid'] ?? '');
  const type = Number(body['chat_type'] ?? 0);
  const isGroup = bot.chatids.includes(id) && world.state.chats.has(chatKey(bot.corpid, id));
  if (isGroup && type !== 1) return { conversation: chatConversation(id), userid: '' };
  const userid = type === 2 ? undefined : meantUserid(world, bot, id);
  if (userid === undefined)
    return refuse(undocumentedInput, { text: 'invalid Request Parameter, chatid is not known to the bot' });
  return singleChat(bot, userid);
}
