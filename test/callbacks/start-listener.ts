import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Sandbox } from '@wecomkit/sandbox';
import {
  createCallback,
  type Callback,
  type CallbackCredentials,
  type CallbackEvent,
  type CallbackOptions,
} from '@wecomkit/sdk/callback';

/** A request as it came, whatever became of it. */
export interface Heard {
  readonly query: URLSearchParams;
  readonly body: string;
  /** What the SDK answered. */
  status: number;
  /** What the SDK read; undefined when it refused. */
  event: CallbackEvent | undefined;
}

/** A server of an application that the SDK serves, and that keeps what came. */
export interface Listener extends AsyncDisposable {
  readonly url: string;
  readonly credentials: CallbackCredentials;
  readonly heard: readonly Heard[];
  /** To add handlers to. */
  readonly on: Callback['on'];
}

/** Listens for an application of the sandbox and for its contact-sync assistant alike. */
export async function startListener(
  sandbox: Sandbox,
  agentid: number,
  options: Partial<CallbackOptions> = {},
): Promise<Listener> {
  const credentials = {
    token: 'ListenerToken',
    encodingAESKey: 'ListenerKey00000000000000000000000000000000',
    receiveid: sandbox.corpid,
  };
  const heard: Heard[] = [];
  const callback = createCallback({ ...credentials, ...options });
  callback.on.any((event) => {
    const last = heard.at(-1);
    if (last) last.event = event;
  });

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '', 'http://listener.test');
    const { method = 'GET' } = request;
    const body = Buffer.concat(await request.toArray()).toString();
    const one: Heard = { query: url.searchParams, body, status: 0, event: undefined };
    if (method === 'POST') heard.push(one);
    const answer = await callback.fetch(new Request(url, method === 'POST' ? { method, body } : { method }));
    one.status = answer.status;
    response.writeHead(answer.status).end(await answer.text());
  }

  const server = createServer((request, response) => void serve(request, response));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/callback`;
  const { token, encodingAESKey } = credentials;
  for (const check of [
    await sandbox.setCallback(agentid, { url, token, encodingAESKey }),
    await sandbox.setContactsCallback({ url, token, encodingAESKey }),
  ])
    if (!check.saved) throw new Error(check.text.en);
  return {
    url,
    credentials,
    heard,
    on: callback.on,
    async [Symbol.asyncDispose]() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
