import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/** One request as it came over the wire. */
export interface Seen {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

/** What to answer: an object as JSON, `drop` closes the connection, `hang` never answers, or a function that answers itself. */
export type Scripted = object | 'drop' | 'hang' | ((response: ServerResponse, request: Seen) => void);

export interface ScriptedServer extends AsyncDisposable {
  readonly url: string;
  /** Requests other than gettoken. */
  readonly seen: readonly Seen[];
  readonly tokenRequests: number;
}

/** A server whose answers are written down beforehand; the last one is repeated. Tokens are `token-1`, `token-2`, …. */
export async function scriptedServer(...answers: readonly Scripted[]): Promise<ScriptedServer> {
  const seen: Seen[] = [];
  let tokenRequests = 0;
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const body = Buffer.concat(await request.toArray());
    if (url.pathname === '/cgi-bin/gettoken') {
      tokenRequests += 1;
      return give(
        response,
        { errcode: 0, errmsg: 'ok', access_token: `token-${tokenRequests}`, expires_in: 7200 },
        undefined,
      );
    }
    const { method = '', headers } = request;
    const now: Seen = { method, path: url.pathname, query: url.searchParams, headers, body };
    seen.push(now);
    return give(
      response,
      answers[Math.min(seen.length, answers.length) - 1] ?? { errcode: 0, errmsg: 'ok' },
      now,
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    seen,
    get tokenRequests() {
      return tokenRequests;
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function give(response: ServerResponse, answer: Scripted, request: Seen | undefined): void {
  if (answer === 'hang') return;
  if (answer === 'drop') {
    response.destroy();
    return;
  }
  if (typeof answer === 'function') {
    if (request) answer(response, request);
    return;
  }
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
}
