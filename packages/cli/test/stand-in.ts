import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** A request that the stand-in received. */
export interface Received {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: string;
}

export interface StandIn extends AsyncDisposable {
  readonly url: string;
  readonly received: readonly Received[];
}

type Answer = Readonly<Record<string, unknown>>;

/** One answer, several one after the other (the last one is repeated), or one made for each request; bytes are a file. */
type Scripted = Answer | readonly Answer[] | ((request: Received) => Answer | Uint8Array);

/**
 * A server that speaks just enough of WeCom's paths for tests of the command line: tokens, and the given answers.
 * @param answers by path; everything else is answered with success
 */
export async function startStandIn(answers: Readonly<Record<string, Scripted>> = {}): Promise<StandIn> {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    void answer(request, response);
  });
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const seen = await read(request);
    received.push(seen);
    const earlier = received.filter(({ path }) => path === seen.path).length - 1;
    give(response, answerTo(seen, answers[seen.path], earlier));
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    received,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answerTo(request: Received, scripted: Scripted | undefined, earlier: number): Answer | Uint8Array {
  if (scripted === undefined) return standard(request.path);
  if (typeof scripted === 'function') return scripted(request);
  if (!isList(scripted)) return scripted;
  return scripted[Math.min(earlier, scripted.length - 1)] ?? {};
}

function isList(scripted: Answer | readonly Answer[]): scripted is readonly Answer[] {
  return Array.isArray(scripted);
}

function give(response: ServerResponse, answer: Answer | Uint8Array): void {
  if (answer instanceof Uint8Array) {
    response.setHeader('content-disposition', 'attachment; filename="file.bin"');
    response.end(answer);
    return;
  }
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(answer));
}

async function read(request: IncomingMessage): Promise<Received> {
  const url = new URL(request.url ?? '/', 'http://stand-in');
  const body = await text(request);
  return { method: request.method ?? '', path: url.pathname, query: url.searchParams, body };
}

function standard(path: string): Answer {
  const done = { errcode: 0, errmsg: 'ok' };
  if (path === '/cgi-bin/gettoken') return { ...done, access_token: 'TOKEN-1', expires_in: 7200 };
  if (path.endsWith('/upload') || path.endsWith('/upload_media')) {
    return { ...done, type: 'file', media_id: 'MEDIA-1', created_at: '1' };
  }
  return { ...done, msgid: 'MSG-1' };
}
