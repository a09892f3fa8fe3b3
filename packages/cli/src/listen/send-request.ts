import { connectionCode } from '@wecomkit/sdk/callback';

/** What became of one request to an application. */
export type Sent =
  | {
      readonly kind: 'answered';
      readonly status: number;
      readonly contentType: string | null;
      readonly body: string;
      readonly durationMs: number;
    }
  /** No answer; the system's code (`ECONNREFUSED`), or `timeout`, `stopped` or `bad-port`. */
  | { readonly kind: 'unreachable'; readonly code: string };

export interface OutgoingRequest {
  readonly url: string;
  /** GET without one. */
  readonly body?: string | undefined;
  readonly contentType?: string | undefined;
  readonly timeoutMs: number;
  readonly stopped: AbortSignal;
}

const maxBodyBytes = 1024 * 1024;

/** Makes one request. Never throws: what goes wrong is the result. Redirects are not followed, as WeCom does not. */
export async function sendRequest(request: OutgoingRequest): Promise<Sent> {
  const { url, body, contentType, timeoutMs, stopped } = request;
  const timer = AbortSignal.timeout(timeoutMs);
  const started = performance.now();
  try {
    const response = await fetch(url, {
      // A connection for each: the application may just have been started anew.
      headers: { connection: 'close', ...(contentType === undefined ? {} : { 'content-type': contentType }) },
      redirect: 'manual',
      signal: AbortSignal.any([timer, stopped]),
      ...(body === undefined ? {} : { method: 'POST', body }),
    });
    const text = await readLimited(response);
    const durationMs = Math.round(performance.now() - started);
    const { status, headers } = response;
    return { kind: 'answered', status, contentType: headers.get('content-type'), body: text, durationMs };
  } catch (error) {
    if (stopped.aborted) return { kind: 'unreachable', code: 'stopped' };
    return { kind: 'unreachable', code: timer.aborted ? 'timeout' : connectionCode(error) };
  }
}

/** What is longer is cut: no reply is that long. A byte order mark stays, as the URL check is to find it. */
async function readLimited(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  // Leaving the loop cancels the rest.
  for await (const chunk of response.body ?? []) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > maxBodyBytes) break;
  }
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  return decoder.decode(Buffer.concat(chunks).subarray(0, maxBodyBytes));
}
