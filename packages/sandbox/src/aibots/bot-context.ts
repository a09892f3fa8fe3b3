import type { CallbackContext } from '../callbacks/callback-context.ts';
import type { Callbacks } from '../callbacks/create-callbacks.ts';
import type { BotEvent } from '../state/aibot-rows.ts';

/** What telling bots takes. */
export interface BotContext extends CallbackContext {
  /** `http://127.0.0.1:9090`: where the sandbox can be reached, once it listens. */
  readonly origin: () => string;
  /** Counts work as under way. */
  readonly track: Callbacks['track'];
  /** Messages that were told and are not answered yet, by `req_id`. */
  readonly unanswered: Map<string, BotEvent>;
  /** Told of what went wrong where nobody waits for an answer. */
  readonly onError: (error: unknown) => void;
}
