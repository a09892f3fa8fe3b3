import { tooLarge } from '../answer.ts';
import { readNode, type NodeStream } from './read-node.ts';
import type { CallbackTarget } from './receiver.ts';

/** What is needed of a context of Koa. */
export interface KoaContext {
  readonly method: string;
  readonly querystring: string;
  /** With the proxies that Koa trusts taken into account. */
  readonly ip: string;
  readonly req: NodeStream;
  /** Body parsers leave `body` and `rawBody` here. */
  readonly request: object;
  status: number;
  body: unknown;
  readonly set: (name: string, value: string) => void;
}

/**
 * Middleware for Koa that answers every request it gets: mount it on a path of its own.
 *
 * @example
 * router.all('/wecom/callback', toKoaMiddleware(callback));
 */
export function toKoaMiddleware(callback: CallbackTarget): (ctx: KoaContext) => Promise<void> {
  return async (ctx) => {
    const { method, querystring: query, ip: sourceAddress } = ctx;
    const body = method === 'POST' ? await readNode(ctx.req, ctx.request) : '';
    const answer =
      typeof body === 'string' ? await callback.handle({ method, query, body, sourceAddress }) : body;
    ctx.status = answer.status;
    if (answer.contentType !== undefined) ctx.set('content-type', answer.contentType);
    if (answer.status === tooLarge.status) ctx.set('connection', 'close');
    ctx.body = answer.body;
  };
}
