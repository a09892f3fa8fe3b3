/** How often one key may send: a sliding window. */
export interface SendWindow {
  /** How many may be sent now. */
  readonly free: () => number;
  /** When one more may be sent, in milliseconds since 1970; now or earlier when that is so already. */
  readonly freeAt: () => number;
  /** Takes a place. To be given back by `end` when the answer is there. */
  readonly begin: () => void;
  /**
   * Counts a message from its answer on: WeCom counted it between the request and the answer, so that no window of
   * its own ever holds more.
   */
  readonly end: () => void;
  /** WeCom said that there were too many, whoever sent the others: nothing goes out for a whole window. */
  readonly block: () => void;
}

/** How wide a window is, and how many it holds. */
export interface SendWindowOptions {
  readonly limit: number;
  readonly windowMs: number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

export function createSendWindow({ limit, windowMs, now }: SendWindowOptions): SendWindow {
  let ends: number[] = [];
  let underway = 0;
  let blockedUntil = 0;

  const recent = (): readonly number[] => {
    const oldest = now() - windowMs;
    ends = ends.filter((end) => end > oldest);
    return ends;
  };
  const free = (): number => (now() < blockedUntil ? 0 : Math.max(0, limit - underway - recent().length));

  return {
    free,
    freeAt: () => {
      if (free() > 0) return now();
      // The oldest that has to leave for one place to become free. Without one, something under way has to end first.
      const leaving = recent()[recent().length + underway - limit];
      return Math.max(blockedUntil, leaving === undefined ? now() : leaving + windowMs);
    },
    begin: () => {
      underway += 1;
    },
    end: () => {
      underway -= 1;
      ends.push(now());
    },
    block: () => {
      blockedUntil = now() + windowMs;
    },
  };
}
