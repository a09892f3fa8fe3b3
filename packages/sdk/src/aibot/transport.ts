import type { AiBotTemplateCard } from '../operations/named.gen.ts';
import type { AiBotDownloadOptions, AiBotFile } from './chat.ts';
import type { AiBotMedia } from './events/content.ts';
import type {
  AiBotCardReply,
  AiBotCardUpdateReply,
  AiBotFeedbackId,
  AiBotMediaReply,
  AiBotStreamImage,
  AiBotTextReply,
} from './reply/reply-types.ts';

/** A bubble as it stands. */
export interface AiBotSnapshot {
  /** From `newStreamId`. Another id is another bubble. */
  readonly id: string;
  /** The whole text so far, at most 20480 bytes. */
  readonly content: string;
  /** Nothing follows under this id. */
  readonly finish: boolean;
  /** With `finish` only. */
  readonly msg_item?: readonly AiBotStreamImage[] | undefined;
  /** With `finish` only. */
  readonly template_card?: AiBotTemplateCard | undefined;
  /** With the first snapshot of an id only. */
  readonly feedback?: AiBotFeedbackId | undefined;
}

/** A reply that is no stream. */
export type AiBotWholeReply = AiBotTextReply | AiBotCardReply | AiBotCardUpdateReply | AiBotMediaReply;

/**
 * What carries the answers to one event: the callback mode and the long connection implement it, handlers never see
 * it. Replies are checked before they come here. Calls for one event come one after the other; a rejected call
 * rejects `run`.
 */
export interface AiBotTransport {
  /** An id for a further stream of this event. */
  readonly newStreamId: () => string;
  /**
   * Shows a bubble as it stands. Resolves when the next snapshot may come; until then further pieces are put together,
   * so it may take its time.
   */
  readonly sendStream: (snapshot: AiBotSnapshot) => Promise<void>;
  readonly sendReply: (reply: AiBotWholeReply) => Promise<void>;
  readonly download: (media: AiBotMedia, options: AiBotDownloadOptions) => Promise<AiBotFile>;
}
