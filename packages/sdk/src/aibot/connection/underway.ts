/** Work that somebody may want to wait for. */
export interface Underway {
  /** Gives what the work gives. That it fails is for the caller to notice. */
  readonly track: <Result>(work: Promise<Result>) => Promise<Result>;
  /** Resolves when all of it has ended, one way or the other, and what was begun meanwhile too. */
  readonly settled: () => Promise<void>;
}

export function createUnderway(): Underway {
  const ends = new Set<Promise<void>>();
  return {
    track: async (work) => {
      const forget = (): void => {
        ends.delete(end);
      };
      const end = work.then(forget, forget);
      ends.add(end);
      return await work;
    },
    settled: async () => {
      while (ends.size > 0) await Promise.all(ends);
    },
  };
}
