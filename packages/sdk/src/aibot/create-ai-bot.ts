import type { AiBotEvent } from './events/event-types.ts';
import type { AiBotMiddleware } from './handlers.ts';
import type { OnAiBot } from './on.ts';
import type { AiBotTransport } from './transport.ts';

/** What a bot does, whichever way WeCom reaches it. */
export interface AiBot {
  readonly on: OnAiBot;
  /** Puts middleware around all handlers, those registered before included; the first is the outermost. */
  readonly use: (middleware: AiBotMiddleware) => void;
  /**
   * Runs the handlers for one event and carries their answers out. For transports.
   * @throws what a handler throws, `InputError` for an answer that does not fit, and what the transport throws
   */
  readonly run: (event: AiBotEvent, transport: AiBotTransport) => Promise<void>;
}
