/** Remembers which deliveries were taken, so that a retry of WeCom is not handled twice. */
export interface SeenStore {
  /** Remembers the key for `ttlMs`. False when it was there already; that has to be one atomic step. */
  readonly claim: (key: string, ttlMs: number) => boolean | Promise<boolean>;
  /** Forgets the key: the delivery failed and may come again. */
  readonly release: (key: string) => void | Promise<void>;
}

/** How a store in memory is bounded. */
export interface MemorySeenStoreOptions {
  /** The oldest keys go first; 100,000 by default, some 15 MB. */
  readonly maxEntries?: number | undefined;
  /** Milliseconds since 1970. */
  readonly now?: (() => number) | undefined;
}

/** A store for one process. */
export function memorySeenStore(options: MemorySeenStoreOptions = {}): SeenStore {
  const { maxEntries = 100_000, now = Date.now } = options;
  const expiries = new Map<string, number>();
  return {
    claim: (key, ttlMs) => {
      const time = now();
      if ((expiries.get(key) ?? 0) > time) return false;
      // Set anew at the end, so that the order of the map is the order of the claims.
      expiries.delete(key);
      expiries.set(key, time + ttlMs);
      dropOldest(expiries, time, maxEntries);
      return true;
    },
    release: (key) => {
      expiries.delete(key);
    },
  };
}

function dropOldest(expiries: Map<string, number>, time: number, maxEntries: number): void {
  for (const [key, expiresAt] of expiries) {
    if (expiresAt > time && expiries.size <= maxEntries) return;
    expiries.delete(key);
  }
}
