import type { AiBotMedia, AiBotMixed, AiBotQuote, AiBotText, AiBotVoice } from './content.ts';

/** Who caused an event. */
export interface AiBotFrom {
  /**
   * The member: a plain id only when a super administrator made the bot, else one that is encrypted for the corp
   * (path/101521). Empty when WeCom names nobody.
   */
  readonly userid: string;
  readonly corpid?: string | undefined;
}

/** What everything that a bot hears has in common; the names are those of the wire (path/100719). */
export interface AiBotEventBase {
  /** The same for a repetition. */
  readonly msgid: string;
  readonly aibotid: string;
  /** `single` where WeCom leaves it out, as in `enter_chat`. */
  readonly chattype: 'single' | 'group';
  /** Groups only. */
  readonly chatid?: string | undefined;
  readonly from: AiBotFrom;
  /** Takes one further reply within an hour, see `respondByUrl`. Not in every event. */
  readonly response_url?: string | undefined;
  /** Seconds since 1970. Messages have none. */
  readonly create_time?: number | undefined;
}

interface MessageBase<Type extends string> extends AiBotEventBase {
  readonly kind: `aibot.message.${Type}`;
  readonly msgtype: Type;
  readonly quote?: AiBotQuote | undefined;
}

/** A member wrote to the bot, or mentioned it in a group. */
export interface AiBotTextMessage extends MessageBase<'text'> {
  readonly text: AiBotText;
}

/** A member sent a picture. Single chats only. */
export interface AiBotImageMessage extends MessageBase<'image'> {
  readonly image: AiBotMedia;
}

/** A member sent texts and pictures in one message. */
export interface AiBotMixedMessage extends MessageBase<'mixed'> {
  readonly mixed: AiBotMixed;
}

/** A member spoke. Single chats only. */
export interface AiBotVoiceMessage extends MessageBase<'voice'> {
  readonly voice: AiBotVoice;
}

/** A member sent a file of at most 100 MB. Single chats only; the name comes with the download. */
export interface AiBotFileMessage extends MessageBase<'file'> {
  readonly file: AiBotMedia;
}

/** A member sent a video of at most 100 MB. Single chats only. */
export interface AiBotVideoMessage extends MessageBase<'video'> {
  readonly video: AiBotMedia;
}

/** Everything that a member says. */
export type AiBotMessage =
  | AiBotTextMessage
  | AiBotImageMessage
  | AiBotMixedMessage
  | AiBotVoiceMessage
  | AiBotFileMessage
  | AiBotVideoMessage;

/** WeCom asks how far a stream has come, in callback mode. Handlers do not see it. */
export interface AiBotStreamPoll extends AiBotEventBase {
  readonly kind: 'aibot.stream';
  readonly msgtype: 'stream';
  readonly stream: { readonly id: string };
}

interface EventBase<Type extends string> extends AiBotEventBase {
  readonly kind: `aibot.event.${Type}`;
  readonly msgtype: 'event';
}

/** A member opened the chat with the bot, for the first time of the day (path/101027). */
export interface AiBotEnterChatEvent extends EventBase<'enter_chat'> {
  readonly event: { readonly eventtype: 'enter_chat' };
}

/** What was chosen for one question of a card. */
export interface AiBotSelectedItem {
  readonly question_key: string;
  readonly option_ids: { readonly option_id: readonly string[] };
}

/** What was tapped on a card. */
export interface AiBotCardTap {
  readonly card_type: string;
  /** The key of the button, of the submit button, or of the entry of the corner menu. */
  readonly event_key: string;
  readonly task_id: string;
  /** Votes and selects only. */
  readonly selected_items?: { readonly selected_item: readonly AiBotSelectedItem[] } | undefined;
}

/** A button, the submit button or an entry of the corner menu of a card was tapped. WeCom sends it once only. */
export interface AiBotTemplateCardEvent extends EventBase<'template_card_event'> {
  readonly event: {
    readonly eventtype: 'template_card_event';
    readonly template_card_event: AiBotCardTap;
  };
}

/** What a member thinks of a reply. */
export interface AiBotFeedback {
  /** The `feedback.id` that the reply carried. */
  readonly id: string;
  /** 1 accurate, 2 inaccurate, 3 withdrawn. */
  readonly type: number;
  /** Type 2 only. */
  readonly content?: string | undefined;
  /** Type 2 only: 1 off topic, 2 incomplete, 3 wrong, 4 bad analysis of data. */
  readonly inaccurate_reason_list?: readonly number[] | undefined;
}

/** A member rated a reply that carried a `feedback.id`. Takes no reply. */
export interface AiBotFeedbackEvent extends EventBase<'feedback_event'> {
  readonly event: { readonly eventtype: 'feedback_event'; readonly feedback_event: AiBotFeedback };
}

/** A newer long connection took this one's place. Names nobody. */
export interface AiBotDisconnectedEvent extends EventBase<'disconnected_event'> {
  readonly event: { readonly eventtype: 'disconnected_event' };
}

/** A message or event that this version has no type for, or that is not of the documented shape. */
export interface AiBotUnknownEvent extends AiBotEventBase {
  readonly kind: 'unknown';
  /** What its kind would be called: `aibot.message.sticker`, `aibot.event.something`. */
  readonly name: string;
  readonly msgtype: string;
  /** The JSON as it came, nulls too; integers beyond 2^53 are texts of their digits, as numbers lose some. */
  readonly raw: Readonly<Record<string, unknown>>;
}

/** The kinds with a type of their own. */
export type KnownAiBotEvent =
  | AiBotMessage
  | AiBotStreamPoll
  | AiBotEnterChatEvent
  | AiBotTemplateCardEvent
  | AiBotFeedbackEvent
  | AiBotDisconnectedEvent;

/** Everything that WeCom says to a bot, told apart by `kind`. */
export type AiBotEvent = KnownAiBotEvent | AiBotUnknownEvent;
