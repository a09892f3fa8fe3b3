import { parsePattern, type AddressPattern } from './address-pattern.ts';
import { parseAddress } from './address.ts';

/** Gives the list of `getcallbackip`. */
export type SourceAddresses = () => Promise<readonly string[]>;

/** Addresses that requests may come from. */
export interface AllowList {
  /** Whether an address is on the list. Rejects as long as there never was a list. */
  readonly allows: (address: string | undefined) => Promise<boolean>;
}

/** How a list is kept fresh. */
export interface AllowListOptions {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Told when a list could not be renewed; the last one stays. */
  readonly onError: (error: unknown) => void;
}

// The page advises to ask daily; old and new ranges overlap while they change (path/90930).
const freshMs = 24 * 60 * 60 * 1000;
const retryMs = 5 * 60 * 1000;

/** Asks for the list when it is needed first, and again once a day without making anybody wait. */
export function createAllowList(load: SourceAddresses, { now, onError }: AllowListOptions): AllowList {
  let patterns: readonly AddressPattern[] | undefined;
  let loading: Promise<readonly AddressPattern[]> | undefined;
  let nextAt = 0;

  const renew = async (): Promise<readonly AddressPattern[]> => {
    try {
      patterns = parseAll(await load());
      nextAt = now() + freshMs;
      return patterns;
    } catch (error) {
      nextAt = now() + retryMs;
      throw error;
    } finally {
      loading = undefined;
    }
  };

  const current = async (): Promise<readonly AddressPattern[]> => {
    if (patterns === undefined) return await (loading ??= renew());
    if (now() >= nextAt && loading === undefined) {
      loading = renew();
      loading.catch(onError);
    }
    return patterns;
  };

  return {
    allows: async (text) => {
      const allowed = await current();
      const address = text === undefined ? undefined : parseAddress(text);
      return address !== undefined && allowed.some((matches) => matches(address));
    },
  };
}

/** An empty list is what WeCom gives beside an errcode: no list at all. */
function parseAll(entries: readonly string[]): readonly AddressPattern[] {
  const patterns = entries.map(parsePattern).filter((pattern) => pattern !== undefined);
  if (patterns.length > 0) return patterns;
  throw new Error('callback: the list of source addresses is empty');
}
