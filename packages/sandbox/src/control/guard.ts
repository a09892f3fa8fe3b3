import type { HttpBindings } from '@hono/node-server';
import { ControlFailure } from './control-failure.ts';

export interface GuardOptions {
  /** Names beside loopback and the address that a connection came to: `sandbox.internal`. Without ports. */
  readonly allowedHosts: readonly string[];
}

/**
 * Refuses what a page of another site could make a browser send: a foreign Host (a name that was bound to this address
 * to get around the browser's rules), or a foreign Origin. Only control and phone are guarded; the API's clients come
 * under any name.
 * @throws ControlFailure 403
 */
export function guard(request: Request, env: Partial<HttpBindings> | undefined, options: GuardOptions): void {
  const host = hostOf(request.headers.get('host') ?? new URL(request.url).host);
  if (!isOurs(host, env, options)) {
    throw new ControlFailure(
      403,
      'foreign-host',
      'The Host is foreign. If it is yours, start the sandbox with allowedHosts.',
    );
  }
  if (isForeign(request, env, options)) {
    throw new ControlFailure(403, 'foreign-origin', 'The request comes from a page of another site.');
  }
}

function isOurs(
  host: string,
  env: Partial<HttpBindings> | undefined,
  { allowedHosts }: GuardOptions,
): boolean {
  if (isLoopback(host) || allowedHosts.includes(host)) return true;
  // An address cannot be bound to another server, so the one that the connection came to is ours.
  const local = env?.incoming?.socket.localAddress?.replace(/^::ffff:/, '');
  return local !== undefined && host === local;
}

function isLoopback(host: string): boolean {
  return (
    host === 'localhost' ||
    host.endsWith('.localhost') ||
    host === '::1' ||
    /^127(?:\.\d{1,3}){3}$/.test(host)
  );
}

function isForeign(request: Request, env: Partial<HttpBindings> | undefined, options: GuardOptions): boolean {
  const origin = request.headers.get('origin');
  if (origin !== null) return !isOwnOrigin(origin, request, env, options);
  const site = request.headers.get('sec-fetch-site');
  if (site === null || site === 'same-origin' || site === 'none') return false;
  // Whoever follows a link to the phone comes from another page; nothing is done by showing it.
  return !isNavigation(request);
}

/** The same host and port as the one that was called: other servers on this machine are other sites. */
function isOwnOrigin(
  origin: string,
  request: Request,
  env: Partial<HttpBindings> | undefined,
  options: GuardOptions,
): boolean {
  const parsed = URL.parse(origin);
  if (parsed === null || !isOurs(hostOf(parsed.host), env, options)) return false;
  return parsed.host === (request.headers.get('host') ?? new URL(request.url).host);
}

function isNavigation(request: Request): boolean {
  const isControl = new URL(request.url).pathname.startsWith('/_sandbox');
  return !isControl && request.method === 'GET' && request.headers.get('sec-fetch-mode') === 'navigate';
}

/** A host without its port, in lower case; IPv6 without its brackets. */
function hostOf(host: string): string {
  const name = host.startsWith('[') ? host.slice(1, host.indexOf(']')) : host.replace(/:\d*$/, '');
  return name.toLowerCase().replace(/\.$/, '');
}
