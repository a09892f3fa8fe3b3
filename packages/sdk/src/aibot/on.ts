import type {
  AiBotAnswer,
  AiBotCardAnswer,
  AiBotChat,
  AiBotMessageAnswer,
  AiBotMessageChat,
  AiBotWelcomeAnswer,
} from './chat.ts';
import type {
  AiBotEnterChatEvent,
  AiBotEvent,
  AiBotFeedbackEvent,
  AiBotFileMessage,
  AiBotImageMessage,
  AiBotMessage,
  AiBotMixedMessage,
  AiBotTemplateCardEvent,
  AiBotTextMessage,
  AiBotUnknownEvent,
  AiBotVideoMessage,
  AiBotVoiceMessage,
} from './events/event-types.ts';

/** What a handler can give back: the reply, at once, later, or piece by piece. */
export type AiBotResult<Answer> = Answer | undefined | void | Promise<Answer | undefined | void>;

/** Handles one event. What it returns is the reply. */
export type AiBotHandler<Event, Chat, Answer> = (event: Event, chat: Chat) => AiBotResult<Answer>;

/** Says whether a handler is meant. */
export type AiBotTest<Event> = (event: Event) => boolean;

/** Narrows a handler to one `event_key` of cards. */
export interface AiBotKeyFilter {
  readonly key: string;
}

/** Narrows a handler: to what a function says yes to, and to one `event_key` where there is one. */
export type AiBotCondition<Event> =
  | AiBotTest<Event>
  | (Event extends AiBotTemplateCardEvent ? AiBotKeyFilter : never);

/** Takes a handler, for all events of its kind or for those that meet a condition. */
export interface OnAiBotEvent<Event, Chat, Answer> {
  (handler: AiBotHandler<Event, Chat, Answer>): void;
  (condition: AiBotCondition<Event>, handler: AiBotHandler<Event, Chat, Answer>): void;
}

type OnMessage<Message> = OnAiBotEvent<Message, AiBotMessageChat, AiBotMessageAnswer>;

/** The chat of handlers that get events of every kind: whether an answer fits is seen when it is given. */
export type AiBotAnyChat = AiBotChat<AiBotAnswer> & Pick<AiBotMessageChat, 'stream'>;

/** Takes handlers, by kind. The names are WeCom's own. */
export interface OnAiBot {
  /** A member wrote. */
  readonly text: OnMessage<AiBotTextMessage>;
  /** A member sent a picture. */
  readonly image: OnMessage<AiBotImageMessage>;
  /** A member sent texts and pictures together. */
  readonly mixed: OnMessage<AiBotMixedMessage>;
  /** A member spoke; the message holds what was said. */
  readonly voice: OnMessage<AiBotVoiceMessage>;
  /** A member sent a file. */
  readonly file: OnMessage<AiBotFileMessage>;
  /** A member sent a video. */
  readonly video: OnMessage<AiBotVideoMessage>;
  /** Any of the six. */
  readonly message: OnMessage<AiBotMessage>;
  /** A member opened the chat, for the first time of the day. */
  readonly enterChat: OnAiBotEvent<AiBotEnterChatEvent, AiBotChat<AiBotWelcomeAnswer>, AiBotWelcomeAnswer>;
  /** Something on a card was tapped. */
  readonly templateCardEvent: OnAiBotEvent<
    AiBotTemplateCardEvent,
    AiBotChat<AiBotCardAnswer>,
    AiBotCardAnswer
  >;
  /** A member rated a reply. */
  readonly feedbackEvent: OnAiBotEvent<AiBotFeedbackEvent, Pick<AiBotChat<never>, 'download'>, never>;
  /** What this version has no type for. */
  readonly unknown: OnAiBotEvent<AiBotUnknownEvent, AiBotAnyChat, AiBotAnswer>;
  /** Everything, unknown kinds included. */
  readonly any: OnAiBotEvent<AiBotEvent, AiBotAnyChat, AiBotAnswer>;
}
