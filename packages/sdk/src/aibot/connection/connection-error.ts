import { cleanCause } from '../../errors/scrub.ts';
import { WeComError } from '../../errors/wecom-error.ts';

/** What went wrong with a long connection, or with something that was to go over it. */
export type AiBotConnectionReason =
  /** Another instance subscribed with the same bot; WeCom keeps one connection for each. Final. */
  | 'replaced'
  /** The connection was closed by the program. */
  | 'closed'
  /** Too many messages of the bot's own accord wait for the connection. */
  | 'queue_full'
  /** WeCom takes no answer to this any more. */
  | 'late'
  /** Something came that cannot be read, or that this version does not know. */
  | 'frame';

/** The long connection of an AI bot (path/101463) failed at something that is not an answer of WeCom. */
export class AiBotConnectionError extends WeComError {
  readonly code = 'aibot_connection';
  readonly reason: AiBotConnectionReason;

  constructor(
    reason: AiBotConnectionReason,
    message: string,
    options: { readonly operation?: string | undefined; readonly cause?: unknown } = {},
  ) {
    const { operation, cause } = options;
    super(`${operation ?? 'aibot'}: ${message}`, {
      operation,
      ...(cause === undefined ? {} : { cause: cleanCause(cause) }),
    });
    this.reason = reason;
  }
}

/** @param why quotes nothing of the frame */
export function unreadable(why: string): AiBotConnectionError {
  return new AiBotConnectionError('frame', `WeCom wrote a frame that cannot be read: ${why}`);
}

/** @param cause what the connection was closed for, where the program did not want it */
export function closedError(operation: string, cause: Error | undefined): AiBotConnectionError {
  if (cause instanceof AiBotConnectionError) return cause;
  return new AiBotConnectionError('closed', 'the connection is closed', {
    operation,
    ...(cause && { cause }),
  });
}
