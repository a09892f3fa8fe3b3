import { integerAt, textAt } from '../tree.ts';
import type { XmlElement } from '../xml-element.ts';

/** What all messages and events have (path/90239, path/90240). */
export interface EventBase {
  /** The CorpID. */
  readonly ToUserName: string;
  /** The member; `sys` when nobody in particular caused it. */
  readonly FromUserName: string;
  /** Seconds since 1970. */
  readonly CreateTime: number;
  /** Absent where no app is concerned, as for contact changes. */
  readonly AgentID?: number | undefined;
  /** Everything that arrived, members included that this version does not know; every leaf is a text. */
  readonly tree: XmlElement;
}

/** What all messages have (path/90239). */
export interface MessageBase<MsgType extends string> extends EventBase {
  readonly kind: `message.${MsgType}`;
  readonly MsgType: MsgType;
  /** A 64-bit number, hence a text. */
  readonly MsgId: string;
}

/** What all events of an app have (path/90240). */
export interface AppEventBase<Event extends string> extends EventBase {
  readonly kind: `event.${Event}`;
  readonly MsgType: 'event';
  readonly Event: Event;
}

/** What all changes of contacts have (path/90970). `FromUserName` is `sys`, and there is no `AgentID`. */
export interface ContactChangeBase<ChangeType extends string> extends EventBase {
  readonly kind: `event.change_contact.${ChangeType}`;
  readonly MsgType: 'event';
  readonly Event: 'change_contact';
  readonly ChangeType: ChangeType;
}

/** Reads what all have. */
export function readBase(tree: XmlElement): EventBase {
  const agentid = integerAt(tree, 'AgentID');
  return {
    ToUserName: textAt(tree, 'ToUserName'),
    FromUserName: textAt(tree, 'FromUserName'),
    CreateTime: integerAt(tree, 'CreateTime') ?? 0,
    ...(agentid === undefined ? {} : { AgentID: agentid }),
    tree,
  };
}
