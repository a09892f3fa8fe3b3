import { answerableEvent } from '../aibots/answerable-event.ts';
import { applyReply } from '../aibots/apply-reply.ts';
import { currentEvent, putEvent } from '../aibots/bot-events.ts';
import { sendAsBot } from '../aibots/send-as-bot.ts';
import { storeMedia } from '../rules/index.ts';
import type { AiBot } from '../state/aibot-rows.ts';
import { refuse } from '../wire/refusal.ts';
import type { CommandContext, CommandResult } from './command-context.ts';
import type { Frame } from './frame.ts';

/** What a bot that has subscribed may ask for. @throws Refusal */
export type Command = (context: CommandContext, bot: AiBot, frame: Frame) => CommandResult;

/** All of path/101463 but the subscription and `ping`, which are about the connection itself. */
export const commands: ReadonlyMap<string, Command> = new Map<string, Command>([
  ['aibot_respond_msg', respond],
  ['aibot_respond_welcome_msg', respond],
  ['aibot_respond_update_msg', respond],
  ['aibot_send_msg', ({ world }, bot, { body }) => ({ notes: sendAsBot(world, bot, body).notes })],
  [
    'aibot_upload_media_init',
    ({ uploads }, { aibotid }, { body }) => ({ body: { upload_id: uploads.begin(aibotid, body) } }),
  ],
  ['aibot_upload_media_chunk', addChunk],
  ['aibot_upload_media_finish', finishUpload],
]);

function respond({ world }: CommandContext, bot: AiBot, { cmd, req_id, body }: Frame): CommandResult {
  const event = answerableEvent(world, bot, cmd, req_id);
  if (event.kind !== 'enter_chat') return { notes: applyReply(world, event, body, 'connection').notes };
  if (event.is_answered) refuse(846606);
  const { notes } = applyReply(world, event, body, 'connection');
  putEvent(world, { ...(currentEvent(world, event) ?? event), is_answered: true });
  return { notes };
}

function addChunk({ uploads }: CommandContext, { aibotid }: AiBot, { body }: Frame): CommandResult {
  uploads.add(aibotid, body);
  return {};
}

function finishUpload({ world, uploads }: CommandContext, bot: AiBot, { body }: Frame): CommandResult {
  const file = uploads.finish(bot.aibotid, body);
  const { type, media_id, created_at } = storeMedia(world, { ...file, corpid: bot.corpid });
  // A text, as in the page's sample.
  return { body: { type, media_id, created_at: String(Math.floor(created_at / 1000)) } };
}
