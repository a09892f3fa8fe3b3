import {
  createCipher,
  receive,
  sealReply,
  verifyUrl,
  type CallbackCredentials,
} from '@wecomkit/sdk/callback';
import { startReactingServer, type Asked, type Reaction } from './reacting-server.ts';

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
  const server = await startReactingServer(answer);

  function answer({ request, query, body: envelope }: Asked): Reaction | Promise<Reaction> {
    if (request.method === 'GET') return { body: verifyUrl(query, cipher) };
    const body: ArrivedAtBot['body'] = JSON.parse(receive(query, envelope, cipher).message);
    const one = { body, query, envelope, contentType: request.headers['content-type'] };
    arrived.push(one);
    return receiver.react(one, arrived.length);
  }

  const receiver: BotReceiver = {
    url: `${server.origin}/bot`,
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
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
  return receiver;
}
