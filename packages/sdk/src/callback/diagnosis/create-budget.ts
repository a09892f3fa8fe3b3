/** Lets a few things happen at once, and one in a while from then on. */
export interface Budget {
  /** Whether there is one left; takes it. */
  readonly take: () => boolean;
}

export interface BudgetOptions {
  /** So many at once. */
  readonly burst: number;
  /** One more in this time. */
  readonly refillMs: number;
}

/** @param now milliseconds since 1970 */
export function createBudget(now: () => number, { burst, refillMs }: BudgetOptions): Budget {
  let left = burst;
  let countedAt = now();
  return {
    take: () => {
      const time = now();
      // A clock that was set back has gone on for nobody knows how long.
      left = time < countedAt ? burst : Math.min(burst, left + (time - countedAt) / refillMs);
      countedAt = time;
      if (left < 1) return false;
      left -= 1;
      return true;
    },
  };
}
