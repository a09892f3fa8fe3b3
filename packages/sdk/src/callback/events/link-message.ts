import type { MessageBase } from './event-base.ts';
import { messageReader, type EventReader } from './event-reader.ts';
import { text } from './members.ts';

/** A member shared a link (path/90239). */
export interface LinkMessage extends MessageBase<'link'> {
  readonly Title: string;
  readonly Description: string;
  readonly Url: string;
  /** The cover. */
  readonly PicUrl: string;
}

export const linkMessage: EventReader<LinkMessage> = messageReader<LinkMessage>('link', {
  Title: text,
  Description: text,
  Url: text,
  PicUrl: text,
});
