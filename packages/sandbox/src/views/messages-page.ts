import type { MessagesPage } from '../control/types.ts';
import type { Message } from '../state/rows.ts';
import { newestFirst } from '../state/timeline.ts';
import type { World } from '../world.ts';
import { messageView } from './message-view.ts';

export interface PageOptions {
  readonly corpid: string;
  readonly userid: string;
  readonly conversation: string;
  /** Only older ones than this sequence number. */
  readonly before?: number | undefined;
  readonly limit: number;
}

/** The newest messages of a conversation on one phone, oldest first. */
export function messagesPage(world: World, options: PageOptions): MessagesPage {
  const { corpid, userid, conversation, before = Infinity, limit } = options;
  const found: Message[] = [];
  for (const message of newestFirst(world.state, corpid, conversation)) {
    if (message.seq >= before || !isRecipient(message, userid)) continue;
    found.push(message);
    if (found.length > limit) break;
  }
  const page = found.slice(0, limit).reverse();
  return {
    messages: page.map((message) => messageView(world, message, userid)),
    more: found.length > limit,
  };
}

/** The message is on the member's phone. */
export function isRecipient({ recipients }: Message, userid: string): boolean {
  const wanted = userid.toLowerCase();
  return recipients.some((each) => each.toLowerCase() === wanted);
}
