import { followMessages, type MessageIndex } from '../state/follow-messages.ts';
import { memberKey, readKey } from '../state/keys.ts';
import type { Message } from '../state/rows.ts';
import type { State } from '../state/state.ts';

/** What one member has of one conversation. */
interface InboxLine {
  /** The newest message. */
  msgid: string;
  seq: number;
  /** Sequence numbers of what others wrote, ascending. */
  readonly received: number[];
}

class Inbox implements MessageIndex {
  readonly lines = new Map<string, Map<string, InboxLine>>();

  clear(): void {
    this.lines.clear();
  }

  add(message: Message): void {
    for (const userid of message.recipients) {
      const line = this.#line(memberKey(message.corpid, userid), message.conversation);
      line.msgid = message.msgid;
      line.seq = message.seq;
      if (!isOwn(message, userid)) line.received.push(message.seq);
    }
  }

  #line(member: string, conversation: string): InboxLine {
    const lines = this.lines.get(member) ?? new Map<string, InboxLine>();
    this.lines.set(member, lines);
    const line = lines.get(conversation) ?? { msgid: '', seq: 0, received: [] };
    lines.set(conversation, line);
    return line;
  }
}

const inboxOf = followMessages(() => new Inbox());
const none: ReadonlyMap<string, InboxLine> = new Map();

/** The conversations of a member that have messages, by conversation id. A live view: do not keep it. */
export function inboxLines(
  state: State,
  corpid: string,
  userid: string,
): ReadonlyMap<string, Readonly<InboxLine>> {
  return inboxOf(state).lines.get(memberKey(corpid, userid)) ?? none;
}

/** How many messages of others the member has not seen. */
export function countUnread(state: State, corpid: string, userid: string, conversation: string): number {
  const received = inboxLines(state, corpid, userid).get(conversation)?.received ?? [];
  const read = state.reads.get(readKey(corpid, userid, conversation)) ?? 0;
  return received.length - firstAbove(received, read);
}

/** Position of the first number above the limit in an ascending list. */
function firstAbove(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The member wrote it. */
export function isOwn({ from }: Message, userid: string): boolean {
  return from.kind === 'member' && from.id.toLowerCase() === userid.toLowerCase();
}
