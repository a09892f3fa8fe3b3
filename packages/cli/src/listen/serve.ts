import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { CallbackAnswer } from '@wecomkit/sdk/callback';
import type { Context } from '../context.ts';
import { UsageError } from '../usage-error.ts';
import type { Receiver } from './receiver.ts';

export interface Serving {
  /** With the port that was taken. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

export interface ServeOptions {
  /** 0 = any free one. */
  readonly port: number;
  readonly host: string;
  readonly receiver: Receiver;
  readonly onError: (error: unknown) => void;
}

/** Puts a receiver on the network, under every path. @throws UsageError when the port cannot be had */
export async function serve(options: ServeOptions, context: Context): Promise<Serving> {
  const { port, host, receiver, onError } = options;
  const server = createServer((request, response) => {
    answer(request, response, receiver).catch((error: unknown) => {
      onError(error);
      response.destroy();
    });
  });
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

async function answer(request: IncomingMessage, response: ServerResponse, receiver: Receiver): Promise<void> {
  let body: string | undefined;
  try {
    body = await readBody(request);
  } catch {
    // The connection broke before the body was complete: nobody is left to tell, and WeCom delivers again.
    return;
  }
  const { method = 'GET', url = '/' } = request;
  const query = url.includes('?') ? url.slice(url.indexOf('?') + 1) : '';
  const given = body === undefined ? tooLarge : await receiver({ method, query, body });
  const headers = given.contentType === undefined ? {} : { 'content-type': given.contentType };
  // The rest of a body that is too long is not read, so the connection is of no use any more.
  if (body === undefined) response.setHeader('connection', 'close');
  response.writeHead(given.status, { ...headers, 'content-length': Buffer.byteLength(given.body) });
  response.end(given.body);
}

/** Real ones have a few kilobytes. */
const maxBodyBytes = 1024 * 1024;
const tooLarge: CallbackAnswer = { status: 413, body: '' };

/** Undefined when it is too long. */
async function readBody(request: AsyncIterable<Uint8Array>): Promise<string | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request) {
    length += chunk.length;
    if (length > maxBodyBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
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
