// A clock that tests move by hand, for the tests of this folder.
import type { Sleep } from '../../callback/sleep.ts';

export interface ManualClock {
  readonly now: () => number;
  readonly sleep: Sleep;
  /** Waits until somebody sleeps for exactly so long, and lets that time pass. */
  readonly elapse: (ms: number) => Promise<void>;
  /** Lets time pass at once. */
  readonly advance: (ms: number) => void;
  /** The pauses that somebody waits for now, in milliseconds. */
  readonly sleeping: () => readonly number[];
}

interface Sleeper {
  readonly ms: number;
  readonly dueAt: number;
  readonly wake: () => void;
}

export function manualClock(): ManualClock {
  let time = 1_732_240_000_000;
  let sleepers: readonly Sleeper[] = [];
  let watchers: readonly (() => void)[] = [];

  function advance(ms: number): void {
    time += ms;
    const due = sleepers
      .filter(({ dueAt }) => dueAt <= time)
      .toSorted((one, other) => one.dueAt - other.dueAt);
    sleepers = sleepers.filter(({ dueAt }) => dueAt > time);
    for (const { wake } of due) wake();
  }

  return {
    now: () => time,
    sleep: (ms) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      const sleeper = { ms, dueAt: time + ms, wake: resolve };
      sleepers = [...sleepers, sleeper];
      for (const watch of watchers) watch();
      return {
        done: promise,
        cancel: () => {
          sleepers = sleepers.filter((other) => other !== sleeper);
        },
      };
    },
    elapse: (ms) =>
      new Promise((resolve) => {
        const tryNow = (): void => {
          const sleeper = sleepers.find((candidate) => candidate.ms === ms);
          if (sleeper === undefined) return;
          watchers = watchers.filter((watch) => watch !== tryNow);
          advance(sleeper.dueAt - time);
          resolve();
        };
        watchers = [...watchers, tryNow];
        tryNow();
      }),
    advance,
    sleeping: () => sleepers.map(({ ms }) => ms),
  };
}
