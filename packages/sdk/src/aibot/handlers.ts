import type { AiBotAnswer } from './chat.ts';
import type { AiBotEvent } from './events/event-types.ts';
import type { AiBotAnyChat, AiBotResult } from './on.ts';

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
