import type { ErrorCategory, Retryable } from './category.ts';
import { classify } from './classify.ts';
import { parseErrmsg } from './errmsg.ts';
import { scrub } from './scrub.ts';
import { WeComError } from './wecom-error.ts';

/** What WeCom answered, and to what. */
export interface ApiFailure {
  readonly operation: string | undefined;
  readonly errcode: number;
  readonly errmsg: string;
  /** The parsed body, untouched. */
  readonly answer: unknown;
  /** The number of the operation's official page. */
  readonly doc?: number | undefined;
  /** Overrides the table, as for 40001: worth a new token in a business call, final in gettoken itself. */
  readonly retryable?: Retryable | undefined;
  /** The quota class of the operation, as in its declaration. */
  readonly quota?: string | undefined;
  /** Milliseconds until a retry makes sense, where the caller knows better than the table. */
  readonly retryAfterMs?: number | undefined;
}

/** WeCom's page about one errcode. */
export function helpLink(errcode: number): string {
  return `https://open.work.weixin.qq.com/devtool/query?e=${errcode}`;
}

/** WeCom answered with an errcode other than 0. Branch on `errcode` or `category`: the text may change (path/90313). */
export class ApiError extends WeComError {
  readonly code: 'api' | 'rate_limit' = 'api';
  readonly errcode: number;
  readonly errmsg: string;
  /** The id that WeCom's support asks for. */
  readonly hint: string | undefined;
  /** The address that WeCom saw: the one to add to the trusted IPs when `errcode` is 60020. */
  readonly fromIp: string | undefined;
  readonly category: ErrorCategory;
  readonly retryable: Retryable;
  /** The parsed body, untouched. */
  readonly answer: unknown;
  /** WeCom's page about this errcode. */
  readonly help: string;
  /** The number of the operation's official page. */
  readonly doc: number | undefined;

  constructor(failure: ApiFailure) {
    super(messageOf(failure), { operation: failure.operation });
    const { hint, fromIp } = parseErrmsg(failure.errmsg);
    const { category, retryable } = classify(failure.errcode);
    this.errcode = failure.errcode;
    this.errmsg = failure.errmsg;
    this.hint = hint;
    this.fromIp = fromIp;
    this.category = category;
    this.retryable = failure.retryable ?? retryable;
    this.answer = failure.answer;
    this.help = helpLink(failure.errcode);
    this.doc = failure.doc;
  }
}

/** A frequency or concurrency limit was exceeded (path/90312). */
export class RateLimitError extends ApiError {
  override readonly code = 'rate_limit';
  /** The shortest pause, in milliseconds, after which a retry can succeed. */
  readonly retryAfterMs: number;
  /** The quota class of the operation, where it is known. */
  readonly quota: string | undefined;

  constructor(failure: ApiFailure) {
    super(failure);
    this.retryAfterMs = failure.retryAfterMs ?? pauseMs(failure.errcode);
    this.quota = failure.quota;
  }
}

/** The error for an answer whose errcode is not 0: a `RateLimitError` for limits that pass by waiting, else an `ApiError`. */
export function apiError(failure: ApiFailure): ApiError {
  return isLimit(failure.errcode) ? new RateLimitError(failure) : new ApiError(failure);
}

/** 45035, two writes to one record, is filed under conflict but is cured like 45033: fewer calls at a time. */
function isLimit(errcode: number): boolean {
  const { category, retryable } = classify(errcode);
  return errcode === 45035 || (category === 'rate_limit' && retryable === 'backoff');
}

/** Too many at a time (45033, 45035) passes in a moment; a limit per minute blocks for 60 s (path/90312). */
function pauseMs(errcode: number): number {
  if (errcode === 45033 || errcode === 45035) return 1000;
  return errcode === 84055 ? 5000 : 60_000;
}

function messageOf({ operation, errcode, errmsg, doc }: ApiFailure): string {
  const { text, hint, fromIp } = parseErrmsg(errmsg);
  const details = [
    fromIp === undefined ? undefined : `from ip ${fromIp}`,
    hint === undefined ? undefined : `hint ${hint}`,
    doc === undefined ? undefined : `path/${doc}`,
  ].filter((detail) => detail !== undefined);
  const tail = details.length === 0 ? '' : ` (${details.join(', ')})`;
  return `${operation ?? 'WeCom'}: errcode ${errcode}, ${scrub(text) || 'no text'}${tail}`;
}
