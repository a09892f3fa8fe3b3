import { badRequest, failed, tooLarge, type CallbackAnswer } from './answer.ts';
import type { Callback } from './create-callback.ts';
import { queryOf } from './fetch-adapter.ts';
import { declaresTooMuch, readLimited } from './read-body.ts';

/** What is needed of an `IncomingMessage`, also after a framework has been at it. */
export interface NodeRequest extends AsyncIterable<Uint8Array | string> {
  readonly method?: string | undefined;
  readonly url?: string | undefined;
  readonly headers: { readonly 'content-length'?: string | undefined };
  readonly readableEnded: boolean;
  /** Where frameworks leave a body that they have read. */
  readonly body?: unknown;
}

/** What is needed of a `ServerResponse`. */
export interface NodeResponse {
  readonly writeHead: (status: number, headers: Record<string, string | number>) => unknown;
  readonly end: (body: string) => unknown;
}

/**
 * A listener for `node:http`, and for the frameworks around it. A body that was read before is taken from `req.body`
 * as text, bytes or parsed JSON.
 *
 * @example
 * createServer(toNodeListener(callback)).listen(3000);
 */
export function toNodeListener(callback: Callback): (req: NodeRequest, res: NodeResponse) => Promise<void> {
  return async (req, res) => {
    const method = req.method ?? 'GET';
    const body = method === 'POST' ? await readNode(req) : '';
    if (typeof body !== 'string') return send(res, body);
    try {
      send(res, await callback.handle({ method, query: queryOf(req.url ?? ''), body }));
    } catch (error) {
      send(res, failed);
      throw error;
    }
  };
}

/** The body, or the answer that there is none. */
async function readNode(req: NodeRequest): Promise<string | CallbackAnswer> {
  const { body } = req;
  if (typeof body === 'string') return body;
  if (body instanceof Uint8Array) return new TextDecoder().decode(body);
  // Some parsers leave an empty object behind and the body unread when the content type is not theirs.
  if (typeof body === 'object' && body !== null && req.readableEnded) return JSON.stringify(body);
  if (declaresTooMuch(req.headers['content-length'])) return tooLarge;
  try {
    return (await readLimited(req)) ?? tooLarge;
  } catch {
    // The connection broke before the body was complete: nobody is left to tell, and WeCom delivers again.
    return badRequest;
  }
}

function send(res: NodeResponse, { status, contentType, body }: CallbackAnswer): void {
  const headers: Record<string, string> = contentType === undefined ? {} : { 'content-type': contentType };
  // The rest of a body that was refused is not read, so the connection is of no use any more.
  if (status === tooLarge.status) headers['connection'] = 'close';
  res.writeHead(status, { ...headers, 'content-length': byteLength(body) });
  res.end(body);
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
