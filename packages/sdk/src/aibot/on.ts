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

type Kind = AiBotEvent['kind'];
type EventOf<Name extends Kind> = Extract<AiBotEvent, { readonly kind: Name }>;

/** A handler that takes any event. */
export type AnyAiBotHandler = AiBotHandler<AiBotEvent, AiBotAnyChat, AiBotAnswer>;

type Guard<Event extends AiBotEvent> = (event: AiBotEvent) => event is Event;

/** Gives the registrations their names; each hands its handler on, wrapped so that it takes any event. */
export function createOnAiBot(add: (handler: AnyAiBotHandler) => void): OnAiBot {
  const forEvents =
    <Event extends AiBotEvent>(isMeant: Guard<Event>) =>
    <Answer extends AiBotAnswer>(): OnAiBotEvent<Event, AiBotAnyChat, Answer> =>
      onEvent((handler) => add((event, chat) => (isMeant(event) ? handler(event, chat) : undefined)));
  const forKind = <Name extends Kind>(kind: Name) =>
    forEvents((event): event is EventOf<Name> => event.kind === kind);

  return {
    text: forKind('aibot.message.text')<AiBotMessageAnswer>(),
    image: forKind('aibot.message.image')<AiBotMessageAnswer>(),
    mixed: forKind('aibot.message.mixed')<AiBotMessageAnswer>(),
    voice: forKind('aibot.message.voice')<AiBotMessageAnswer>(),
    file: forKind('aibot.message.file')<AiBotMessageAnswer>(),
    video: forKind('aibot.message.video')<AiBotMessageAnswer>(),
    message: forEvents(isAiBotMessage)<AiBotMessageAnswer>(),
    enterChat: forKind('aibot.event.enter_chat')<AiBotWelcomeAnswer>(),
    templateCardEvent: forKind('aibot.event.template_card_event')<AiBotCardAnswer>(),
    feedbackEvent: forKind('aibot.event.feedback_event')<never>(),
    unknown: forKind('unknown')<AiBotAnswer>(),
    any: onEvent(add),
  };
}

/** Whether a member said something. */
export function isAiBotMessage(event: AiBotEvent): event is AiBotMessage {
  return event.kind.startsWith('aibot.message.');
}

function onEvent<Event extends AiBotEvent, Answer>(
  add: (handler: AiBotHandler<Event, AiBotAnyChat, Answer>) => void,
): OnAiBotEvent<Event, AiBotAnyChat, Answer> {
  type Handler = AiBotHandler<Event, AiBotAnyChat, Answer>;
  return (...given: [Handler] | [AiBotTest<Event> | AiBotKeyFilter, Handler]): void => {
    if (typeof given.at(-1) !== 'function') throw new TypeError('aibot: a filter needs a handler after it');
    if (given.length === 1) return add(given[0]);
    const [condition, handler] = given;
    add((event, chat) => (meets(event, condition) ? handler(event, chat) : undefined));
  };
}

function meets<Event extends AiBotEvent>(
  event: Event,
  condition: AiBotTest<Event> | AiBotKeyFilter,
): boolean {
  if (typeof condition === 'function') return condition(event);
  return (
    event.kind === 'aibot.event.template_card_event' &&
    event.event.template_card_event.event_key === condition.key
  );
}
