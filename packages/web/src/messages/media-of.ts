import type { MediaView, MessageView } from '@wecomkit/sandbox/control';
import { text } from '../wire/read.ts';

/** The media that a message's content names under a member, or null when the sandbox has none by that id. */
export function mediaOf(message: MessageView, member = 'media_id'): MediaView | null {
  return message.media[text(message.content[member])] ?? null;
}

/** Where a thumbnail comes from; empty when it is expired or unknown. */
export function pictureOf(media: MediaView | null | undefined): string {
  return media === null || media === undefined || media.expired ? '' : media.url;
}
