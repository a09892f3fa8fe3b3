import { filenameOf } from '../client/answer.ts';
import { isWeComError, NetworkError } from '../errors/index.ts';
import type { Content } from './media-source.ts';
import { readStream } from './read-stream.ts';

export interface Fetching {
  readonly fetch: typeof fetch;
  readonly timeoutMs: number;
  readonly maxBytes: number;
  readonly signal: AbortSignal | undefined;
  /** For error messages. */
  readonly operation: string;
}

/**
 * Fetches the content at an address.
 * @throws NetworkError, in whose message there is no address: it may carry a secret
 */
export async function fetchContent(address: string, fetching: Fetching): Promise<Content> {
  const { operation, timeoutMs } = fetching;
  try {
    const late = AbortSignal.timeout(timeoutMs);
    const signal = fetching.signal ? AbortSignal.any([late, fetching.signal]) : late;
    const response = await fetching.fetch(address, { signal });
    if (!response.ok) throw unfetched(operation, `HTTP ${response.status}`);
    return await readResponse(response, address, fetching.maxBytes);
  } catch (cause) {
    if (isWeComError(cause)) throw cause;
    const isLate = cause instanceof DOMException && cause.name === 'TimeoutError';
    throw unfetched(operation, isLate ? `no answer within ${timeoutMs} ms` : 'no answer', cause);
  }
}

async function readResponse(response: Response, address: string, maxBytes: number): Promise<Content> {
  const { headers, body } = response;
  const length = headers.get('content-length');
  const size = length === null || headers.has('content-encoding') ? undefined : Number(length);
  const isTooLong = size !== undefined && size > maxBytes;
  if (isTooLong) await body?.cancel();
  const bytes = isTooLong ? undefined : body ? await readStream(body, maxBytes) : new Uint8Array(0);
  return {
    bytes,
    size: bytes?.byteLength ?? size,
    name: nameOf(headers.get('content-disposition'), response.url || address),
    isChosen: false,
    type: headers.get('content-type')?.split(';')[0],
  };
}

function nameOf(disposition: string | null, address: string): string | undefined {
  const given = disposition === null ? undefined : filenameOf(disposition);
  const path = URL.canParse(address) ? new URL(address).pathname : '';
  const last = path.split('/').at(-1) ?? '';
  return given ?? decoded(last);
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function unfetched(operation: string, reason: string, cause?: unknown): NetworkError {
  return new NetworkError(operation, {
    mayHaveArrived: false,
    reason: `fetching the file: ${reason}`,
    cause,
  });
}
