import type { Sleep } from '../../callback/sleep.ts';
import type { Push } from './frame.ts';
import type { WebSocketConstructor } from './web-socket.ts';

/** A command to WeCom. */
export interface Command {
  readonly cmd: string;
  /** For errors: `aibot.send`. */
  readonly operation: string;
  readonly body?: object | undefined;
  /** That of the push that is answered; else a new one is made. */
  readonly req_id?: string | undefined;
  readonly timeoutMs?: number | undefined;
}

/** One WebSocket, from its opening to its end. */
export interface Session {
  /** Resolves when WeCom took the subscription. Rejects with what the session ended of before. */
  readonly subscribed: Promise<void>;
  /** Resolves with what the session ended of. */
  readonly ended: Promise<Error>;
  /**
   * Writes a command and gives the body of its answer.
   * @throws ApiError, TimeoutError, NetworkError when the session ended before the answer came
   */
  readonly request: (command: Command) => Promise<unknown>;
  /** Ends it from this side. */
  readonly end: (reason: Error) => void;
}

/** How a session is opened. */
export interface SessionOptions {
  readonly WebSocket: WebSocketConstructor;
  readonly url: string;
  readonly bot_id: string;
  readonly secret: string;
  /** From opening to the answer to the subscription. */
  readonly connectMs: number;
  readonly heartbeatMs: number;
  readonly staleMs: number;
  readonly ackMs: number;
  readonly sleep: Sleep;
  readonly now: () => number;
  readonly onPush: (push: Push) => void;
  /** Told of frames that cannot be read, and of refusals that nobody waits for. */
  readonly onStray: (error: unknown) => void;
}
