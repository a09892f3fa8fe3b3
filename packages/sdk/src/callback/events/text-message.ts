import type { MessageBase } from './event-base.ts';
import { messageReader, type EventReader } from './event-reader.ts';
import { text } from './members.ts';

/** A member wrote to the app (path/90239). */
export interface TextMessage extends MessageBase<'text'> {
  readonly Content: string;
}

export const textMessage: EventReader<TextMessage> = messageReader<TextMessage>('text', { Content: text });
