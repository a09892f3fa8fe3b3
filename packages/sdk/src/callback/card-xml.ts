import { byteLength } from '../content/byte-length.ts';
import { inputError } from '../errors/describe-issue.ts';
import type { InputError, InputIssue } from '../errors/input-error.ts';
import { cardMembers, type CardMember, type CardMembers } from './card-names.ts';
import type { ReplyCard } from './reply-card.ts';
import type { XmlElement, XmlValue } from './xml-element.ts';
import type { XmlInput, XmlInputElement } from './render-xml.ts';

/**
 * Turns a card with the names that sending uses into the `TemplateCard` of a passive reply (path/90241).
 * A `task_id` is left out, the card keeps its own.
 * @throws InputError for a member that a passive reply has no name for, and for a list or a key that is too long
 */
export function cardToXml(card: ReplyCard): XmlInputElement {
  const { task_id: _keptByWeCom, ...members }: ReplyCard & { readonly task_id?: unknown } = card;
  return objectToXml('template_card', members, cardMembers);
}

/**
 * The inverse: reads a `TemplateCard` back into the names that sending uses. Elements that the page does not know
 * and numbers that are none are left out, as WeCom counts them as absent.
 */
export function cardFromXml(card: XmlElement): ReplyCard {
  const read = objectFromXml(card, cardMembers);
  const type = read['card_type'];
  return { ...read, card_type: typeof type === 'string' ? type : '' };
}

function objectToXml(path: string, value: object, members: CardMembers): XmlInputElement {
  const element: Record<string, XmlInput> = {};
  for (const [name, child] of Object.entries(value)) {
    if (child === undefined) continue;
    const member = Object.hasOwn(members, name) ? members[name] : undefined;
    if (member === undefined) throw unknownMember(`${path}.${name}`);
    element[member.xml] = valueToXml(`${path}.${name}`, child, member);
  }
  return element;
}

function valueToXml(path: string, value: unknown, member: CardMember): XmlInput {
  if (member.kind === 'list' && Array.isArray(value)) {
    assertWithin(path, value.length, member.max, 'items');
    return value.map((item, index) => itemToXml(`${path}.${index}`, item, member.members));
  }
  if (member.kind === 'object') return itemToXml(path, value, member.members);
  if (member.kind === 'text' && typeof value === 'string') {
    if (member.maxBytes !== undefined) assertWithin(path, byteLength(value), member.maxBytes, 'bytes');
    return value;
  }
  if (member.kind === 'number' && typeof value === 'number') return value;
  if (member.kind === 'boolean' && typeof value === 'boolean') return value;
  throw wrongType(path, member.kind);
}

function itemToXml(path: string, value: unknown, members: CardMembers): XmlInputElement {
  if (typeof value !== 'object' || value === null) throw wrongType(path, 'object');
  return objectToXml(path, value, members);
}

function objectFromXml(element: XmlElement, members: CardMembers): Readonly<Record<string, unknown>> {
  const object: Record<string, unknown> = {};
  for (const [name, member] of Object.entries(members)) {
    const value = element[member.xml];
    if (value === undefined) continue;
    const json = valueFromXml(value, member);
    if (json !== undefined) object[name] = json;
  }
  return object;
}

function valueFromXml(value: XmlValue, member: CardMember): unknown {
  if (member.kind === 'list') {
    const items: readonly XmlValue[] = Array.isArray(value) ? value : [value];
    return items.map((item) => itemFromXml(item, member.members));
  }
  if (member.kind === 'object') return itemFromXml(value, member.members);
  if (typeof value !== 'string') return undefined;
  if (member.kind === 'text') return value;
  return member.kind === 'boolean' ? readBoolean(value) : readNumber(value);
}

/** An element without children reads as empty. */
function itemFromXml(value: XmlValue, members: CardMembers): Readonly<Record<string, unknown>> {
  return isElement(value) ? objectFromXml(value, members) : {};
}

function isElement(value: XmlValue): value is XmlElement {
  return typeof value === 'object' && !Array.isArray(value);
}

function readBoolean(text: string): boolean | undefined {
  const word = text.trim();
  if (word === 'true') return true;
  return word === 'false' ? false : undefined;
}

function readNumber(text: string): number | undefined {
  const value = Number(text);
  return text.trim() !== '' && Number.isFinite(value) ? value : undefined;
}

function assertWithin(
  path: string,
  actual: number,
  limit: number | undefined,
  unit: 'items' | 'bytes',
): void {
  if (limit === undefined || actual <= limit) return;
  throw brokenRule({ path, rule: unit === 'items' ? 'tooMany' : 'tooLong', limit, actual, unit });
}

function unknownMember(path: string): InputError {
  return brokenRule({ path, rule: 'unknown' });
}

function wrongType(path: string, kind: string): InputError {
  return brokenRule({ path, rule: 'type', limit: kind });
}

function brokenRule(issue: InputIssue): InputError {
  return inputError('callback.reply', [issue], 90241);
}
