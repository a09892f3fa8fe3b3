import type { MediaSource } from '../../media-library/media-source.ts';
import type { AiBotConnectionOptions } from './connection-options.ts';
import type { AiBotConnectionState } from './connection-state.ts';
import { openConnection } from './open-connection.ts';
import type { AiBotMessageInput } from './send-message.ts';
import type { UploadedAiBotMedia, UploadMediaOptions } from './upload-media.ts';

/** The long connection of a bot. */
export interface AiBotConnection extends AsyncDisposable {
  readonly state: AiBotConnectionState;
  /** Resolves at the first good subscription. Rejects when the connection is closed before. */
  readonly ready: Promise<void>;
  /**
   * Resolves when the program closed the connection. Rejects when it ended otherwise: `AiBotConnectionError`
   * `replaced`, `ApiError` after too many refused subscriptions, `NetworkError` where `reconnect.attempts` is set.
   */
  readonly closed: Promise<void>;
  /**
   * Sends a message of the bot's own accord (path/101463). Whoever shall get it has to have written to the bot in that
   * chat before. Waits for the connection when there is none at the moment.
   * @throws InputError when a limit is broken; ApiError; NetworkError or TimeoutError with `mayHaveArrived`: such a
   *   message is not sent again by itself; AiBotConnectionError `closed`, or `queue_full` when 1,000 wait
   */
  readonly send: (message: AiBotMessageInput, options?: AiBotSendOptions) => Promise<void>;
  /**
   * Uploads a file, in parts of 512 KiB, and gives its `media_id`, which works for three days in replies and `send`. An
   * upload survives that the connection is lost and opened again. WeCom takes 30 a minute.
   * @throws InputError when it is too long or not of its type, ApiError
   */
  readonly uploadMedia: (source: MediaSource, options: UploadMediaOptions) => Promise<UploadedAiBotMedia>;
  /**
   * Takes no further messages, waits for the answers that are under way and closes the connection.
   * @param options.timeoutMs for how long to wait; 10,000 by default
   */
  readonly close: (options?: { readonly timeoutMs?: number | undefined }) => Promise<void>;
}

/** How a message is sent. */
export interface AiBotSendOptions {
  /** Takes it back as long as it waits for the connection. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Connects a bot (智能机器人) to WeCom without a public address: the program opens a WebSocket, messages come in and
 * answers go out over it, and files and messages of its own accord besides (path/101463). It opens the connection again
 * whenever it is lost. WeCom keeps one connection for each bot: when another instance connects, this one ends with
 * `replaced` and does not come back.
 *
 * @throws CredentialError when bot_id or secret is missing, TypeError when the address is none of a WebSocket
 *
 * @example
 * const connection = connectAiBot({ bot, bot_id, secret, onError: console.error });
 * await connection.ready;
 * await connection.send({ chatid: 'zhangsan', chat_type: 1, msgtype: 'markdown', markdown: { content: 'Done' } });
 * await connection.closed;
 */
export function connectAiBot(options: AiBotConnectionOptions): AiBotConnection {
  return openConnection(options);
}
