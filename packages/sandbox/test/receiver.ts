import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import {
  createCipher,
  parseXml,
  receive,
  renderXml,
  sealReply,
  verifyUrl,
  type CallbackCredentials,
  type XmlElement,
  type XmlInputElement,
} from '@wecomkit/sdk/callback';

/** A delivery as it arrived. */
export interface Arrived {
  /** Plain. */
  readonly xml: string;
  readonly tree: XmlElement;
  readonly query: URLSearchParams;
  readonly body: string;
}

/** What a receiver does with a delivery: a status, a body, no answer at all, or a cut connection. */
export type Reaction =
  | { readonly status?: number; readonly body?: string; readonly headers?: Record<string, string> }
  | 'hang'
  | 'cut';

type React = (arrived: Arrived, count: number) => Reaction | Promise<Reaction>;

/** An application's receiving server, with reactions that a test chooses. */
export interface Receiver extends AsyncDisposable {
  readonly url: string;
  readonly credentials: CallbackCredentials;
  readonly arrived: readonly Arrived[];
  /** What comes next; an empty 200 until then. */
  react: React;
  /** What is answered to the URL check instead of the right text. */
  echo: (text: string, query: URLSearchParams) => Reaction;
  /** Writes a passive reply to whoever caused the delivery. */
  reply(arrived: Arrived, content: XmlInputElement, credentials?: Partial<CallbackCredentials>): Reaction;
}

export const approvalCredentials: CallbackCredentials = {
  token: 'SandboxApprovalToken',
  encodingAESKey: 'SandboxApprovalKey0000000000000000000000000',
  receiveid: 'wwsandbox0000000001',
};

export async function startReceiver(
  credentials: CallbackCredentials = approvalCredentials,
): Promise<Receiver> {
  const cipher = createCipher(credentials);
  const arrived: Arrived[] = [];
  const server = createServer(async (request, response) => {
    send(response, await answer(request));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;

  async function answer(request: IncomingMessage): Promise<Reaction> {
    const query = new URLSearchParams(request.url?.split('?')[1] ?? '');
    if (request.method === 'GET') return receiver.echo(verifyUrl(query, cipher), query);
    const body = Buffer.concat(await request.toArray()).toString();
    const { message: xml } = receive(query, body, cipher);
    const one: Arrived = {
      xml,
      // When a test asks for it: a broken text may arrive too.
      get tree() {
        return parseXml(xml);
      },
      query,
      body,
    };
    arrived.push(one);
    return receiver.react(one, arrived.length);
  }

  const receiver: Receiver = {
    url: `http://127.0.0.1:${port}/callback`,
    credentials,
    arrived,
    react: () => ({}),
    echo: (text) => ({ body: text }),
    reply(to, content, other = {}) {
      const message = renderXml({
        ToUserName: String(to.tree['FromUserName']),
        FromUserName: String(to.tree['ToUserName']),
        CreateTime: 1,
        ...content,
      });
      const sealed = sealReply(
        message,
        { format: 'xml', timestamp: '1732240300', nonce: '5566' },
        createCipher({ ...credentials, ...other }),
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
