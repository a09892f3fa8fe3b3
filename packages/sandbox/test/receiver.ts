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
import { startReactingServer, type Asked, type Reaction } from './reacting-server.ts';

/** A delivery as it arrived. */
export interface Arrived {
  /** Plain. */
  readonly xml: string;
  readonly tree: XmlElement;
  readonly query: URLSearchParams;
  readonly body: string;
}

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
  const server = await startReactingServer(answer);

  function answer({ request, query, body }: Asked): Reaction | Promise<Reaction> {
    if (request.method === 'GET') return receiver.echo(verifyUrl(query, cipher), query);
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
    url: `${server.origin}/callback`,
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
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
  return receiver;
}
