import { CallbackError } from '../../errors/callback-error.ts';
import { isRecord } from '../../validate/context.ts';
import { validate } from '../../validate/index.ts';
import { eventFields } from './event-fields.ts';
import type { AiBotEvent, AiBotEventBase, AiBotUnknownEvent, KnownAiBotEvent } from './event-types.ts';
import { readBotJson } from './read-bot-json.ts';

type Members = Readonly<Record<string, unknown>>;

/**
 * Reads the plain text of a bot's callback. Members of known kinds that are null are left out, as if they were
 * not there. Unknown kinds pass with all that they say in `raw`, nulls too. Integers beyond 2^53 are texts of their
 * digits.
 * @throws CallbackError `body` when it is not a JSON object, longer than 1 Mi characters or deeper than 32
 */
export function readAiBotEvent(message: string): AiBotEvent {
  return toAiBotEvent(readBotJson(message, notBotJson));
}

/** As `readAiBotEvent`, for JSON that was read before; its numbers are as they were read. @throws CallbackError `body` when it is not an object */
export function toAiBotEvent(value: unknown): AiBotEvent {
  if (!isRecord(value)) throw notBotJson('it is not an object');
  const given = withoutNulls(value);
  const name = nameOf(given);
  const event = { ...given, ...defaults(given), kind: name };
  return isKnown(event) ? event : unknownEvent(name, value);
}

function notBotJson(why: string): CallbackError {
  return new CallbackError('body', `callback: the message is not JSON of a bot: ${why}`);
}

function nameOf(given: Members): string {
  const msgtype = textOf(given['msgtype']);
  if (msgtype === 'stream') return 'aibot.stream';
  if (msgtype !== 'event') return `aibot.message.${msgtype}`;
  const { event } = given;
  return `aibot.event.${isRecord(event) ? textOf(event['eventtype']) : ''}`;
}

/** What WeCom leaves out now and then. */
function defaults({ chattype, from, msgid, aibotid }: Members): object {
  return {
    msgid: msgid ?? '',
    aibotid: aibotid ?? '',
    chattype: chattype ?? 'single',
    from: from ?? { userid: '' },
  };
}

function isKnown(event: { readonly kind: string }): event is KnownAiBotEvent {
  const { kind } = event;
  return isKind(kind) && validate(eventFields[kind], event).issues.length === 0;
}

function isKind(kind: string): kind is KnownAiBotEvent['kind'] {
  return Object.hasOwn(eventFields, kind);
}

/** Its members are those of the type, whatever stands in the JSON; that is in `raw`. */
function unknownEvent(name: string, raw: Members): AiBotUnknownEvent {
  const { msgtype, create_time } = raw;
  return {
    kind: 'unknown',
    name,
    ...baseOf(raw),
    ...(typeof create_time === 'number' ? { create_time } : {}),
    msgtype: textOf(msgtype),
    raw,
  };
}

function baseOf({ msgid, aibotid, chattype, chatid, from, response_url }: Members): AiBotEventBase {
  return {
    msgid: textOf(msgid),
    aibotid: textOf(aibotid),
    chattype: chattype === 'group' ? 'group' : 'single',
    ...(typeof chatid === 'string' ? { chatid } : {}),
    from: { userid: isRecord(from) ? textOf(from['userid']) : '' },
    ...(typeof response_url === 'string' ? { response_url } : {}),
  };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Some writers of JSON write absent members as null. A member may be called `__proto__`, so nothing is assigned. */
function withoutNulls(value: Members): Members {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== null));
}
