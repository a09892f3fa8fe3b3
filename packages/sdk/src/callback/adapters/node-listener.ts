import { byteLength } from '../../content/byte-length.ts';
import { failed, tooLarge, type CallbackAnswer } from '../answer.ts';
import { queryOf } from './query-of.ts';
import { readNode, type KeptBody, type NodeStream } from './read-node.ts';
import type { CallbackTarget } from './receiver.ts';

/** What is needed of an `IncomingMessage`, also after a framework has been at it. */
export interface NodeRequest extends NodeStream, KeptBody {
  /** Express has it, with the proxies that are trusted taken into account. */
  readonly ip?: string | undefined;
}

/** What is needed of a `ServerResponse`. */
export interface NodeResponse {
  readonly writeHead: (status: number, headers: Record<string, string | number>) => unknown;
  readonly end: (body: string) => unknown;
}

/** How a listener is set up. */
export interface NodeListenerOptions {
  /** Where a request came from; that of the connection by default, or what Express says. */
  readonly addressOf?: ((req: NodeRequest) => string | undefined) | undefined;
}

/**
 * A listener for `node:http`, and for Express and others around it, mounted anywhere. A body that was read before is
 * taken from `req.rawBody` or `req.body`: text, bytes, or what a parser of JSON or XML made of it.
 *
 * @example
 * createServer(toNodeListener(callback)).listen(3000);
 * expressApp.use('/wecom/callback', toNodeListener(callback));
 */
export function toNodeListener(
  callback: CallbackTarget,
  { addressOf = ({ ip, socket }) => ip ?? socket?.remoteAddress }: NodeListenerOptions = {},
): (req: NodeRequest, res: NodeResponse) => Promise<void> {
  return async (req, res) => {
    const method = req.method ?? 'GET';
    const body = method === 'POST' ? await readNode(req, req) : '';
    if (typeof body !== 'string') return send(res, body);
    const query = queryOf(req.url ?? '');
    try {
      send(res, await callback.handle({ method, query, body, sourceAddress: addressOf(req) }));
    } catch (error) {
      send(res, failed);
      throw error;
    }
  };
}

function send(res: NodeResponse, { status, contentType, body }: CallbackAnswer): void {
  const headers: Record<string, string> = contentType === undefined ? {} : { 'content-type': contentType };
  // The rest of a body that was refused is not read, so the connection is of no use any more.
  if (status === tooLarge.status) headers['connection'] = 'close';
  res.writeHead(status, { ...headers, 'content-length': byteLength(body) });
  res.end(body);
}
