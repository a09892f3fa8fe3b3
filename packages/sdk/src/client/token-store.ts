/** A token as it is kept. */
export interface StoredToken {
  readonly token: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

/**
 * Where tokens are kept. Several processes may share one: WeCom gives the same token to all of them while it is valid
 * (path/91039). Keys hold no secret.
 */
export interface TokenStore {
  get(key: string): Promise<StoredToken | undefined>;
  set(key: string, token: StoredToken): Promise<void>;
  /** Runs the work while nobody else, in this or another process, runs work for the same key. */
  lock<Result>(key: string, work: () => Promise<Result>): Promise<Result>;
}

/** Tokens in this process. */
export function memoryTokenStore(): TokenStore {
  const tokens = new Map<string, StoredToken>();
  const queues = new Map<string, Promise<unknown>>();
  return {
    get: async (key) => tokens.get(key),
    set: async (key, token) => {
      tokens.set(key, token);
    },
    lock: (key, work) => {
      const run = (queues.get(key) ?? Promise.resolve()).then(work, work);
      queues.set(key, run);
      return run;
    },
  };
}
