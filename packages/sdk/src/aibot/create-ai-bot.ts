import type { AiBotEvent } from './events/event-types.ts';
import { createAiBotHandlers, type AiBotMiddleware } from './handlers.ts';
import type { OnAiBot } from './on.ts';
import { openChat } from './open-chat.ts';
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

/**
 * A bot (智能机器人): what it does when WeCom speaks to it. How WeCom reaches it is a matter of `createAiBotCallback`
 * or `connectAiBot`; the handlers are the same.
 *
 * @example
 * const bot = createAiBot();
 * bot.on.text(async function* (message) {
 *   for await (const piece of model.answer(message.text.content)) yield piece;
 * });
 * bot.on.enterChat(() => botReply.text('Hello'));
 * const callback = createAiBotCallback({ bot, token, encodingAESKey, onError: console.error });
 */
export function createAiBot(): AiBot {
  const { on, use, run } = createAiBotHandlers();
  return {
    on,
    use,
    run: async (event, transport) => {
      const { chat, give, close } = openChat(event, transport);
      const failures: unknown[] = [];
      try {
        const answer = await run(event, chat);
        if (answer !== undefined) await give(answer);
      } catch (error) {
        failures.push(error);
      }
      // Whatever happened, no bubble is left to wait for more.
      await close().catch((error: unknown) => failures.push(error));
      throwAll(failures);
    },
  };
}

function throwAll(failures: readonly unknown[]): void {
  const [first, second] = failures;
  if (failures.length === 0) return;
  // A failed stream fails in the handler and at its end.
  if (second === undefined || second === first) throw first;
  throw new AggregateError(failures, 'aibot: a handler failed, and so did its stream');
}
