import { randomBytes } from 'node:crypto';

/** Addresses of files, each under a path that nobody guesses. */
export interface MediaAddresses {
  /** Gives the path of a file. */
  readonly offer: (url: string) => string;
  /** Undefined when there is no such path, or when its time is over. */
  readonly find: (path: string) => string | undefined;
}

/** As long as WeCom's own work (path/100719). */
const lifetimeMs = 5 * 60_000;

/** @param now milliseconds since 1970 */
export function createMediaAddresses(now: () => number): MediaAddresses {
  const offers = new Map<string, { readonly url: string; readonly endsAt: number }>();
  return {
    offer(url) {
      for (const [path, { endsAt }] of offers) if (endsAt <= now()) offers.delete(path);
      const path = `/${randomBytes(24).toString('base64url')}`;
      offers.set(path, { url, endsAt: now() + lifetimeMs });
      return path;
    },
    find(path) {
      const offer = offers.get(path);
      return offer && offer.endsAt > now() ? offer.url : undefined;
    },
  };
}
