import type { XmlElement } from '../xml-element.ts';
import { textAt } from '../tree.ts';
import { readBase, type EventBase } from './event-base.ts';

/** A message or event that this version has no type for. Everything it says is in `tree`. */
export interface UnknownEvent extends EventBase {
  readonly kind: 'unknown';
  readonly MsgType: string;
  /** Empty for messages. */
  readonly Event: string;
}

export function readUnknown(tree: XmlElement): UnknownEvent {
  return {
    kind: 'unknown',
    ...readBase(tree),
    MsgType: textAt(tree, 'MsgType'),
    Event: textAt(tree, 'Event'),
  };
}
