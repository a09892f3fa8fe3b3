import { queryOf } from './query-of.ts';
import { maxBodyBytes } from './read-body.ts';
import type { CallbackTarget } from './receiver.ts';

interface FastifyRequest {
  readonly method: string;
  readonly url: string;
  /** With the proxies that Fastify trusts taken into account. */
  readonly ip: string;
  readonly body?: unknown;
}

interface FastifyReply {
  code(status: number): unknown;
  header(name: string, value: string): unknown;
  send(body: string): unknown;
}

/** What is needed of an instance of Fastify. */
export interface FastifyScope {
  removeAllContentTypeParsers(): unknown;
  addContentTypeParser(
    type: string,
    options: { readonly parseAs: 'string'; readonly bodyLimit: number },
    parser: (request: unknown, body: string, done: (error: null, body: string) => void) => void,
  ): unknown;
  route(route: {
    readonly method: ('GET' | 'POST')[];
    readonly url: string;
    readonly handler: (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;
  }): unknown;
}

/**
 * A plugin for Fastify. It takes bodies as they come, for its own route alone: the rest of the server keeps its parsers.
 *
 * @example
 * fastify.register(toFastifyPlugin(callback), { prefix: '/wecom/callback' });
 */
export function toFastifyPlugin(callback: CallbackTarget): (scope: FastifyScope) => Promise<void> {
  return async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'string', bodyLimit: maxBodyBytes }, (_request, body, done) =>
      done(null, body),
    );
    scope.route({
      method: ['GET', 'POST'],
      url: '/',
      handler: async ({ method, url, ip: sourceAddress, body: raw }, reply) => {
        const body = typeof raw === 'string' ? raw : '';
        const answer = await callback.handle({ method, query: queryOf(url), body, sourceAddress });
        reply.code(answer.status);
        if (answer.contentType !== undefined) reply.header('content-type', answer.contentType);
        return reply.send(answer.body);
      },
    });
  };
}
