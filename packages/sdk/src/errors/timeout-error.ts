import { cleanCause } from './scrub.ts';
import { WeComError } from './wecom-error.ts';

/** No answer came in time. */
export class TimeoutError extends WeComError {
  readonly code = 'timeout';
  readonly timeoutMs: number;
  /** Whether WeCom may have carried the request out. `false` only when it was certainly never sent. */
  readonly mayHaveArrived: boolean;

  constructor(
    operation: string | undefined,
    options: { readonly timeoutMs: number; readonly mayHaveArrived: boolean; readonly cause?: unknown },
  ) {
    const fate = options.mayHaveArrived ? 'WeCom may have received the request' : 'nothing was sent';
    super(`${operation ?? 'WeCom'}: no answer within ${options.timeoutMs} ms; ${fate}`, {
      operation,
      cause: cleanCause(options.cause),
    });
    this.timeoutMs = options.timeoutMs;
    this.mayHaveArrived = options.mayHaveArrived;
  }
}
