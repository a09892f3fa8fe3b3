import { createAdaptorServer, type HttpBindings } from '@hono/node-server';
import { once } from 'node:events';
import { type IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { SandboxError } from '../sandbox-error.ts';

export interface ListenOptions {
  /** 0 = a free one. */
  readonly port: number;
  readonly host: string;
  readonly fetch: (request: Request, env: HttpBindings) => Response | Promise<Response>;
  /** Somebody asks for a WebSocket. */
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  readonly onError: (error: unknown) => void;
}

export interface Listening {
  readonly port: number;
  /** Cuts what is open, too, but for WebSockets. */
  readonly close: () => Promise<void>;
}

/** Longer than clients keep idle connections, so that none is closed under a request. */
const keepAliveMs = 75_000;

/** @throws SandboxError `address-in-use` or `address` */
export async function listen({ port, host, fetch, upgrade, onError }: ListenOptions): Promise<Listening> {
  // Tests share their process with the sandbox: its Request and Response stay what they are.
  const server = createAdaptorServer({
    fetch: serve(fetch),
    hostname: host,
    overrideGlobalObjects: false,
    serverOptions: { shouldUpgradeCallback: asksForWebSocket },
  });
  if (!(server instanceof Server)) throw new Error('A plain HTTP server was expected.');
  server.keepAliveTimeout = keepAliveMs;
  try {
    server.listen(port, host);
    await once(server, 'listening');
  } catch (cause) {
    throw explain(cause, host, port);
  }
  server.on('error', onError);
  server.on('upgrade', upgrade);
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : port,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

/** Java's client asks for HTTP/2 (`h2c`) with every call, and goes on without: that is an ordinary call. */
function asksForWebSocket({ headers }: IncomingMessage): boolean {
  return headers.upgrade?.toLowerCase() === 'websocket';
}

function serve(fetch: ListenOptions['fetch']) {
  // The server is a plain HTTP one, so that its objects are those of HTTP.
  return (request: Request, env: unknown) => fetch(request, env as HttpBindings);
}

function explain(cause: unknown, host: string, port: number): SandboxError {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (code === 'EADDRINUSE') {
    const message = `Port ${port} on ${host} is taken. Choose another port, or 0 for a free one.`;
    return new SandboxError('address-in-use', message, { cause });
  }
  const reason = code === 'EACCES' ? 'ports below 1024 need special rights' : code;
  return new SandboxError('address', `The sandbox cannot listen on ${host}:${port} (${reason}).`, { cause });
}
