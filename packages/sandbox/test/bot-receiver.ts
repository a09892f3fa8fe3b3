import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import {
  createCipher,
  receive,
  sealReply,
  verifyUrl,
  type CallbackCredentials,
} from '@wecomkit/sdk/callback';
import type { Reaction } from './receiver.ts';

/** A callback as it arrived at a bot. */
export interface ArrivedAtBot {
  readonly body: Readonly<Record<string, unknown>>;
  readonly query: URLSearchParams;
  /** As it came. */
  readonly envelope: string;
  readonly contentType: string | undefined;
}

type React = (arrived: ArrivedAtBot, count: number) => Reaction | Promise<Reaction>;

/** A bot's receiving server, with reactions that a test chooses. */
export interface BotReceiver extends AsyncDisposable {
  readonly url: string;
  readonly credentials: CallbackCredentials;
  readonly arrived: readonly ArrivedAtBot[];
  /** What comes next; an empty 200 until then. */
  react: React;
  /** A sealed reply. What the envelope usually says may be replaced. */
  reply(
    arrived: ArrivedAtBot,
    content: object,
    other?: Partial<CallbackCredentials> & { readonly nonce?: string },
  ): { readonly body: string };
}

export const stockCredentials: CallbackCredentials = {
  token: 'SandboxStockToken',
  encodingAESKey: 'SandboxStockKey0000000000000000000000000000',
  receiveid: '',
};

export async function startBotReceiver(): Promise<BotReceiver> {
  const cipher = createCipher(stockCredentials);
  const arrived: ArrivedAtBot[] = [];
  const server = createServer(async (request, response) => {
    send(response, await answer(request));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;

  async function answer(request: IncomingMessage): Promise<Reaction> {
    const query = new URLSearchParams(request.url?.split('?')[1] ?? '');
    if (request.method === 'GET') return { body: verifyUrl(query, cipher) };
    const envelope = Buffer.concat(await request.toArray()).toString();
    const body: ArrivedAtBot['body'] = JSON.parse(receive(query, envelope, cipher).message);
    const one = { body, query, envelope, contentType: request.headers['content-type'] };
    arrived.push(one);
    return receiver.react(one, arrived.length);
  }

  const receiver: BotReceiver = {
    url: `http://127.0.0.1:${port}/bot`,
    credentials: stockCredentials,
    arrived,
    react: () => ({}),
    reply({ query }, content, { nonce = query.get('nonce') ?? '', ...credentials } = {}) {
      const sealed = sealReply(
        JSON.stringify(content),
        { format: 'json', timestamp: '1732240300', nonce },
        createCipher({ ...stockCredentials, ...credentials }),
      );
      return { body: sealed };
    },
    async [Symbol.asyncDispose]() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
  return receiver;
}

function send(response: ServerResponse, reaction: Reaction): void {
  if (reaction === 'hang') return;
  if (reaction === 'cut') {
    response.socket?.destroy();
    return;
  }
  response.writeHead(reaction.status ?? 200, reaction.headers ?? {}).end(reaction.body ?? '');
}
