import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/** What a receiver does with a delivery: a status, a body, no answer at all, or a cut connection. */
export type Reaction =
  | { readonly status?: number; readonly body?: string; readonly headers?: Record<string, string> }
  | 'hang'
  | 'cut';

/** A request as it came. */
export interface Asked {
  readonly request: IncomingMessage;
  readonly query: URLSearchParams;
  readonly body: string;
}

export interface ReactingServer extends AsyncDisposable {
  /** Without a slash at the end. */
  readonly origin: string;
}

/** A server on a free port that does what `react` says. */
export async function startReactingServer(
  react: (asked: Asked) => Reaction | Promise<Reaction>,
): Promise<ReactingServer> {
  const server = createServer(async (request, response) => {
    const query = new URLSearchParams(request.url?.split('?')[1] ?? '');
    const body = Buffer.concat(await request.toArray()).toString();
    send(response, await react({ request, query, body }));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  return {
    origin: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    async [Symbol.asyncDispose]() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

function send(response: ServerResponse, reaction: Reaction): void {
  if (reaction === 'hang') return;
  if (reaction === 'cut') {
    response.socket?.destroy();
    return;
  }
  response.writeHead(reaction.status ?? 200, reaction.headers ?? {}).end(reaction.body ?? '');
}
