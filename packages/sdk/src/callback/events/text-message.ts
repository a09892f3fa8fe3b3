import { textAt } from '../tree.ts';
import { readBase, type EventBase, type EventReader } from './event-base.ts';

/** A member wrote to the app (path/90239). */
export interface TextMessage extends EventBase {
  readonly kind: 'message.text';
  readonly MsgType: 'text';
  readonly Content: string;
  /** A 64-bit number, hence a text. */
  readonly MsgId: string;
}

export const textMessage: EventReader<TextMessage> = {
  kind: 'message.text',
  read: (tree) => ({
    kind: 'message.text',
    MsgType: 'text',
    ...readBase(tree),
    Content: textAt(tree, 'Content'),
    MsgId: textAt(tree, 'MsgId'),
  }),
};
