import { followMessages, type MessageIndex } from './follow-messages.ts';
import type { Message } from './rows.ts';
import type { State } from './state.ts';

class Timeline implements MessageIndex {
  readonly byConversation = new Map<string, string[]>();

  clear(): void {
    this.byConversation.clear();
  }

  add(message: Message): void {
    const key = `${message.corpid}/${message.conversation}`;
    const msgids = this.byConversation.get(key);
    if (msgids) msgids.push(message.msgid);
    else this.byConversation.set(key, [message.msgid]);
  }
}

const timelineOf = followMessages(() => new Timeline());
const none: readonly string[] = [];

/** Message ids of a conversation (`app:1000002`, `chat:…`) of a company, oldest first. A live view: do not keep it. */
export function conversationMessages(state: State, corpid: string, conversation: string): readonly string[] {
  return timelineOf(state).byConversation.get(`${corpid}/${conversation}`) ?? none;
}

/** The messages of a conversation from the newest to the oldest. */
export function* newestFirst(state: State, corpid: string, conversation: string): Generator<Message> {
  const msgids = conversationMessages(state, corpid, conversation);
  for (let index = msgids.length - 1; index >= 0; index -= 1) {
    const message = state.messages.get(msgids[index] ?? '');
    if (message) yield message;
  }
}
