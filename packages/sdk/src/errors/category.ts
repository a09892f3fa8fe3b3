/** What kind of failure an errcode is, coarse enough to branch on. */
export type ErrorCategory =
  | 'auth'
  | 'permission'
  | 'parameter'
  | 'not_found'
  | 'conflict'
  | 'rate_limit'
  | 'transient'
  | 'quota'
  | 'expired'
  | 'other';

/** Whether the same call may succeed later: never, with a new access token, or after a pause. */
export type Retryable = 'no' | 'after_refresh' | 'backoff';

/** How a program should treat an errcode. */
export interface ErrorClass {
  readonly category: ErrorCategory;
  readonly retryable: Retryable;
}
