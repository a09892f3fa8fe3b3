import { inputError } from '../errors/describe-issue.ts';
import { InputError, type InputIssue } from '../errors/input-error.ts';
import { validate } from '../validate/index.ts';
import { isRecord } from '../validate/context.ts';
import { cardToXml } from './card-xml.ts';
import { replyFields } from './reply-fields.ts';
import type { PassiveReply } from './reply.ts';

const operation = 'callback.reply';
const doc = 90241;

type PlainType = keyof typeof replyFields;
const kinds: readonly string[] = [...Object.keys(replyFields), 'update_template_card'];

/**
 * Holds what a handler returned against what WeCom takes: programs without types return anything.
 * @throws InputError that says what a handler may return, or which member is wrong
 */
export function checkReply(returned: unknown): asserts returned is PassiveReply {
  const msgtype = isRecord(returned) ? returned['msgtype'] : undefined;
  if (!isRecord(returned) || typeof msgtype !== 'string' || !kinds.includes(msgtype)) {
    throw noReply(returned, msgtype);
  }
  if (isPlain(msgtype)) return checkPlainReply(msgtype, returned);
  const card = returned['template_card'];
  if (!isRecord(card)) {
    const issue = { path: 'template_card', rule: 'type', limit: 'object', actual: nameOf(card) } as const;
    throw inputError(operation, [issue], doc);
  }
  cardToXml({ card_type: '', ...card });
}

/** @throws InputError when a limit is broken */
export function checkPlainReply(msgtype: PlainType, plainReply: unknown): void {
  const { issues } = validate(replyFields[msgtype], plainReply);
  if (issues.length > 0) throw inputError(operation, issues, doc);
}

function isPlain(msgtype: string): msgtype is PlainType {
  return Object.hasOwn(replyFields, msgtype);
}

function noReply(returned: unknown, msgtype: unknown): InputError {
  const isUnknownKind = typeof msgtype === 'string';
  const what = isUnknownKind
    ? `a reply of the msgtype ${JSON.stringify(msgtype.slice(0, 40))}`
    : nameOf(returned) === 'object'
      ? 'an object without msgtype'
      : `a ${nameOf(returned)}`;
  const issue: InputIssue = isUnknownKind
    ? { path: 'msgtype', rule: 'choice', limit: kinds, actual: msgtype.slice(0, 40) }
    : { path: 'msgtype', rule: 'required' };
  const may = 'nothing, or what reply.text(…) or another function of reply makes';
  const message = `${operation}: a handler returned ${what}; it may return ${may} (path/${doc}).`;
  return new InputError(operation, [issue], message, doc);
}

/** The kind of a value, never the value. */
function nameOf(value: unknown): string {
  return Array.isArray(value) ? 'list' : typeof value;
}
