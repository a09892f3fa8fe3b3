/**
 * Where streams stand between the polls of WeCom. The values are text; several processes that share a store, such as
 * Redis with GET, SET PX and DEL, can answer each other's polls.
 */
export interface AiBotStreamStore {
  readonly get: (key: string) => string | undefined | Promise<string | undefined>;
  /** Keeps a value for `ttlMs`, in the place of what was there. */
  readonly set: (key: string, value: string, ttlMs: number) => void | Promise<void>;
  readonly delete: (key: string) => void | Promise<void>;
}

/** How a store in memory is bounded. */
export interface MemoryStreamStoreOptions {
  /** The oldest go first; 64 Mi by default. */
  readonly maxChars?: number | undefined;
  /** Milliseconds since 1970. */
  readonly now?: (() => number) | undefined;
}

interface Entry {
  readonly value: string;
  readonly expiresAt: number;
}

/** A store for one process. */
export function memoryStreamStore(options: MemoryStreamStoreOptions = {}): AiBotStreamStore {
  const { maxChars = 64 * 1024 * 1024, now = Date.now } = options;
  const entries = new Map<string, Entry>();
  let chars = 0;
  const remove = (key: string): void => {
    chars -= entries.get(key)?.value.length ?? 0;
    entries.delete(key);
  };
  const dropOldest = (time: number): void => {
    for (const [key, { expiresAt }] of entries) {
      // The newest stays, however long it is.
      if (entries.size === 1 || (expiresAt > time && chars <= maxChars)) return;
      remove(key);
    }
  };
  return {
    get: (key) => {
      const entry = entries.get(key);
      return entry && entry.expiresAt > now() ? entry.value : undefined;
    },
    set: (key, value, ttlMs) => {
      // Set anew at the end, so that the order of the map is the order of the writing.
      remove(key);
      entries.set(key, { value, expiresAt: now() + ttlMs });
      chars += value.length;
      dropOldest(now());
    },
    delete: remove,
  };
}
