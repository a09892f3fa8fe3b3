import { cleanCause, reasonOf } from './scrub.ts';
import { WeComError } from './wecom-error.ts';

/** No answer came, or none that could be read: refused, reset, cut off, or something other than WeCom spoke. */
export class NetworkError extends WeComError {
  readonly code = 'network';
  /** Whether WeCom may have carried the request out. `false` only when it was certainly never sent. */
  readonly mayHaveArrived: boolean;

  constructor(
    operation: string | undefined,
    options: {
      readonly cause?: unknown;
      readonly mayHaveArrived: boolean;
      readonly reason?: string | undefined;
    },
  ) {
    const reason = options.reason ?? reasonOf(options.cause);
    const fate = options.mayHaveArrived ? 'WeCom may have received the request' : 'nothing was sent';
    super(`${operation ?? 'WeCom'}: the connection failed${reason === '' ? '' : ` (${reason})`}; ${fate}`, {
      operation,
      cause: cleanCause(options.cause),
    });
    this.mayHaveArrived = options.mayHaveArrived;
  }
}
