import type { CutView, QuoteView } from '../control/types.ts';
import { createMessage } from '../rules/index.ts';
import { botTooOften } from '../rules/policy.ts';
import { isExhausted, type Limit, take } from '../rules/throttle.ts';
import type { AiBot } from '../state/aibot-rows.ts';
import type { Message, MessageStream } from '../state/rows.ts';
import { type JsonObject, objectAt, textAt } from '../wire/json-object.ts';
import { refuse } from '../wire/refusal.ts';
import type { World } from '../world.ts';
import { audienceOf, type BotChat, chatidOf } from './bot-chat.ts';

/** Sends to one chat, answers included (path/101463). */
const perMinute: Limit = { max: 30, windowMs: 60_000 };
const perHour: Limit = { max: 1000, windowMs: 3_600_000 };

export interface BotDraft {
  readonly msgtype: string;
  readonly content: JsonObject;
  readonly stream?: MessageStream | undefined;
  /** The object that holds `feedback`, if there is one. */
  readonly judged?: JsonObject | undefined;
  readonly cut?: readonly CutView[] | undefined;
  readonly quote?: QuoteView | undefined;
}

/**
 * Writes a message of a bot into a chat. Nothing about its content is checked here.
 * @throws Refusal 846607 over the limits of the chat, where limits are on
 */
export function writeAsBot(world: World, bot: AiBot, chat: BotChat, draft: BotDraft): Message {
  countSend(world, bot, chat);
  const { msgtype, content, stream, judged = {}, cut = [], quote } = draft;
  const feedbackId = textAt(objectAt(judged, 'feedback'), 'id');
  const { feedback: _, ...shown } = content;
  return createMessage(world, {
    corpid: bot.corpid,
    conversation: chat.conversation,
    from: { kind: 'aibot', id: bot.aibotid },
    msgtype,
    content: quote ? { ...shown, quote } : shown,
    recipients: audienceOf(world, bot.corpid, chat),
    cut,
    stream,
    feedback: feedbackId === '' ? null : { id: feedbackId, given: [] },
  });
}

function countSend(world: World, { aibotid }: AiBot, chat: BotChat): void {
  if (!world.settings.limits) return;
  const place = chatidOf(chat) ?? chat.userid.toLowerCase();
  const minute = `aibot/${aibotid}/${place}/minute`;
  const hour = `aibot/${aibotid}/${place}/hour`;
  if (isExhausted(world, minute, perMinute) || isExhausted(world, hour, perHour)) refuse(botTooOften);
  take(world, minute);
  take(world, hour);
}
