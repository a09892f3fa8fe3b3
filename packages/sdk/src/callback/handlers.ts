import type { ClickEvent } from './events/click.ts';
import type { EnterAgentEvent } from './events/enter-agent.ts';
import type { CallbackEvent } from './events/read-event.ts';
import type { TemplateCardEvent, TemplateCardMenuEvent } from './events/template-card.ts';
import type { TextMessage } from './events/text-message.ts';
import type { PassiveReply } from './reply.ts';

type Answer = PassiveReply | undefined | void;

/** Handles one event. What it returns is the passive reply. */
export type Handler<Event> = (event: Event) => Answer | Promise<Answer>;

/** Narrows a handler to one `EventKey`. */
export interface KeyFilter {
  readonly key?: string | undefined;
}

/** Takes a handler, for all events of its kind or for those of one key. */
export interface OnKeyed<Event> {
  (handler: Handler<Event>): void;
  (filter: KeyFilter, handler: Handler<Event>): void;
}

/** Takes handlers, by kind. */
export interface On {
  /** A button or the submit button of a card was pressed. */
  readonly templateCardEvent: OnKeyed<TemplateCardEvent>;
  /** An entry of a card's menu was chosen. */
  readonly templateCardMenuEvent: OnKeyed<TemplateCardMenuEvent>;
  /** A button of the app's menu was tapped. */
  readonly click: OnKeyed<ClickEvent>;
  /** A member opened the app. */
  readonly enterAgent: (handler: Handler<EnterAgentEvent>) => void;
  /** A member wrote a text. */
  readonly text: (handler: Handler<TextMessage>) => void;
  /** Everything, the kinds included that have no type yet. */
  readonly any: (handler: Handler<CallbackEvent>) => void;
}

/** The handlers of one callback. */
export interface Handlers {
  readonly on: On;
  /** Runs all that match, one after the other as they were registered; the first reply counts, WeCom takes one. */
  readonly run: (event: CallbackEvent) => Promise<PassiveReply | undefined>;
}

type Kind = CallbackEvent['kind'];
type EventOf<Name extends Kind> = Extract<CallbackEvent, { readonly kind: Name }>;

export function createHandlers(): Handlers {
  const handlers: Handler<CallbackEvent>[] = [];

  const forKind =
    <Name extends Kind>(kind: Name) =>
    (handler: Handler<EventOf<Name>>): void => {
      handlers.push((event) => (isOfKind(event, kind) ? handler(event) : undefined));
    };

  return {
    on: {
      templateCardEvent: keyed(forKind('event.template_card_event')),
      templateCardMenuEvent: keyed(forKind('event.template_card_menu_event')),
      click: keyed(forKind('event.click')),
      enterAgent: forKind('event.enter_agent'),
      text: forKind('message.text'),
      any: (handler) => {
        handlers.push(handler);
      },
    },
    run: async (event) => {
      let reply: PassiveReply | undefined;
      for (const handler of handlers) {
        const answer = await handler(event);
        reply ??= answer ?? undefined;
      }
      return reply;
    },
  };
}

function isOfKind<Name extends Kind>(event: CallbackEvent, kind: Name): event is EventOf<Name> {
  return event.kind === kind;
}

function keyed<Event extends { readonly EventKey: string }>(
  add: (handler: Handler<Event>) => void,
): OnKeyed<Event> {
  return (first: KeyFilter | Handler<Event>, second?: Handler<Event>): void => {
    if (typeof first === 'function') return add(first);
    if (second === undefined) throw new TypeError('callback: a filter needs a handler after it');
    add((event) => (first.key === undefined || first.key === event.EventKey ? second(event) : undefined));
  };
}
