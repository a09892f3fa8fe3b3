/** Why a connection is closed for good. */
export type AiBotClosedReason =
  /** By `close()`. */
  | 'closed'
  /** By the signal. */
  | 'aborted'
  /** Another instance subscribed with the same bot. */
  | 'replaced'
  /** WeCom refused the subscription too often. */
  | 'refused'
  /** The network failed more often than the options allow. */
  | 'lost';

/** What a long connection is doing. Carries no secret. */
export type AiBotConnectionState =
  /** Opening a WebSocket or waiting for the answer to the subscription; the attempts are counted from 1 since the last good one. */
  | { readonly name: 'connecting'; readonly attempt: number }
  /** Messages come in, and answers go out. */
  | { readonly name: 'subscribed' }
  /** Waiting before the next attempt. */
  | { readonly name: 'waiting'; readonly error: Error; readonly retryInMs: number }
  /** Nothing happens any more. The error is missing when the program wanted it. */
  | { readonly name: 'closed'; readonly reason: AiBotClosedReason; readonly error?: Error | undefined };
