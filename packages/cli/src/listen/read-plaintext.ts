import { createHash } from 'node:crypto';
import { toAiBotEvent } from '@wecomkit/sdk/aibot';
import { CallbackError, type CallbackEvent, readEvent } from '@wecomkit/sdk/callback';
import { isRecord } from '../options/members.ts';
import { parseJson } from './parse-json.ts';

/** What can be told about a decrypted text, whoever it is from, fit to be shown. */
export interface ReadPlaintext {
  readonly kind: string;
  /** What a reply is called: `text`, `update_button`, `stream`. */
  readonly msgtype: string;
  /** Who caused it; empty where nobody did. */
  readonly from: string;
  /** XML as its elements, JSON as its value, anything else as it is; what opens doors is masked. */
  readonly content: unknown;
  /** What its kind is about: members by their path, without those that everything has. */
  readonly facts: readonly (readonly [path: string, value: string])[];
  /** Two deliveries of the same thing have the same. */
  readonly identity: string;
  /** Of a bot's stream that grows (path/101033): of the reply that begins it, and of WeCom's question for more. */
  readonly streamId?: string | undefined;
}

/** Reads a message, an event, or a reply to one. What cannot be read is shown as it is. */
export function readPlaintext(plaintext: string): ReadPlaintext {
  const json = parseJson(plaintext);
  if (isRecord(json)) return fromBot(json, plaintext);
  const event = parseEvent(plaintext);
  if (event) return fromXml(event, plaintext);
  return {
    kind: 'unreadable',
    msgtype: '',
    from: '',
    content: plaintext,
    facts: [],
    identity: digest(plaintext),
  };
}

/** What all have (path/90239, path/90240, path/90970), or what the kind says already. */
const common = new Set([
  'ToUserName',
  'FromUserName',
  'CreateTime',
  'AgentID',
  'MsgType',
  'Event',
  'ChangeType',
  'MsgId',
]);

function fromXml(event: CallbackEvent, plaintext: string): ReadPlaintext {
  const { tree, FromUserName: from, ToUserName: to } = event;
  const id = tree['MsgId'];
  return {
    kind: event.kind === 'unknown' ? event.name : event.kind,
    msgtype: event.MsgType,
    from,
    content: mask(tree),
    facts: factsIn(Object.entries(tree).filter(([name]) => !common.has(name))),
    identity: typeof id === 'string' && id !== '' ? `msgid ${to} ${id}` : digest(plaintext),
  };
}

/** The JSON of a bot (path/100719, path/101027): what it is about stands under the name of its type. */
function fromBot(json: Readonly<Record<string, unknown>>, plaintext: string): ReadPlaintext {
  const event = toAiBotEvent(json);
  // A card update has no msgtype (path/101027).
  const msgtype = textOf(json['msgtype']) || textOf(json['response_type']);
  const about = isRecord(json['event']) && msgtype === 'event' ? json['event'] : json;
  const type = about === json ? msgtype : textOf(about['eventtype']);
  return {
    kind: event.kind === 'unknown' ? event.name : event.kind,
    msgtype,
    from: isRecord(json['from']) ? textOf(json['from']['userid']) : '',
    content: mask(json),
    facts: factsIn([['chatid', json['chatid']], ...membersOf(about[type])]),
    identity: digest(plaintext),
    ...(isRecord(json['stream']) ? { streamId: textOf(json['stream']['id']) } : {}),
  };
}

/** A fresh card update, or an answer to a bot's message, is all that these are good for: they are kept out of logs. */
const codes = new Set(['ResponseCode', 'response_code', 'response_url', 'aeskey']);

function mask(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(mask);
  if (!isRecord(value)) return value;
  const members = Object.entries(value);
  return Object.fromEntries(members.map(([name, inner]) => [name, codes.has(name) ? '***' : mask(inner)]));
}

/** Leaves by their path; of a list its items, one after the other. */
function factsIn(members: readonly (readonly [name: string, value: unknown])[]): ReadPlaintext['facts'] {
  return members.flatMap(([name, value]): ReadPlaintext['facts'] => {
    if (value === undefined || value === null || value === '' || codes.has(name)) return [];
    if (Array.isArray(value)) return factsIn(value.map((item: unknown) => [name, item]));
    if (!isRecord(value)) return [[name, String(value)]];
    return factsIn(Object.entries(value)).map(([path, leaf]) => [`${name}.${path}`, leaf]);
  });
}

function membersOf(value: unknown): readonly [name: string, value: unknown][] {
  return isRecord(value) ? Object.entries(value) : [];
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function parseEvent(text: string): CallbackEvent | undefined {
  try {
    return readEvent(text);
  } catch (error) {
    if (error instanceof CallbackError) return undefined;
    throw error;
  }
}

function digest(text: string): string {
  return `sha256 ${createHash('sha256').update(text).digest('base64url')}`;
}
