import { decryptMedia } from '../callback/media.ts';
import { filenameOf } from '../client/answer.ts';
import { send } from '../client/transport.ts';
import { CallbackError } from '../errors/callback-error.ts';
import { inputError } from '../errors/describe-issue.ts';
import { NetworkError } from '../errors/network-error.ts';
import { readStream } from '../media-library/read-stream.ts';
import { assertHttp } from './address.ts';
import type { AiBotDownloadOptions, AiBotFile } from './chat.ts';
import type { AiBotMedia } from './events/content.ts';

/** How a file is fetched outside of a handler. */
export interface DownloadAiBotMediaOptions extends AiBotDownloadOptions {
  /** The bot's EncodingAESKey, for files without a key of their own. */
  readonly encodingAESKey?: string | undefined;
  readonly fetch?: typeof fetch | undefined;
}

const operation = 'aibot.download';
/** Larger files cause no callback (path/100719), and the padding adds at most 32 bytes. */
const defaultMaxBytes = 100 * 1024 * 1024 + 32;

/**
 * Fetches and decrypts a file that a member sent (path/100719). In handlers `chat.download` does it. The file is held
 * in memory, twice while it is decrypted.
 * @throws NetworkError, also when the five minutes of the address are over; TimeoutError; CallbackError `key`, `cipher`
 *   or `frame`; InputError when there are more than `maxBytes`
 */
export async function downloadAiBotMedia(
  { url, aeskey }: AiBotMedia,
  options: DownloadAiBotMediaOptions = {},
): Promise<AiBotFile> {
  const { encodingAESKey, maxBytes = defaultMaxBytes, timeoutMs = 60_000, signal } = options;
  const key = aeskey ?? encodingAESKey;
  if (key === undefined) throw new CallbackError('key', 'aibot.download: the file has no key of its own');
  assertHttp(operation, 'url', url);
  const sending = { baseUrl: '', fetch: options.fetch ?? fetch, timeoutMs, signal, operation };
  const file = await send({ method: 'GET', path: url, query: {}, body: undefined }, sending, (response) =>
    readEncrypted(response, maxBytes),
  );
  return { ...file, bytes: decryptMedia(key, file.bytes) };
}

async function readEncrypted(response: Response, maxBytes: number): Promise<AiBotFile> {
  const { headers, body, ok, status } = response;
  if (!ok || !body) {
    await body?.cancel();
    const reason = `HTTP ${status}; the address of a file works for five minutes`;
    throw new NetworkError(operation, { mayHaveArrived: true, reason });
  }
  const size = Number(headers.get('content-length') ?? 0);
  const bytes = size > maxBytes ? undefined : await readStream(body, maxBytes);
  if (bytes === undefined) {
    if (!body.locked) await body.cancel();
    throw tooLong(maxBytes, size);
  }
  const disposition = headers.get('content-disposition');
  return {
    filename: disposition === null ? undefined : filenameOf(disposition),
    contentType: headers.get('content-type') ?? undefined,
    bytes,
  };
}

function tooLong(limit: number, size: number): Error {
  const actual = size > limit ? size : undefined;
  return inputError(operation, [{ path: 'file', rule: 'tooLong', limit, actual, unit: 'bytes' }]);
}
