import { ApiError, NetworkError, RateLimitError, TimeoutError } from '../errors/index.ts';
import type { RetryClass } from '../operation.ts';
import type { RetryOptions } from './options.ts';

const attemptsByDefault = 4;
const waitByDefaultMs = 60_000;

/** First pauses in milliseconds; each further one is twice as long. Busy: at most three repeats (path/90313). */
const pauses = { busy: 500, concurrency: 1000, frequency: 15_000, network: 500 };

/** Decides whether a failed call is sent again, and after which pause. */
export class Retries {
  readonly #attempts: number;
  readonly #repeatable: boolean;
  #waitMs: number;
  attempt = 1;

  /** @param repeatable a call whose fate is unknown may be sent again */
  constructor(options: RetryOptions | undefined, repeatable: boolean) {
    this.#attempts = options?.attempts ?? attemptsByDefault;
    this.#waitMs = options?.waitMs ?? waitByDefaultMs;
    this.#repeatable = repeatable;
  }

  /** The pause before the next attempt in milliseconds, or `undefined`: give up. */
  next(error: unknown, random: () => number): number | undefined {
    const first = this.#firstPause(error);
    if (first === undefined || this.attempt >= this.#attempts) return undefined;
    const pause = first * 2 ** (this.attempt - 1) * (0.75 + random() / 2);
    if (pause > this.#waitMs) return undefined;
    this.#waitMs -= pause;
    this.attempt += 1;
    return pause;
  }

  #firstPause(error: unknown): number | undefined {
    if (error instanceof NetworkError)
      return error.mayHaveArrived && !this.#repeatable ? undefined : pauses.network;
    if (error instanceof TimeoutError) return this.#repeatable ? pauses.network : undefined;
    if (!(error instanceof ApiError)) return undefined;
    if (error.errcode === -1) return pauses.busy;
    if (error.errcode === 45033) return pauses.concurrency;
    return error instanceof RateLimitError && error.errcode === 45009 ? pauses.frequency : undefined;
  }
}

/** Whether doing a call twice is harmless, by its declaration and, for messages, by WeCom's duplicate check. */
export function isRepeatable(retry: RetryClass, members: Readonly<Record<string, unknown>>): boolean {
  if (retry === 'deduplicated') return members['enable_duplicate_check'] === 1;
  return retry === 'read' || retry === 'repeatable';
}

/** Waits, or gives up with the signal's reason. */
export function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const abort = (): void => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', abort);
      resolve();
    }, ms);
    signal?.addEventListener('abort', abort, { once: true });
  });
}
