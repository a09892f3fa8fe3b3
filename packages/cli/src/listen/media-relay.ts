import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { Context } from '../context.ts';
import { createMediaAddresses, type MediaAddresses } from './media-addresses.ts';
import { FileTooLong, mediaFailure } from './media-failure.ts';
import { recrypt } from './recrypt.ts';
import { replaceMedia } from './replace-media.ts';
import { serve } from './serve.ts';

/** Gives files of bots to an application that has a key of its own. */
export interface MediaRelay extends AsyncDisposable {
  /** A delivery with addresses of this relay in the place of WeCom's. */
  readonly replace: (plaintext: string) => string;
}

export interface MediaRelayOptions {
  /** Where it is reached by the application, under a free port. */
  readonly host: string;
  /** The EncodingAESKey that files come with. */
  readonly fromKey: string;
  /** That of the application. */
  readonly toKey: string;
  readonly stopped: AbortSignal;
  /** Why the application did not get a file. */
  readonly onFailure: (reason: string) => void;
  readonly onError: (error: unknown) => void;
  readonly maxBytes?: number;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

/** Larger files cause no callback (path/100719), and the padding adds at most 32 bytes. */
const largestBytes = 100 * 1024 * 1024 + 32;

/** Fetches a file when the application asks for it, and encrypts it with the application's key on its way. */
export async function startMediaRelay(options: MediaRelayOptions, context: Context): Promise<MediaRelay> {
  const { host, onError, now = Date.now } = options;
  const addresses = createMediaAddresses(now);
  const listener = (request: IncomingMessage, response: ServerResponse): Promise<void> =>
    answer(request, response, addresses, options);
  const serving = await serve({ port: 0, host, listener, onError }, context);
  const origin = serving.url.replace(/\/$/u, '');
  return {
    replace: (plaintext) => replaceMedia(plaintext, (url) => origin + addresses.offer(url)),
    [Symbol.asyncDispose]: () => serving.close(),
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  addresses: MediaAddresses,
  options: MediaRelayOptions,
): Promise<void> {
  const url = addresses.find(request.url ?? '');
  if (url === undefined) return void response.writeHead(404).end();
  if (request.method !== 'GET') return void response.writeHead(405).end();
  try {
    await pass(url, response, options);
  } catch (error) {
    if (!response.headersSent) response.writeHead(502).end();
    const failure = mediaFailure(error);
    if (failure !== undefined && !options.stopped.aborted) options.onFailure(failure);
  }
}

async function pass(url: string, response: ServerResponse, options: MediaRelayOptions): Promise<void> {
  const { fromKey, toKey, stopped, onFailure, maxBytes = largestBytes } = options;
  const left = new AbortController();
  // The application does not want it any more.
  response.once('close', () => left.abort());
  const { ok, status, headers, body } = await fetch(url, { signal: AbortSignal.any([left.signal, stopped]) });
  if (!ok || !body) {
    await body?.cancel();
    onFailure(`HTTP ${status}`);
    return void response.writeHead(status < 400 ? 502 : status).end();
  }
  if (Number(headers.get('content-length') ?? 0) > maxBytes) {
    await body.cancel();
    throw new FileTooLong(maxBytes);
  }
  response.writeHead(200, headersOf(headers));
  const [decipher, cipher] = recrypt(fromKey, toKey);
  await pipeline(atMost(body, maxBytes), decipher, cipher, response);
}

/** The name of the file is in its headers alone (path/100719). */
function headersOf(headers: Headers): Readonly<Record<string, string>> {
  const passed = ['content-type', 'content-disposition'].map((name) => [name, headers.get(name)] as const);
  return Object.fromEntries(passed.flatMap(([name, value]) => (value === null ? [] : [[name, value]])));
}

async function* atMost(chunks: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<Uint8Array> {
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > maxBytes) throw new FileTooLong(maxBytes);
    yield chunk;
  }
}
