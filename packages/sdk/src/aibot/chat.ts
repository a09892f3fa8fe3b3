import type { AiBotTemplateCard } from '../operations/named.gen.ts';
import type { AiBotMedia } from './events/content.ts';
import type {
  AiBotCardUpdateReply,
  AiBotFeedbackId,
  AiBotMessageReply,
  AiBotStreamImage,
  AiBotWelcomeReply,
} from './reply/reply-types.ts';

/** How a download is limited. */
export interface AiBotDownloadOptions {
  /** Of the encrypted file; 100 MiB by default, which is what WeCom lets through. */
  readonly maxBytes?: number | undefined;
  /** 60 000 by default. */
  readonly timeoutMs?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** A file that a member sent, decrypted. */
export interface AiBotFile {
  /** As the download names it, Chinese names intact; undefined where it names none. */
  readonly filename: string | undefined;
  readonly contentType: string | undefined;
  readonly bytes: Uint8Array;
}

/** How a stream begins. */
export interface AiBotStreamOptions {
  readonly feedback?: AiBotFeedbackId | undefined;
}

/** What a stream ends with. */
export interface AiBotStreamEnd {
  /** At most 10 pictures below the text, see `botReply.image`. */
  readonly msg_item?: readonly AiBotStreamImage[] | undefined;
  /** A card below the text. */
  readonly template_card?: AiBotTemplateCard | undefined;
}

/**
 * A bubble that grows. Only the newest text matters: what is appended while an earlier state is still on its way goes
 * out together. Whatever is over 20480 bytes goes on in a further bubble, see `AiBotMessageChat.stream`.
 */
export interface AiBotStream {
  /** Adds to the end of the text. Resolves when the piece is taken, which is before the member sees it. */
  readonly append: (piece: string) => Promise<void>;
  /** Puts another text in the place of what the current bubble shows. */
  readonly replace: (content: string) => Promise<void>;
  /**
   * Ends the stream. Resolves when the transport has taken all of it. A stream that a handler leaves open is finished
   * when the handler returns.
   * @throws InputError, and what kept earlier pieces from going out
   */
  readonly finish: (end?: AiBotStreamEnd) => Promise<void>;
}

/** What a handler can do besides returning a reply. It is the same in both modes. */
export interface AiBotChat<Answer> {
  /** Answers now, where the handler has more to do after that. Later answers to a message are further messages. */
  readonly reply: (answer: Answer) => Promise<void>;
  /**
   * Fetches and decrypts a file of the message, within five minutes of it.
   * @throws NetworkError, TimeoutError, CallbackError when it cannot be decrypted, InputError when it is too long
   */
  readonly download: (media: AiBotMedia, options?: AiBotDownloadOptions) => Promise<AiBotFile>;
}

/** What a handler of messages can do. */
export interface AiBotMessageChat extends AiBotChat<AiBotMessageAnswer> {
  /**
   * Opens a stream; a second one is a second bubble.
   *
   * A bubble shows 20480 bytes of UTF-8. A longer text goes on in a further one: the seam lies between paragraphs,
   * lines or words, never inside a character, and what it falls into is closed and opened again: a block of code,
   * thoughts between `<think>` and `</think>`. The white space at the seam is left out, the line break too, as the end
   * of a bubble is the end of a line. On the long connection there may be any number of bubbles. In callback mode one bubble grows; whatever is said
   * besides goes out by the `response_url` when the handler is done, in one message of 20480 bytes, and what is over
   * after that goes to `onLateReply`. The same holds for what a stream says after the time that WeCom gives it, which
   * is 6 minutes in callback mode; on the long connection it goes on in a further bubble.
   */
  readonly stream: (options?: AiBotStreamOptions) => AiBotStream;
}

/** A reply to a message. A text is a finished stream; pieces that arrive one by one are appended to a growing one. */
export type AiBotMessageAnswer = string | AsyncIterable<string> | AiBotMessageReply;

/** A reply to `enter_chat`. */
export type AiBotWelcomeAnswer = string | AiBotWelcomeReply;

/** A reply to a tap on a card. */
export type AiBotCardAnswer = AiBotCardUpdateReply;

/** Every answer that a handler can give. */
export type AiBotAnswer = AiBotMessageAnswer | AiBotWelcomeAnswer | AiBotCardAnswer;
