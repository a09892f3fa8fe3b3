/** Work that somebody may want to wait for. */
export interface Underway {
  /** Gives the work back. */
  readonly track: <Work extends Promise<unknown>>(work: Work) => Work;
  /** Resolves when all of it has ended, one way or the other, and what was begun meanwhile too. */
  readonly settled: () => Promise<void>;
}

export function createUnderway(): Underway {
  const all = new Set<Promise<unknown>>();
  return {
    track: (work) => {
      all.add(work);
      const forget = (): void => {
        all.delete(work);
      };
      work.then(forget, forget);
      return work;
    },
    settled: async () => {
      while (all.size > 0) await Promise.allSettled(all);
    },
  };
}
