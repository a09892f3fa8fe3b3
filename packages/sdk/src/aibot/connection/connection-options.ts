import type { SeenStore } from '../../callback/seen-store.ts';
import type { Sleep } from '../../callback/sleep.ts';
import type { AiBot } from '../create-ai-bot.ts';
import type { AiBotEvent } from '../events/event-types.ts';
import type { AiBotReply } from '../reply/reply-types.ts';
import type { ReconnectOptions } from './back-off.ts';
import type { AiBotConnectionState } from './connection-state.ts';
import type { WebSocketConstructor } from './web-socket.ts';

/** The settings of a long connection. */
export interface AiBotConnectionOptions {
  readonly bot: Pick<AiBot, 'run'>;
  /** BotID, from the page of the bot (API mode, long connection). */
  readonly bot_id: string;
  /** The secret of the long connection; it is another one than those of applications. */
  readonly secret: string;
  /** WeCom's own address by default; private deployments and the sandbox have others. */
  readonly url?: string | undefined;
  /** When to give up. By default never for the network, and after five refused subscriptions. */
  readonly reconnect?: ReconnectOptions | undefined;
  /** How often the connection is proved to be alive. 30,000 by default, as WeCom advises. */
  readonly heartbeatMs?: number | undefined;
  /** How long nothing at all may come before the connection counts as dead. Two and a half heartbeats by default. */
  readonly staleMs?: number | undefined;
  /** From opening to the answer to the subscription. 10,000 by default. */
  readonly connectMs?: number | undefined;
  /** How long the answer to a command may take. 5,000 by default. */
  readonly ackMs?: number | undefined;
  /**
   * The shortest time between two states of a growing bubble, in milliseconds; 500 by default. WeCom documents 30
   * messages a minute for each chat and leaves open whether the states of one bubble count. When it refuses one for
   * that, the pauses grow, and the next state has everything.
   */
  readonly streamIntervalMs?: number | undefined;
  /**
   * How long one bubble may grow, from its first state on. 10 minutes by default; the page of March 2026 says 6. Shortly
   * before, the bubble is finished as it stands, and what follows goes into a new one.
   */
  readonly streamLimitMs?: number | undefined;
  /** Where messages are remembered for 24 hours, as some come twice; memory by default. */
  readonly seen?: SeenStore | undefined;
  /** Closes the connection at once when it is aborted. What was not sent is lost; `close()` waits for it. */
  readonly signal?: AbortSignal | undefined;
  /**
   * Told of a welcome or a card update that came more than five seconds after its event, and that no `response_url`
   * takes. Without it, `onError` gets an error.
   */
  readonly onLateReply?: ((reply: AiBotReply, event: AiBotEvent) => void) | undefined;
  /**
   * Told of handlers that fail, of answers that could not be given, of frames that cannot be read, and of the end of the
   * connection where the program did not want it. Without it all these are unhandled rejections.
   */
  readonly onError?: ((error: unknown, event: AiBotEvent | undefined) => void) | undefined;
  /** Told of every change, of the first too. Failures of the network are told here alone, as they pass by themselves. */
  readonly onState?: ((state: AiBotConnectionState) => void) | undefined;
  /** Default: the runtime's own. Hand in another one for a proxy or a private certificate authority. */
  readonly WebSocket?: WebSocketConstructor | undefined;
  /** For `response_url`, and for files to upload that are an address. Default: the runtime's own. */
  readonly fetch?: typeof fetch | undefined;
  readonly sleep?: Sleep | undefined;
  /** Milliseconds since 1970. */
  readonly now?: (() => number) | undefined;
  /** From 0 to 1; spreads the attempts of many instances. */
  readonly random?: (() => number) | undefined;
}
