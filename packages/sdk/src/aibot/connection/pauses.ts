import type { Sleep } from '../../callback/sleep.ts';

/** Pauses that end when the connection does. */
export interface Pauses {
  readonly pause: (ms: number) => Promise<void>;
  /** Ends those that are, and those that begin later at once. */
  readonly end: () => void;
}

export function createPauses(sleep: Sleep): Pauses {
  const endings = new Set<() => void>();
  let isOver = false;
  return {
    pause: async (ms) => {
      if (isOver || ms <= 0) return;
      const wait = sleep(ms);
      const ended = Promise.withResolvers<void>();
      const end = (): void => {
        wait.cancel();
        ended.resolve();
      };
      endings.add(end);
      await Promise.race([wait.done, ended.promise]);
      endings.delete(end);
    },
    end: () => {
      isOver = true;
      for (const end of endings) end();
    },
  };
}
