import { tooLarge, type CallbackAnswer } from './answer.ts';
import type { IncomingCallback } from './incoming.ts';
import { declaresTooMuch, readLimited } from './read-body.ts';

/** Carries a `Request` to a callback and its answer back in a `Response`. */
export async function answerRequest(
  request: Request,
  handle: (incoming: IncomingCallback) => Promise<CallbackAnswer>,
): Promise<Response> {
  const body = request.method === 'POST' ? await readRequest(request) : '';
  if (body === undefined) return toResponse(tooLarge);
  return toResponse(await handle({ method: request.method, query: queryOf(request.url), body }));
}

async function readRequest(request: Request): Promise<string | undefined> {
  const length = request.headers.get('content-length');
  if (declaresTooMuch(length)) return undefined;
  // A server that knows the length keeps to it, and reading at once is several times faster than reading in pieces.
  if (length !== null) return await request.text();
  return request.body ? await readLimited(request.body) : '';
}

/** What stands between `?` and `#`. */
export function queryOf(url: string): string {
  const start = url.indexOf('?');
  if (start === -1) return '';
  const end = url.indexOf('#', start);
  return end === -1 ? url.slice(start + 1) : url.slice(start + 1, end);
}

function toResponse({ status, contentType, body }: CallbackAnswer): Response {
  // Without a body of its own a response gets no content type; a text would get one with a charset.
  if (contentType === undefined) return new Response(null, { status });
  return new Response(body, { status, headers: { 'content-type': contentType } });
}
