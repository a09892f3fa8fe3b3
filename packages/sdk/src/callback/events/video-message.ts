import type { MessageBase } from './event-base.ts';
import { messageReader, type EventReader } from './event-reader.ts';
import { text } from './members.ts';

/** A member sent a video (path/90239). */
export interface VideoMessage extends MessageBase<'video'> {
  /** For `media/get`; good for 3 days. */
  readonly MediaId: string;
  /** The cover, for `media/get`; good for 3 days. */
  readonly ThumbMediaId: string;
}

export const videoMessage: EventReader<VideoMessage> = messageReader<VideoMessage>('video', {
  MediaId: text,
  ThumbMediaId: text,
});
