import type { AiBotAnswer } from './chat.ts';
import type { AiBotEvent } from './events/event-types.ts';
import {
  createOnAiBot,
  type AiBotAnyChat,
  type AiBotResult,
  type AnyAiBotHandler,
  type OnAiBot,
} from './on.ts';

/** Runs what comes after: further middleware, then the handlers. Gives their reply, a stream not yet read. */
export type AiBotNext = () => Promise<AiBotAnswer | undefined>;

/**
 * Stands around all handlers: logs, measures, turns events away by not calling `next`. What it returns is the reply;
 * when it returns nothing, the reply of `next` stands.
 */
export type AiBotMiddleware = (
  event: AiBotEvent,
  next: AiBotNext,
  chat: AiBotAnyChat,
) => AiBotResult<AiBotAnswer>;

/** The handlers of one bot. */
export interface AiBotHandlers {
  readonly on: OnAiBot;
  readonly use: (middleware: AiBotMiddleware) => void;
  /** Runs all that match, one after the other as they were registered; the first answer counts. */
  readonly run: (event: AiBotEvent, chat: AiBotAnyChat) => Promise<AiBotAnswer | undefined>;
}

export function createAiBotHandlers(): AiBotHandlers {
  const handlers: AnyAiBotHandler[] = [];
  const around: AiBotMiddleware[] = [];
  return {
    on: createOnAiBot((handler) => {
      handlers.push(handler);
    }),
    use: (middleware) => {
      around.push(middleware);
    },
    run: (event, chat) => runFrom(0, around, event, chat, () => runAll(handlers, event, chat)),
  };
}

/** The middleware from one place on, and the handlers in the middle. */
async function runFrom(
  index: number,
  around: readonly AiBotMiddleware[],
  event: AiBotEvent,
  chat: AiBotAnyChat,
  innermost: AiBotNext,
): Promise<AiBotAnswer | undefined> {
  const middleware = around[index];
  if (middleware === undefined) return innermost();
  let inner: Promise<AiBotAnswer | undefined> | undefined;
  const next: AiBotNext = () => {
    // Handlers must not run twice for one event.
    inner ??= runFrom(index + 1, around, event, chat, innermost);
    return inner;
  };
  const answer = await middleware(event, next, chat);
  return answer ?? (await inner);
}

async function runAll(
  handlers: readonly AnyAiBotHandler[],
  event: AiBotEvent,
  chat: AiBotAnyChat,
): Promise<AiBotAnswer | undefined> {
  let first: AiBotAnswer | undefined;
  for (const handler of handlers) {
    const answer = await handler(event, chat);
    first ??= answer ?? undefined;
  }
  return first;
}
