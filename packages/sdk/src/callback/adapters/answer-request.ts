import { badRequest, tooLarge, type CallbackAnswer } from '../answer.ts';
import type { IncomingCallback } from '../incoming.ts';
import { queryOf } from './query-of.ts';
import { declaresTooMuch, readLimited } from './read-body.ts';

/** What an adapter knows besides the request. */
interface Known {
  /** The body, where somebody has read it before. */
  readonly body?: string | undefined;
  readonly sourceAddress?: string | undefined;
  readonly waitUntil?: IncomingCallback['waitUntil'];
}

/** Carries a `Request` to a callback and its answer back in a `Response`. */
export async function answerRequest(
  request: Request,
  handle: (incoming: IncomingCallback) => Promise<CallbackAnswer>,
  { body: given, ...known }: Known = {},
): Promise<Response> {
  const { method } = request;
  const body = given ?? (method === 'POST' ? await readRequest(request) : '');
  if (typeof body !== 'string') return toResponse(body);
  return toResponse(await handle({ method, query: queryOf(request.url), body, ...known }));
}

/** The body, or the answer that there is none. */
async function readRequest(request: Request): Promise<string | CallbackAnswer> {
  // Somebody has read it and kept it. An empty body is refused, and the diagnosis says why.
  if (request.bodyUsed) return '';
  const length = request.headers.get('content-length');
  if (declaresTooMuch(length)) return tooLarge;
  try {
    // A server that knows the length keeps to it, and reading at once is several times faster than reading in pieces.
    if (length !== null) return await request.text();
    return request.body ? ((await readLimited(request.body)) ?? tooLarge) : '';
  } catch {
    // The connection broke before the body was complete: nobody is left to tell, and WeCom delivers again.
    return badRequest;
  }
}

function toResponse({ status, contentType, body }: CallbackAnswer): Response {
  // Without a body of its own a response gets no content type; a text would get one with a charset.
  if (contentType === undefined) return new Response(null, { status });
  return new Response(body, { status, headers: { 'content-type': contentType } });
}
