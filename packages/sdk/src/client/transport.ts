import { isWeComError, NetworkError, TimeoutError } from '../errors/index.ts';
import { codeOf } from '../errors/scrub.ts';
import type { WireRequest } from './request.ts';

export const defaultBaseUrl = 'https://qyapi.weixin.qq.com';

/** What came back, with the body still to be read within the same time limit. */
export type Read<Result> = (response: Response) => Promise<Result>;

export interface Sending {
  readonly baseUrl: string;
  readonly fetch: typeof fetch;
  readonly timeoutMs: number;
  readonly signal: AbortSignal | undefined;
  /** For error messages. */
  readonly operation: string;
}

/** These mean that no connection was made, so nothing can have arrived. */
const neverSent = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/**
 * Sends one request and reads its answer.
 * @throws NetworkError, TimeoutError; the signal's reason when the caller gave up
 */
export async function send<Result>(
  request: WireRequest,
  sending: Sending,
  read: Read<Result>,
): Promise<Result> {
  const { signal } = sending;
  signal?.throwIfAborted();
  const controller = new AbortController();
  const abort = (): void => controller.abort();
  const timer = setTimeout(abort, sending.timeoutMs);
  signal?.addEventListener('abort', abort, { once: true });
  try {
    const response = await sending.fetch(
      addressOf(request, sending.baseUrl),
      initOf(request, controller.signal),
    );
    return await read(response);
  } catch (cause) {
    signal?.throwIfAborted();
    throw failure(cause, controller.signal.aborted, sending);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
  }
}

function initOf({ method, body }: WireRequest, signal: AbortSignal): RequestInit {
  if (!body) return { method, signal };
  if (body.type === undefined) return { method, signal, body: body.content };
  return { method, signal, body: body.content, headers: { 'content-type': body.type } };
}

function addressOf({ path, query }: WireRequest, baseUrl: string): string {
  let address = baseUrl + path;
  let separator = path.includes('?') ? '&' : '?';
  for (const name in query) {
    address += `${separator}${encodeURIComponent(name)}=${encodeURIComponent(query[name] ?? '')}`;
    separator = '&';
  }
  return address;
}

function failure(cause: unknown, timedOut: boolean, { operation, timeoutMs }: Sending): unknown {
  if (isWeComError(cause)) return cause;
  if (timedOut) return new TimeoutError(operation, { timeoutMs, mayHaveArrived: true });
  if (!isFetchFailure(cause)) return cause;
  return new NetworkError(operation, { cause, mayHaveArrived: !wasNeverSent(cause) });
}

/** The runtimes report a failed connection as TypeError or as a system error with a code. */
function isFetchFailure(cause: unknown): boolean {
  return (
    cause instanceof TypeError ||
    codeOf(cause) !== undefined ||
    (cause instanceof Error && cause.name === 'ConnectionRefused')
  );
}

function wasNeverSent(cause: unknown, depth = 0): boolean {
  if (depth > 4 || !(cause instanceof Error)) return false;
  // Fetch refuses some ports by itself and gives no code (fetch.spec.whatwg.org, "port blocking").
  if (cause.message === 'bad port') return true;
  const code = codeOf(cause);
  if (code !== undefined && (neverSent.has(code) || code === 'ConnectionRefused')) return true;
  return wasNeverSent(cause.cause, depth + 1);
}
