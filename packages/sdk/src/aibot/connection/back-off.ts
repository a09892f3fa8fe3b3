import { ApiError, RateLimitError } from '../../errors/index.ts';

/** How often and after which pauses a connection is opened again. */
export interface ReconnectOptions {
  /** How many attempts in a row may fail because of the network. For ever by default. */
  readonly attempts?: number | undefined;
  /** How many subscriptions in a row may be refused, by a wrong secret as a rule. 5 by default. */
  readonly refusals?: number | undefined;
}

/** Counts failures in a row. */
export interface BackOff {
  /** How long to wait after a failure, in milliseconds; `undefined`: it is not worth another attempt. */
  readonly after: (error: Error) => number | undefined;
  /** A subscription succeeded. */
  readonly reset: () => void;
}

const leastMs = 1000;
const mostMs = 30_000;

/**
 * Pauses between one second and a ceiling that doubles from two seconds to 30, chosen at random: so that the clients
 * of a service that comes back do not all come at the same moment.
 */
export function createBackOff(options: ReconnectOptions, random: () => number): BackOff {
  const { attempts = Number.POSITIVE_INFINITY, refusals = 5 } = options;
  let failures = 0;
  let refused = 0;

  return {
    after: (error) => {
      failures += 1;
      if (isRefusal(error)) refused += 1;
      if (isRefusal(error) ? refused >= refusals : failures >= attempts) return undefined;
      const ceiling = Math.min(mostMs, leastMs * 2 ** failures);
      const pause = Math.round(leastMs + random() * (ceiling - leastMs));
      return error instanceof RateLimitError ? Math.max(pause, error.retryAfterMs) : pause;
    },
    reset: () => {
      failures = 0;
      refused = 0;
    },
  };
}

/** A busy service is no refusal: waiting helps. */
export function isRefusal(error: unknown): boolean {
  return error instanceof ApiError && error.retryable === 'no';
}
