import { connectionCode } from '@wecomkit/sdk/callback';
import type { CallbackContext } from './callback-context.ts';

/** What became of one request to an application. */
export type Attempt =
  | {
      readonly kind: 'answered';
      readonly status: number;
      readonly headers: readonly (readonly [string, string])[];
      readonly body: Uint8Array;
    }
  | { readonly kind: 'timeout' }
  /** No answer: the connection failed, with the system's code (`ECONNREFUSED`). */
  | { readonly kind: 'unreachable'; readonly code: string };

export interface OutgoingRequest {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
  readonly timeoutMs: number;
  /** Of the answer; what is longer is cut. A megabyte by default. */
  readonly maxBytes?: number | undefined;
}

const maxBodyBytes = 1024 * 1024;

/** Makes one request. Never throws: what goes wrong is the result. Redirects are not followed. */
export async function sendRequest(context: CallbackContext, request: OutgoingRequest): Promise<Attempt> {
  const { method, url, headers, body, timeoutMs, maxBytes = maxBodyBytes } = request;
  const timer = AbortSignal.timeout(timeoutMs);
  try {
    const response = await context.fetch(url, {
      method,
      // A connection for each: one that is kept may be closed by the application just now, and fail for no reason.
      headers: { ...headers, connection: 'close' },
      redirect: 'manual',
      signal: AbortSignal.any([timer, context.stopped]),
      ...(body === undefined ? {} : { body }),
    });
    const { status } = response;
    const answer = await readLimited(response, maxBytes);
    return { kind: 'answered', status, headers: [...response.headers], body: answer };
  } catch (error) {
    return timer.aborted ? { kind: 'timeout' } : { kind: 'unreachable', code: connectionCode(error) };
  }
}

/** What is longer is cut: no reply is that long. */
async function readLimited(response: Response, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  // Leaving the loop cancels the rest.
  for await (const chunk of response.body ?? []) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > maxBytes) break;
  }
  return Buffer.concat(chunks).subarray(0, maxBytes);
}
