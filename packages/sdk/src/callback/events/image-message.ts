import type { MessageBase } from './event-base.ts';
import { messageReader, type EventReader } from './event-reader.ts';
import { text } from './members.ts';

/** A member sent a picture (path/90239). */
export interface ImageMessage extends MessageBase<'image'> {
  readonly PicUrl: string;
  /** For `media/get`; good for 3 days. */
  readonly MediaId: string;
}

export const imageMessage: EventReader<ImageMessage> = messageReader<ImageMessage>('image', {
  PicUrl: text,
  MediaId: text,
});
