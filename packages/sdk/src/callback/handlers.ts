import { checkReply } from './check-reply.ts';
import type { CallbackEvent } from './events/read-event.ts';
import { createOn, type Answer, type Handler, type On } from './on.ts';
import type { PassiveReply } from './reply.ts';

/** Runs what comes after: further middleware, then the handlers. Gives their reply. */
export type Next = () => Promise<PassiveReply | undefined>;

/**
 * Stands around all handlers: logs, measures, opens a transaction, turns events away by not calling `next`. What it
 * returns is the reply; when it returns nothing, the reply of `next` stands.
 */
export type Middleware = (event: CallbackEvent, next: Next) => Answer | Promise<Answer>;

/** The handlers of one callback. */
export interface Handlers {
  readonly on: On;
  readonly use: (middleware: Middleware) => void;
  /**
   * Runs all that match, one after the other as they were registered; the first reply counts, WeCom takes one.
   * Rejects when it is none, as it rejects when a handler fails.
   */
  readonly run: (event: CallbackEvent) => Promise<PassiveReply | undefined>;
}

export function createHandlers(): Handlers {
  const handlers: Handler<CallbackEvent>[] = [];
  const around: Middleware[] = [];
  return {
    on: createOn((handler) => {
      handlers.push(handler);
    }),
    use: (middleware) => {
      around.push(middleware);
    },
    run: async (event) => {
      const returned = await runFrom(0, around, event, () => runAll(handlers, event));
      if (returned !== undefined) checkReply(returned);
      return returned;
    },
  };
}

/** The middleware from one place on, and the handlers in the middle. */
async function runFrom(
  index: number,
  around: readonly Middleware[],
  event: CallbackEvent,
  innermost: Next,
): Promise<PassiveReply | undefined> {
  const middleware = around[index];
  if (middleware === undefined) return innermost();
  let inner: Promise<PassiveReply | undefined> | undefined;
  const next: Next = () => {
    // Handlers must not run twice for one event.
    inner ??= runFrom(index + 1, around, event, innermost);
    return inner;
  };
  const answer = await middleware(event, next);
  return answer ?? (await inner);
}

async function runAll(
  handlers: readonly Handler<CallbackEvent>[],
  event: CallbackEvent,
): Promise<PassiveReply | undefined> {
  let reply: PassiveReply | undefined;
  for (const handler of handlers) {
    const answer = await handler(event);
    reply ??= answer ?? undefined;
  }
  return reply;
}
