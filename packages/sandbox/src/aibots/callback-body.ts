import type { AiBot, BotEvent } from '../state/aibot-rows.ts';
import { type JsonObject, textAt } from '../wire/json-object.ts';
import type { World } from '../world.ts';
import { chatidOf } from './bot-chat.ts';
import { offerMedia } from './bot-media.ts';
import type { Occasion } from './occasion.ts';
import { toldUserid } from './open-userid.ts';
import { issueResponseUrl } from './response-urls.ts';

/** What a bot is told, alike in both modes (path/100719, path/101027). */
export function callbackBody(
  world: World,
  bot: AiBot,
  event: BotEvent,
  { content }: Pick<Occasion, 'content'>,
  origin: string,
): JsonObject {
  const said = content((mediaId) => offerMedia(world, bot, mediaId, origin));
  const answerAt = hasResponseUrl(event) ? { response_url: issueResponseUrl(world, event, origin) } : {};
  if (event.kind === 'message') return { ...headOf(bot, event), ...answerAt, ...said };
  const create_time = Math.floor(event.time / 1000);
  return { ...headOf(bot, event), create_time, ...answerAt, msgtype: 'event', event: said };
}

/** A question how a stream goes on; it has an id of its own and no `response_url`. */
export function pollBody(world: World, bot: AiBot, event: BotEvent, streamId: string): JsonObject {
  const msgid = world.randomId(event.msgid.length);
  return { ...headOf(bot, { ...event, msgid }), msgtype: 'stream', stream: { id: streamId } };
}

function hasResponseUrl({ kind }: BotEvent): boolean {
  return kind === 'message' || kind === 'template_card_event';
}

function headOf(bot: AiBot, event: BotEvent): JsonObject {
  const { aibotid } = bot;
  const from = { userid: toldUserid(bot, event.userid) };
  const chatid = chatidOf(event);
  const head = { msgid: event.msgid, aibotid };
  if (chatid !== undefined) return { ...head, chatid, chattype: 'group', from };
  // The sample of enter_chat has no chattype, so that nobody relies on it (path/101027).
  return event.kind === 'enter_chat' ? { ...head, from } : { ...head, chattype: 'single', from };
}

/** The stream that a body asks for; empty for all others. */
export function polledStream(body: JsonObject): string {
  return textAt(body, 'msgtype') === 'stream' ? textAt(body['stream'], 'id') : '';
}
