import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { WrittenAnswer } from '../wire/answer.ts';

type Bindings = Partial<HttpBindings> | undefined;

/** Sends an answer. Straight to the connection where there is one: half the work of a `Response` and its stream. */
export function send(env: Bindings, { status, headers, body }: WrittenAnswer): Response {
  if (!env?.outgoing) return new Response(body, { status, headers });
  env.outgoing.writeHead(status, { ...headers, 'Content-Length': Buffer.byteLength(body) });
  env.outgoing.end(body);
  return RESPONSE_ALREADY_SENT;
}

/** In process there is no connection to cut; then the call fails as a broken one does. */
export function cutConnection(env: Bindings): Response {
  const socket = env?.incoming?.socket;
  if (!socket) throw new Error('A fault cut the connection.');
  socket.destroy();
  return RESPONSE_ALREADY_SENT;
}
