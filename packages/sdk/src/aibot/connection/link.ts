import type { AiBotClosedReason, AiBotConnectionState } from './connection-state.ts';
import type { Push } from './frame.ts';
import type { Command, SessionOptions } from './session.ts';
import type { ReconnectOptions } from './back-off.ts';

/** A command that may outlive the WebSocket that it was first written to. */
export interface LinkCommand extends Omit<Command, 'body'> {
  /** Asked for when it is written, and each time when it is written again. */
  readonly body: () => object;
  /** Writing it twice does no harm: it is written again when its fate is not known. */
  readonly isRepeatable: boolean;
  /** How often the answer may fail to come in time before it is given up; for repeatable commands. 1 by default. */
  readonly attempts?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** One session after the other, as one connection. */
export interface Link {
  readonly state: () => AiBotConnectionState;
  /**
   * Writes a command when there is a subscription, and gives the body of its answer.
   * @throws ApiError, TimeoutError, NetworkError when it may have arrived and is not repeatable, AiBotConnectionError
   *   when the connection is closed, and the reason of the signal
   */
  readonly request: (command: LinkCommand) => Promise<unknown>;
  readonly close: (reason: AiBotClosedReason, error: Error | undefined) => void;
}

/** How a connection is kept. */
export interface LinkOptions extends Omit<SessionOptions, 'onPush' | 'onStray'> {
  readonly reconnect: ReconnectOptions;
  readonly random: () => number;
  readonly onPush: (push: Push) => void;
  readonly onState: (state: AiBotConnectionState) => void;
  readonly onStray: (error: unknown) => void;
}
