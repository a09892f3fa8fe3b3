import type { JournalNote } from '../control/types.ts';
import { usableMedia } from '../rules/media.ts';
import type { Cut, Verdict } from '../rules/examine.ts';
import type { AiBot, BotEvent } from '../state/aibot-rows.ts';
import type { Media } from '../state/rows.ts';
import { isObject, type JsonObject, objectAt, textAt } from '../wire/json-object.ts';
import { refuse } from '../wire/refusal.ts';
import type { World } from '../world.ts';
import type { BotChat } from './bot-chat.ts';
import { currentEvent, putEvent } from './bot-events.ts';
import { examineReply } from './examine-reply.ts';
import { type GrownStream, growStream } from './grow-stream.ts';
import { replyFields } from './reply-fields.ts';
import type { ReplyMode } from './reply-mode.ts';
import { checkTaskId, sendCard } from './send-card.ts';
import { updateTappedCard } from './update-card.ts';
import { writeAsBot } from './write-as-bot.ts';

/** What became of a reply. */
export interface AppliedReply {
  /** The messages of the state that it made or changed. */
  readonly msgids: readonly string[];
  /** The stream in it, as it stands now. */
  readonly stream: GrownStream | null;
  /** What the journal has to say of it. */
  readonly notes: readonly JournalNote[];
}

/**
 * Checks a reply of a bot to something that it heard, and does what it says: a message, a stream that begins or grows,
 * an update of the card. For passive replies and for `aibot_respond_…` alike (path/101031, path/101463).
 * @param polled the stream whose refresh the reply answers; callback mode only
 * @throws Refusal with the code that the long connection answers
 */
export function applyReply(
  world: World,
  heard: BotEvent,
  reply: JsonObject,
  mode: ReplyMode,
  polled?: string,
): AppliedReply {
  const event = currentEvent(world, heard) ?? refuse(846604);
  const bot = world.state.aibots.get(event.aibotid) ?? refuse(846605);
  if (event.kind === 'template_card_event') return madeOf(updateTappedCard(world, bot, event, reply));
  const msgtype = textAt(reply, 'msgtype');
  if (!takes(world, event, msgtype, mode, polled)) refuse(40008);
  const verdict = examineReply(replyFields[msgtype] ?? refuse(40008), reply);
  return answerWith(world, bot, event, { msgtype, verdict, mode, polled });
}

const toMessage: ReadonlySet<string> = new Set(['stream', 'template_card', 'stream_with_template_card']);
const toMessageOverConnection: ReadonlySet<string> = new Set([
  ...toMessage,
  'markdown',
  'file',
  'image',
  'voice',
  'video',
]);
const toPoll: ReadonlySet<string> = new Set(['stream', 'stream_with_template_card']);
const toEntry: ReadonlySet<string> = new Set(['text', 'template_card']);

/** What may answer what (path/101031, path/101463). */
function takes(
  { settings }: World,
  { kind }: BotEvent,
  msgtype: string,
  mode: ReplyMode,
  polled: string | undefined,
): boolean {
  if (kind === 'enter_chat') return toEntry.has(msgtype);
  if (kind !== 'message') return false;
  if (mode === 'callback') return (polled === undefined ? toMessage : toPoll).has(msgtype);
  const isExtra = msgtype === 'stream_with_template_card';
  return isExtra ? settings.botConnectionExtras : toMessageOverConnection.has(msgtype);
}

interface Answer {
  readonly msgtype: string;
  readonly verdict: Verdict;
  readonly mode: ReplyMode;
  readonly polled: string | undefined;
}

function answerWith(world: World, bot: AiBot, event: BotEvent, answer: Answer): AppliedReply {
  const { msgtype, verdict } = answer;
  if (msgtype === 'template_card') return madeOf(answerWithCard(world, bot, event, verdict.value));
  if (!toPoll.has(msgtype)) return answerWithContent(world, bot, event, answer);
  const card = isObject(verdict.value['template_card']) ? verdict.value : undefined;
  // Before the stream begins, so that nothing is half done.
  if (card && !event.has_card) checkTaskId(world, bot, objectAt(card, 'template_card'));
  const stream = growStream(world, bot, event, objectAt(verdict.value, 'stream'), answer);
  const now = currentEvent(world, event) ?? event;
  if (card && now.has_card) return { msgids: [stream.msgid], stream, notes: [secondCard] };
  const cards = card ? [answerWithCard(world, bot, now, card)] : [];
  return { msgids: [stream.msgid, ...cards], stream, notes: [] };
}

const secondCard: JournalNote = {
  kind: 'reply-dropped',
  text: {
    en: 'The card was dropped: a message is answered with one card.',
    zh: '卡片被丢弃：一条消息只能回复一张卡片。',
  },
};

/** A card answers a message once (path/101031). */
function answerWithCard(world: World, bot: AiBot, event: BotEvent, reply: JsonObject): string {
  if (event.has_card) refuse(846606);
  const { msgid } = sendCard(world, bot, event, { card: objectAt(reply, 'template_card') });
  putEvent(world, { ...event, has_card: true });
  return msgid;
}

/** Messages may be answered again: that they were answered only ends that they are in progress. */
function answerWithContent(
  world: World,
  bot: AiBot,
  event: BotEvent,
  { msgtype, verdict }: Answer,
): AppliedReply {
  const applied = writeContent(world, bot, event, msgtype, verdict);
  putEvent(world, { ...event, is_answered: true });
  return applied;
}

const files: ReadonlySet<string> = new Set<Media['type']>(['file', 'image', 'voice', 'video']);

/** Texts, markdown and files as they are. @throws Refusal for files that cannot be used */
export function writeContent(
  world: World,
  bot: AiBot,
  chat: BotChat,
  msgtype: string,
  { value, cut }: Verdict,
): AppliedReply {
  const content = objectAt(value, msgtype);
  if (files.has(msgtype)) checkFile(world, bot, msgtype, textAt(content, 'media_id'));
  const { msgid } = writeAsBot(world, bot, chat, { msgtype, content, judged: content, cut });
  return { ...madeOf(msgid), notes: cut.map(cutNote) };
}

function checkFile(world: World, { corpid }: AiBot, msgtype: string, media_id: string): void {
  const { type } = usableMedia(world, { media_id, corpid, robot_key: null });
  if (type !== msgtype) refuse(40007);
}

function cutNote({ path, limit, unit, lost }: Cut): JournalNote {
  const en = `${path} was cut at ${limit} ${unit}; ${lost} lost.`;
  return { kind: 'cut', text: { en, zh: `${path} 在 ${limit} ${unit} 处被截断，丢失 ${lost}。` } };
}

function madeOf(msgid: string): AppliedReply {
  return { msgids: [msgid], stream: null, notes: [] };
}
