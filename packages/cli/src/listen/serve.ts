import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Context } from '../context.ts';
import { UsageError } from '../usage-error.ts';

export interface Serving {
  /** With the port that was taken. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

export interface ServeOptions {
  /** 0 = any free one. */
  readonly port: number;
  readonly host: string;
  readonly listener: (request: IncomingMessage, response: ServerResponse) => Promise<unknown>;
  readonly onError: (error: unknown) => void;
}

/** Puts a listener on the network, under every path. @throws UsageError when the port cannot be had */
export async function serve(options: ServeOptions, context: Context): Promise<Serving> {
  const { port, host, listener, onError } = options;
  const server = createServer((request, response) => void listener(request, response).catch(onError));
  try {
    server.listen(port, host);
    await once(server, 'listening');
  } catch (error) {
    throw mistake(error, port, host, context);
  }
  server.on('error', onError);
  const address = server.address();
  const taken = typeof address === 'object' && address ? address.port : port;
  return {
    url: `http://${shownHost(host)}:${taken}/`,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

function mistake(error: unknown, port: number, host: string, { texts }: Context): unknown {
  const { mistakes } = texts.commands.listen;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === '') return error;
  return code === 'EADDRINUSE'
    ? new UsageError(mistakes.portTaken(port, host), [mistakes.otherPort])
    : new UsageError(mistakes.cannotListen(host, code));
}

/** All addresses are reached under the one of this machine. */
function shownHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}
