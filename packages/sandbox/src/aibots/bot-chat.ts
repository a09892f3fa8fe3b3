import { botConversation, readConversation } from '../state/conversation.ts';
import { chatKey } from '../state/keys.ts';
import { newestFirst } from '../state/timeline.ts';
import type { AiBot } from '../state/aibot-rows.ts';
import type { Message } from '../state/rows.ts';
import { type JsonObject, objectAt, textAt } from '../wire/json-object.ts';
import { objectsIn } from '../rules/card-kind.ts';
import type { World } from '../world.ts';

/** A place where a bot and members talk. */
export interface BotChat {
  /** `aibot:…` or `chat:…`. */
  readonly conversation: string;
  /** Of a single chat the member; of a group whoever is meant just now. */
  readonly userid: string;
}

/** The members who see what is said there. */
export function audienceOf({ state }: World, corpid: string, chat: BotChat): readonly string[] {
  const chatid = chatidOf(chat);
  if (chatid === undefined) return [chat.userid];
  return state.chats.get(chatKey(corpid, chatid))?.userlist ?? [];
}

/** The group's id; undefined for a single chat. */
export function chatidOf({ conversation }: Pick<BotChat, 'conversation'>): string | undefined {
  const read = readConversation(conversation);
  return read?.kind === 'chat' ? read.chatid : undefined;
}

/** Bots of the group that a message names with `@` (path/100719). */
export function mentionedBots(
  { state }: World,
  corpid: string,
  chatid: string,
  message: Pick<Message, 'msgtype' | 'content'>,
): readonly AiBot[] {
  const text = writtenText(message);
  return [...state.aibots.values()].filter(
    (bot) => bot.corpid === corpid && bot.chatids.includes(chatid) && text.includes(`@${bot.name}`),
  );
}

/** Whether somebody wrote to the bot there: the condition for writing on its own (path/101463). */
export function wroteBefore({ state }: World, bot: AiBot, chat: BotChat): boolean {
  const isGroup = chatidOf(chat) !== undefined;
  const userid = chat.userid.toLowerCase();
  for (const message of newestFirst(state, bot.corpid, chat.conversation)) {
    if (message.from.kind !== 'member') continue;
    if (isGroup ? writtenText(message).includes(`@${bot.name}`) : message.from.id.toLowerCase() === userid)
      return true;
  }
  return false;
}

export function singleChat({ aibotid }: AiBot, userid: string): BotChat {
  return { conversation: botConversation(aibotid), userid };
}

function writtenText({ msgtype, content }: Pick<Message, 'msgtype' | 'content'>): string {
  if (msgtype !== 'mixed') return msgtype === 'text' ? textAt(content, 'content') : '';
  return objectsIn(content, 'msg_item').map(textOf).join('\n');
}

function textOf(item: JsonObject): string {
  return textAt(objectAt(item, 'text'), 'content');
}
