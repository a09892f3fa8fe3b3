import { cleanCause, reasonOf } from './scrub.ts';
import { WeComError } from './wecom-error.ts';

/** A split text failed on its way: the first parts arrived, the others did not. */
export class SplitError extends WeComError {
  readonly code = 'split';
  /** The answers of the parts that were sent, in order. */
  readonly sent: readonly unknown[];
  /** Number of parts in all. */
  readonly total: number;

  constructor(
    operation: string,
    options: { readonly cause: unknown; readonly sent: readonly unknown[]; readonly total: number },
  ) {
    const { cause, sent, total } = options;
    super(`${operation}: ${sent.length} of ${total} parts were sent, then: ${reasonOf(cause)}`, {
      operation,
      cause: cleanCause(cause),
    });
    this.sent = sent;
    this.total = total;
  }
}
