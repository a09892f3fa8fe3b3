/** An uploaded file. */
export interface StoredMedia {
  readonly media_id: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

/** Where media ids are kept. Several processes may share one. Keys hold no secret and no file name. */
export interface MediaStore {
  get(key: string): Promise<StoredMedia | undefined>;
  set(key: string, media: StoredMedia): Promise<void>;
}

/** Media ids in this process. Forgets those that are over. */
export function memoryMediaStore(now: () => number = Date.now): MediaStore {
  const kept = new Map<string, StoredMedia>();
  return {
    get: async (key) => kept.get(key),
    set: async (key, media) => {
      // What was uploaded first is first, and is over before the others.
      kept.delete(key);
      kept.set(key, media);
      for (const [oldest, { expiresAt }] of kept) {
        if (now() < expiresAt) break;
        kept.delete(oldest);
      }
    },
  };
}
