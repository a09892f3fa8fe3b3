import { once } from 'node:events';
import { WebSocket } from 'ws';

/** A frame as it arrived. */
export interface ArrivedFrame {
  readonly cmd?: string;
  readonly headers: { readonly req_id: string };
  readonly body?: Readonly<Record<string, unknown>>;
  readonly errcode?: number;
  readonly errmsg?: string;
}

/** A bare client of a long connection: it sends what a test says, and keeps every frame that comes. */
export interface BotClient extends AsyncDisposable {
  /** Everything that arrived, as text. */
  readonly texts: readonly string[];
  /** Sends a text, or anything else as JSON. */
  readonly send: (frame: unknown) => void;
  readonly sendBinary: (text: string) => void;
  /** Sends a command and waits for its acknowledgement. */
  readonly command: (cmd: string, body?: unknown, reqId?: string) => Promise<ArrivedFrame>;
  /** The next push that nobody has waited for yet. */
  readonly push: () => Promise<ArrivedFrame>;
  /** The code with which it was closed. */
  readonly closed: Promise<number>;
  readonly isOpen: () => boolean;
  /** Goes away without a word. */
  readonly terminate: () => void;
}

export interface BotCredentials {
  readonly aibotid: string;
  readonly secret: string;
}

let requests = 0;

export async function connectBot(url: string): Promise<BotClient> {
  const socket = new WebSocket(url.replace(/^http/, 'ws'));
  const closed = Promise.withResolvers<number>();
  const texts: string[] = [];
  const pushes: ArrivedFrame[] = [];
  const waiting: ((frame: ArrivedFrame) => void)[] = [];
  const acks = new Map<string, PromiseWithResolvers<ArrivedFrame>>();
  socket.on('close', (code) => {
    closed.resolve(code);
    for (const ack of acks.values()) ack.reject(new Error(`closed with ${code}`));
  });
  socket.on('message', (data) => {
    texts.push(String(data));
    const frame: ArrivedFrame = JSON.parse(String(data));
    if (frame.cmd === undefined) acks.get(frame.headers.req_id)?.resolve(frame);
    else if (waiting.length > 0) waiting.shift()?.(frame);
    else pushes.push(frame);
  });
  await once(socket, 'open');
  socket.on('error', () => {});

  return {
    texts,
    send(frame) {
      socket.send(typeof frame === 'string' ? frame : JSON.stringify(frame));
    },
    sendBinary: (text) => socket.send(Buffer.from(text)),
    command(cmd, body, reqId = `test_${(requests += 1)}`) {
      const ack = Promise.withResolvers<ArrivedFrame>();
      acks.set(reqId, ack);
      const frame = { cmd, headers: { req_id: reqId }, ...(body === undefined ? {} : { body }) };
      socket.send(JSON.stringify(frame));
      return ack.promise;
    },
    push() {
      const arrived = pushes.shift();
      if (arrived) return Promise.resolve(arrived);
      const { promise, resolve } = Promise.withResolvers<ArrivedFrame>();
      waiting.push(resolve);
      return promise;
    },
    closed: closed.promise,
    isOpen: () => socket.readyState === WebSocket.OPEN,
    terminate: () => socket.terminate(),
    async [Symbol.asyncDispose]() {
      socket.terminate();
      await closed.promise;
    },
  };
}

/** A client that has subscribed for the bot. */
export async function subscribeBot(url: string, { aibotid, secret }: BotCredentials): Promise<BotClient> {
  const client = await connectBot(url);
  const { errcode, errmsg } = await client.command('aibot_subscribe', { bot_id: aibotid, secret });
  if (errcode !== 0) throw new Error(`${errcode}: ${errmsg}`);
  return client;
}
