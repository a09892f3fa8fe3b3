import type { AiBot, BotEvent } from '../state/aibot-rows.ts';
import type { Message, MessageStream } from '../state/rows.ts';
import { undocumentedInput } from '../rules/policy.ts';
import { type JsonObject, textAt } from '../wire/json-object.ts';
import { refuse } from '../wire/refusal.ts';
import type { World } from '../world.ts';
import { putEvent } from './bot-events.ts';
import { keepPictures } from './bot-pictures.ts';
import type { ReplyMode } from './reply-mode.ts';
import { writeAsBot } from './write-as-bot.ts';

/** Callback mode: six minutes from the member's message (path/101031). */
const polledMs = 6 * 60_000;

/** A stream as it stands after a reply. */
export interface GrownStream {
  readonly id: string;
  readonly msgid: string;
  readonly isFinished: boolean;
}

/**
 * Begins a stream, or takes it further: every reply holds the whole text so far (path/101031).
 * @param stream checked by its declaration
 * @param polled the stream that was asked for
 * @throws Refusal 846608 when it is finished or too old
 */
export function growStream(
  world: World,
  bot: AiBot,
  event: BotEvent,
  stream: JsonObject,
  { mode, polled }: { readonly mode: ReplyMode; readonly polled: string | undefined },
): GrownStream {
  const id = textAt(stream, 'id') || polled || refuseInput('stream.id is missing');
  if (polled !== undefined && id !== polled) refuseInput('stream.id is not the one that was asked for');
  checkPictures(world, stream, mode);
  const known = event.streams.find((each) => each.id === id);
  const message = known
    ? continueStream(world, bot, known.msgid, stream)
    : beginStream(world, bot, event, { ...stream, id }, mode);
  return { id, msgid: message.msgid, isFinished: message.stream?.state === 'finished' };
}

function checkPictures({ settings }: World, stream: JsonObject, mode: ReplyMode): void {
  if (stream['msg_item'] === undefined) return;
  if (stream['finish'] !== true) refuseInput('stream.msg_item needs finish: true');
  if (mode === 'connection' && !settings.botConnectionExtras)
    refuseInput('stream.msg_item is not supported over the long connection');
}

function refuseInput(text: string): never {
  return refuse(undocumentedInput, { text: `invalid Request Parameter, ${text}` });
}

function beginStream(
  world: World,
  bot: AiBot,
  event: BotEvent,
  stream: JsonObject,
  mode: ReplyMode,
): Message {
  const expires_at =
    mode === 'callback' ? event.time + polledMs : world.clock.now() + world.settings.botStreamMs;
  const id = textAt(stream, 'id');
  const message = writeAsBot(world, bot, event, {
    msgtype: 'stream',
    content: contentOf(world, bot, stream, ''),
    stream: { id, state: stateOf(stream), expires_at },
    judged: stream,
  });
  putEvent(world, { ...event, streams: [...event.streams, { id, msgid: message.msgid }] });
  return message;
}

function continueStream(world: World, bot: AiBot, msgid: string, stream: JsonObject): Message {
  const message = world.state.messages.get(msgid) ?? refuse(846608);
  const before = message.stream ?? refuse(846608);
  if (before.state !== 'growing' || world.clock.now() >= before.expires_at) refuse(846608);
  const content = contentOf(world, bot, stream, textAt(message.content, 'content'));
  const after = { ...message, content, stream: { ...before, state: stateOf(stream) } };
  const isSame = content['content'] === message.content['content'] && after.stream.state === 'growing';
  if (isSame) return message;
  putStream(world, after);
  return after;
}

/** Nothing goes on any more: its time is over, or the bot cannot be asked. */
export function expireStream(world: World, msgid: string): void {
  const message = world.state.messages.get(msgid);
  if (message?.stream?.state !== 'growing') return;
  putStream(world, { ...message, stream: { ...message.stream, state: 'expired' } });
}

function putStream(world: World, message: Message): void {
  const { corpid, msgid, recipients } = message;
  world.state.messages.put(msgid, message);
  world.publish({ type: 'message-changed', corpid, msgid, userids: recipients });
}

function stateOf({ finish }: JsonObject): MessageStream['state'] {
  return finish === true ? 'finished' : 'growing';
}

const zeroWidth = /[\u200b-\u200f\u2060\ufeff]/g;

/** What does not say anything leaves the text as it is (observed of zero-width text, 2026-10-08). */
function contentOf(world: World, bot: AiBot, stream: JsonObject, before: string): JsonObject {
  const given = textAt(stream, 'content');
  const content = given.replace(zeroWidth, '') === '' ? before : given;
  const pictures = keepPictures(world, bot.corpid, stream);
  return pictures.length === 0 ? { content } : { content, msg_item: pictures };
}

/** Whether it may still grow. */
export function isGrowing(message: Message | undefined): boolean {
  return message?.stream?.state === 'growing';
}
