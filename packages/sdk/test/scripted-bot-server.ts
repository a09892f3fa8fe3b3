import { once } from 'node:events';
import { WebSocketServer, type WebSocket } from 'ws';

/** A frame as a bot wrote it. */
export interface BotFrame {
  readonly cmd: string;
  readonly headers: { readonly req_id: string };
  readonly body: Readonly<Record<string, unknown>>;
}

/** The server's end of one connection. */
export interface BotPeer {
  /** The next frame that was not read yet; it is waited for. */
  readonly next: () => Promise<BotFrame>;
  /** Everything that came. */
  readonly frames: readonly BotFrame[];
  /** How many frames came that `next` has not given yet. */
  readonly unread: () => number;
  readonly write: (frame: unknown) => void;
  readonly ack: (frame: BotFrame, more?: object) => void;
  readonly push: (cmd: string, req_id: string, body: object) => void;
  /** Reads the subscription and accepts it. */
  readonly accept: () => Promise<BotFrame>;
  readonly close: () => void;
  /** Ends the connection without a word. */
  readonly terminate: () => void;
  /** Resolves when the bot closed it, with the code. */
  readonly closed: Promise<number>;
}

export interface BotServer extends AsyncDisposable {
  readonly url: string;
  /** The next connection, which is waited for. */
  readonly connection: () => Promise<BotPeer>;
  readonly connections: number;
  /** Closes the port: nobody is reached any more. */
  readonly stop: () => Promise<void>;
}

/** The other end of a long connection: it says what a test makes it say. */
export async function scriptedBotServer(port = 0): Promise<BotServer> {
  const server = new WebSocketServer({ port, host: '127.0.0.1' });
  const peers = queue<BotPeer>();
  let connections = 0;
  server.on('connection', (socket) => {
    connections += 1;
    peers.put(createPeer(socket));
  });
  await once(server, 'listening');
  const address = server.address();
  const stop = async (): Promise<void> => {
    for (const socket of server.clients) socket.terminate();
    await new Promise((resolve) => {
      server.close(resolve);
    });
  };
  return {
    url: `ws://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    connection: peers.take,
    get connections() {
      return connections;
    },
    stop,
    [Symbol.asyncDispose]: stop,
  };
}

function createPeer(socket: WebSocket): BotPeer {
  const incoming = queue<BotFrame>();
  const frames: BotFrame[] = [];
  const closed = Promise.withResolvers<number>();
  socket.on('message', (data) => {
    const frame: BotFrame = JSON.parse(String(data));
    frames.push(frame);
    incoming.put(frame);
  });
  socket.on('close', (code) => closed.resolve(code));
  const write = (frame: unknown): void => {
    socket.send(typeof frame === 'string' ? frame : JSON.stringify(frame));
  };
  const ack: BotPeer['ack'] = ({ headers }, more = {}) =>
    write({ headers, errcode: 0, errmsg: 'ok', ...more });
  return {
    next: incoming.take,
    frames,
    unread: incoming.length,
    write,
    ack,
    push: (cmd, req_id, body) => write({ cmd, headers: { req_id }, body }),
    accept: async () => {
      const frame = await incoming.take();
      ack(frame);
      return frame;
    },
    close: () => socket.close(),
    terminate: () => socket.terminate(),
    closed: closed.promise,
  };
}

/** What comes before somebody takes it is kept. */
function queue<Item>(): {
  readonly put: (item: Item) => void;
  readonly take: () => Promise<Item>;
  readonly length: () => number;
} {
  const items: Item[] = [];
  const takers: ((item: Item) => void)[] = [];
  return {
    put: (item) => {
      const taker = takers.shift();
      if (taker) taker(item);
      else items.push(item);
    },
    take: () => {
      const [item] = items.splice(0, 1);
      if (item !== undefined) return Promise.resolve(item);
      return new Promise((resolve) => {
        takers.push(resolve);
      });
    },
    length: () => items.length,
  };
}
