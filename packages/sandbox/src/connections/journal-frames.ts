import { explain } from '@wecomkit/sdk/advice';
import type { BotPush } from '../aibots/bot-connections.ts';
import type { JournalDetail, JournalEntry, JournalNote, Texts } from '../control/types.ts';
import { wireText } from '../journal/wire-text.ts';
import { objectAt, textAt } from '../wire/json-object.ts';
import type { World } from '../world.ts';
import type { Connection } from './connection.ts';
import { type Ack, type Frame, writeAck } from './frame.ts';

type Entry = Omit<JournalEntry, 'id'>;
type Bot = Connection['bot'];

export interface CommandRecord {
  /** Null before the subscription. */
  readonly bot: Bot;
  readonly frame: Frame;
  /** Null when the connection was cut. */
  readonly ack: Ack | null;
  /** A fault answered in the service's place. */
  readonly isFault: boolean;
  /** Real time, for the duration. */
  readonly startedAt: number;
  readonly notes: readonly JournalNote[];
}

/** Writes a command with its acknowledgement into the journal. */
export function recordCommand(world: World, record: CommandRecord): void {
  const { bot, frame, ack, isFault, startedAt, notes } = record;
  const errcode = ack?.errcode ?? null;
  const advice = errcode === null || errcode === 0 ? null : adviceOf(errcode);
  world.journal.add({
    ...blankEntry(world, bot),
    kind: isFault ? 'fault' : 'call',
    direction: 'in',
    operation: frame.cmd,
    path: frame.cmd,
    errcode,
    ...(advice ? { meaning: advice.meaning } : {}),
    outcome: ack === null ? 'dropped' : errcode === 0 ? 'ok' : 'error',
    summary: commandSummary(frame, bot),
    duration_ms: Math.round((performance.now() - startedAt) * 100) / 100,
    notes,
    detail: {
      request: wireText({ body: withoutFiles(frame.text) }),
      answer: ack && wireText({ body: writeAck(ack) }),
      decrypted: null,
      decrypted_answer: null,
      advice,
    },
  });
}

function adviceOf(errcode: number): NonNullable<JournalDetail['advice']> {
  const { meaning, advice, help } = explain(errcode);
  return { meaning, advice, help };
}

/** Writes a push into the journal. Answers the entry's id. */
export function recordPush(
  world: World,
  bot: Bot,
  { cmd, body }: BotPush,
  { text, notes }: { readonly text: string; readonly notes: readonly JournalNote[] },
): number {
  const operation = textAt(objectAt(body, 'event'), 'eventtype') || textAt(body, 'msgtype');
  const { id } = world.journal.add({
    ...blankEntry(world, bot),
    kind: 'callback',
    direction: 'out',
    operation,
    path: cmd,
    outcome: 'ok',
    summary: pushSummary(operation, bot, textAt(objectAt(body, 'from'), 'userid')),
    duration_ms: 0,
    notes,
    detail: {
      request: wireText({ body: text }),
      answer: null,
      // Nothing was encrypted; it is what "send again" delivers.
      decrypted: JSON.stringify(body),
      decrypted_answer: null,
      advice: null,
    },
  });
  return id;
}

/** Writes into the journal that the sandbox ended a connection, and why. */
export function recordEnd(world: World, bot: Bot, summary: Texts): void {
  world.journal.add({
    ...blankEntry(world, bot),
    kind: 'drop',
    direction: 'inside',
    operation: 'disconnect',
    path: '',
    outcome: 'dropped',
    summary,
    duration_ms: null,
    notes: [],
  });
}

function blankEntry(
  world: World,
  bot: Bot,
): Pick<Entry, 'time' | 'method' | 'agentid' | 'aibotid' | 'corpid' | 'errcode' | 'status'> {
  return {
    time: world.clock.now(),
    method: 'WS',
    agentid: null,
    ...(bot ? { aibotid: bot.aibotid } : {}),
    corpid: bot?.corpid ?? null,
    errcode: null,
    status: null,
  };
}

function commandSummary({ cmd, body }: Frame, bot: Bot): Texts {
  const type = textAt(body, 'msgtype') || textAt(body, 'response_type');
  const write = (name: string): string =>
    [bot?.aibotid ?? '', name, type].filter((word) => word !== '').join(' ');
  return { en: write(cmd || 'frame without cmd'), zh: write(cmd || '缺少 cmd 的帧') };
}

function pushSummary(operation: string, bot: Bot, userid: string): Texts {
  const name = bot?.aibotid ?? '';
  if (userid === '') return { en: `${operation} to ${name}`, zh: `向 ${name} 推送 ${operation}` };
  return { en: `${operation} from ${userid} to ${name}`, zh: `向 ${name} 推送 ${userid} 的 ${operation}` };
}

/** Files in Base64, each a line that says how long it is. */
const fileText = /("base64(?:_data)?"\s*:\s*")([^"\\]{200,})"/g;

function withoutFiles(text: string): string {
  return text.replace(
    fileText,
    (_match, before: string, file: string) => `${before}[${file.length} characters]"`,
  );
}
