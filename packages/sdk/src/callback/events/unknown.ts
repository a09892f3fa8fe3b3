import { textAt } from '../tree.ts';
import type { XmlElement } from '../xml-element.ts';
import { readBase, type EventBase } from './event-base.ts';

/** A message or event that this version has no type for. Everything it says is in `tree`. */
export interface UnknownEvent extends EventBase {
  readonly kind: 'unknown';
  /** What its kind would be called: `message.sticker`, `event.change_external_contact.add_external_contact`. */
  readonly name: string;
  readonly MsgType: string;
  /** Empty for messages. */
  readonly Event: string;
}

export function readUnknown(name: string, tree: XmlElement): UnknownEvent {
  return {
    kind: 'unknown',
    name,
    ...readBase(tree),
    MsgType: textAt(tree, 'MsgType'),
    Event: textAt(tree, 'Event'),
  };
}
