/**
 * Whether the sandbox fetches from an address that a client names: only from this machine, unless its host is allowed
 * by name (`*` allows all). Names other than `localhost` are not looked up, so none can stand for a private address.
 */
export function isFetchable(url: string, allowed: readonly string[]): boolean {
  const parsed = URL.parse(url);
  if (!parsed || !/^https?:$/u.test(parsed.protocol)) return false;
  const { hostname } = parsed;
  return isLoopback(hostname) || allowed.includes('*') || allowed.includes(hostname.toLowerCase());
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/u.test(hostname);
}
