/** What became of one request to an application. */
export type Sent =
  | { readonly kind: 'answered'; readonly status: number; readonly body: string; readonly durationMs: number }
  /** No answer; the system's code (`ECONNREFUSED`), or `timeout` or `stopped`. */
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
    return { kind: 'answered', status: response.status, body: text, durationMs };
  } catch (error) {
    if (stopped.aborted) return { kind: 'unreachable', code: 'stopped' };
    return { kind: 'unreachable', code: timer.aborted ? 'timeout' : systemCode(error) };
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

/** The system's code of the deepest cause; messages of fetch say nothing. */
function systemCode(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const deeper = error.cause === undefined ? 'unknown' : systemCode(error.cause);
  if (deeper !== 'unknown') return deeper;
  return 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';
}
