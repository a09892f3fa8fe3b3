import type { ApiError, ErrorCategory, RateLimitError, WeComError } from '@wecomkit/sdk/errors';

/** n8n's words for why a call failed (since 2.40; older versions ignore them). */
export interface Failure {
  readonly cause:
    | 'credential-invalid'
    | 'configuration-invalid'
    | 'rate-limited'
    | 'quota-exhausted'
    | 'temporarily-unavailable';
  readonly retryAfterMs?: number;
}

const byCategory: Readonly<Partial<Record<ErrorCategory, Failure['cause']>>> = {
  auth: 'credential-invalid',
  permission: 'configuration-invalid',
  rate_limit: 'rate-limited',
  quota: 'quota-exhausted',
  transient: 'temporarily-unavailable',
};

/** Settings of the admin console that stand in the way: recipients that the application does not see (81013). */
const configuration = new Set([60020, 60011, 81013, 48002, 301002]);

export function failureKind(error: WeComError): Failure | undefined {
  if (error.code === 'network' || error.code === 'timeout') return { cause: 'temporarily-unavailable' };
  if (error.code !== 'api' && error.code !== 'rate_limit') return undefined;
  // By code, not by class: the error may come from another bundled copy of the SDK.
  const { errcode, category } = error as ApiError;
  const cause = configuration.has(errcode) ? 'configuration-invalid' : byCategory[category];
  if (cause === undefined) return undefined;
  return error.code === 'rate_limit'
    ? { cause, retryAfterMs: (error as RateLimitError).retryAfterMs }
    : { cause };
}
