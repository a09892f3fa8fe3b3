import type { Callback } from './rows.ts';

/** A bot of the API mode (智能机器人, path/101039). Key: aibotid. */
export interface AiBot {
  readonly corpid: string;
  /** The BotID. */
  readonly aibotid: string;
  readonly name: string;
  readonly avatar: string;
  readonly description: string;
  /** Choosing one switches the other off. */
  readonly mode: 'callback' | 'connection';
  /** Of the long connection. */
  readonly secret: string;
  /** Token and key, with an empty URL until one is saved. */
  readonly callback: Callback | null;
  /** Bots of super administrators hear plain user ids, those of members encrypted ones (path/100719). */
  readonly creator: 'super-admin' | 'member';
  /** Groups that it is in. */
  readonly chatids: readonly string[];
}

/** What a bot may hear of. */
export type BotEventKind = 'message' | 'enter_chat' | 'template_card_event' | 'feedback_event';

/**
 * Something that a bot was told, for as long as it may answer. Key: aibotid + req_id. The id of the long connection's
 * push; in callback mode nobody sees it.
 */
export interface BotEvent {
  readonly corpid: string;
  readonly aibotid: string;
  readonly req_id: string;
  /** Of the callback: unique per callback, and the key for duplicates. */
  readonly msgid: string;
  readonly kind: BotEventKind;
  /** Who caused it, in plain. */
  readonly userid: string;
  /** `aibot:…` or `chat:…`. */
  readonly conversation: string;
  /** When it happened. Limits count from here. */
  readonly time: number;
  /** The message that was written, or the card that was tapped: a msgid of the state. */
  readonly source: string | null;
  /** Of the card that was tapped. */
  readonly task_id: string | null;
  /** Streams that answer it: the bot's ids, and the msgids of the state. */
  readonly streams: readonly { readonly id: string; readonly msgid: string }[];
  /** A card may answer a message once (path/101031). */
  readonly has_card: boolean;
  /** It was answered by something whole. The second answer is refused to all but messages. */
  readonly is_answered: boolean;
}

/** A `response_url`: good once, for an hour (path/101138). Key: the code. */
export interface BotResponse {
  readonly code: string;
  readonly corpid: string;
  readonly aibotid: string;
  readonly req_id: string;
  readonly issued_at: number;
  readonly used: boolean;
}

/** An encrypted download (path/100719). Key: id. */
export interface BotMedia {
  readonly id: string;
  readonly media_id: string;
  /** Base64 of 32 bytes, without the `=`. */
  readonly aeskey: string;
  readonly issued_at: number;
}
