import { CallbackError } from '../../errors/callback-error.ts';
import { isJson } from '../envelope.ts';
import { parseXml } from '../parse-xml.ts';
import { textAt } from '../tree.ts';
import type { XmlElement } from '../xml-element.ts';
import { readers, type KnownEvent } from './known-events.ts';
import { repeatedElements } from './lists.ts';
import { readUnknown, type UnknownEvent } from './unknown.ts';

/** Everything that WeCom delivers, told apart by `kind`. */
export type CallbackEvent = KnownEvent | UnknownEvent;

/**
 * Reads the plain text of a delivery. Unknown kinds pass with their tree; nothing is dropped.
 * @throws CallbackError `body` when it is not XML of WeCom
 */
export function readEvent(message: string): CallbackEvent {
  if (isJson(message)) {
    throw new CallbackError('body', "callback: this is a bot's callback; use createAiBotCallback");
  }
  const tree = parseXml(message, repeatedElements);
  const name = nameOf(tree);
  return isKnown(name) ? readers[name].read(tree) : readUnknown(name, tree);
}

/** Whether WeCom takes a passive reply (path/90241). Of unknown ones nobody knows, so they may try. */
export function takesReply({ kind }: CallbackEvent): boolean {
  return kind === 'unknown' || readers[kind].takesReply;
}

function nameOf(tree: XmlElement): string {
  const type = textAt(tree, 'MsgType');
  if (type !== 'event') return `message.${type}`;
  const event = textAt(tree, 'Event');
  return event.startsWith('change_') ? `event.${event}.${textAt(tree, 'ChangeType')}` : `event.${event}`;
}

function isKnown(name: string): name is KnownEvent['kind'] {
  return Object.hasOwn(readers, name);
}
