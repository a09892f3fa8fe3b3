import type { XmlElement } from '../xml-element.ts';
import {
  readBase,
  type AppEventBase,
  type ContactChangeBase,
  type EventBase,
  type MessageBase,
} from './event-base.ts';
import { readMembers, text, type MemberTable } from './members.ts';

/** How one kind of message or event is read from its tree. Reading never fails: what is missing reads as empty. */
export interface EventReader<Event extends EventBase & { readonly kind: string }> {
  readonly kind: Event['kind'];
  /** Whether WeCom takes a passive reply to it (path/90241). */
  readonly takesReply: boolean;
  readonly read: (tree: XmlElement) => Event;
}

/** The members that a kind has beside those of all its like. */
type OwnMembers<Event, Base> = MemberTable<Omit<Event, keyof Base>>;

/** A message; all of them take a reply. */
export function messageReader<Message extends MessageBase<string>>(
  type: Message['MsgType'],
  own: OwnMembers<Message, MessageBase<string>>,
): EventReader<Message> {
  const head = { kind: `message.${type}`, MsgType: type };
  return readerOf<Message>(head, true, { MsgId: text, ...own });
}

/** An event of an app. */
export function appEventReader<Event extends AppEventBase<string>>(
  name: Event['Event'],
  options: { readonly takesReply: boolean },
  own: OwnMembers<Event, AppEventBase<string>>,
): EventReader<Event> {
  const head = { kind: `event.${name}`, MsgType: 'event', Event: name };
  return readerOf<Event>(head, options.takesReply, own);
}

/** A change of contacts; none of them takes a reply. */
export function contactChangeReader<Change extends ContactChangeBase<string>>(
  type: Change['ChangeType'],
  own: OwnMembers<Change, ContactChangeBase<string>>,
): EventReader<Change> {
  const event = 'change_contact';
  const head = { kind: `event.${event}.${type}`, MsgType: 'event', Event: event, ChangeType: type };
  return readerOf<Change>(head, false, own);
}

function readerOf<Event extends EventBase & { readonly kind: string }>(
  head: Readonly<Record<string, string>>,
  takesReply: boolean,
  own: MemberTable<object>,
): EventReader<Event> {
  return {
    kind: head['kind'] ?? '',
    takesReply,
    // Head, base and own members are together all that the interface has; the callers' types say so.
    read: (tree) => ({ ...head, ...readBase(tree), ...readMembers<object>(tree, own) }) as Event,
  };
}
