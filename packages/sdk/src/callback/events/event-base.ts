import type { XmlElement } from '../xml-element.ts';
import { integerAt, textAt } from '../tree.ts';

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

/** How one kind of message or event is read from its tree. Reading never fails: what is missing reads as empty. */
export interface EventReader<Event extends EventBase & { readonly kind: string }> {
  readonly kind: Event['kind'];
  readonly read: (tree: XmlElement) => Event;
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
