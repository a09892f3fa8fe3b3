import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import type { Settings } from '../world.ts';
import { type Query, readQuery } from '../wire/read-query.ts';

/** Node's own objects; absent where the API is called in process. */
export interface ApiEnv {
  Bindings: Partial<HttpBindings>;
}

/** A request as far as rules and the journal need it. */
export interface Exchange {
  readonly request: Request;
  /** As they came, for the journal. */
  readonly headers: Iterable<readonly [string, string]>;
  readonly method: string;
  readonly path: string;
  readonly query: Query;
  /** The caller's address. */
  readonly address: string;
  readonly origin: string;
  /** Real time, for the duration. */
  readonly startedAt: number;
}

export function readExchange(
  context: Context<ApiEnv>,
  { forwardedFor }: Pick<Settings, 'forwardedFor'>,
): Exchange {
  const { url, method, path } = context.req;
  return {
    request: context.req.raw,
    headers: headersOf(context),
    method,
    path,
    query: readQuery(url),
    address: (forwardedFor ? forwardedAddress(context) : undefined) ?? addressOf(context.env),
    origin: url.slice(0, url.indexOf('/', url.indexOf('//') + 2)),
    startedAt: performance.now(),
  };
}

/** The first address of the header is the client's; the others are proxies. */
function forwardedAddress({ req }: Context<ApiEnv>): string | undefined {
  const first = req.header('x-forwarded-for')?.split(',')[0]?.trim();
  return first === '' ? undefined : first;
}

function addressOf(env: Partial<HttpBindings> | undefined): string {
  const address = env?.incoming?.socket.remoteAddress ?? '127.0.0.1';
  return address.replace(/^::ffff:/u, '');
}

/** Node has read them already; a `Headers` of them would cost more than the rest of the journal entry. */
function headersOf({ env, req }: Context<ApiEnv>): Exchange['headers'] {
  const headers = env?.incoming?.headers;
  return headers ? Object.entries(headers).map(([name, value]) => [name, String(value)]) : req.raw.headers;
}
