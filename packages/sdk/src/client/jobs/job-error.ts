import { WeComError } from '../../errors/wecom-error.ts';

/** Work that WeCom did in the background failed as a whole, or what it left behind cannot be read. */
export class JobError extends WeComError {
  readonly code = 'job';
  readonly jobid: string;
  /** WeCom's last answer about the job. */
  readonly answer: unknown;
  /** What WeCom says went wrong, for jobs that tell (path/96219): `45001 file too large`. */
  readonly detail: string | undefined;

  constructor(
    operation: string,
    options: {
      readonly jobid: string;
      readonly reason: string;
      readonly answer?: unknown;
      readonly cause?: unknown;
    },
  ) {
    const detail = detailOf(options.answer);
    const said = detail === undefined ? '' : `; it says: ${detail}`;
    super(`${operation}: ${options.reason} (job ${options.jobid}${said})`, {
      operation,
      cause: options.cause,
    });
    this.detail = detail;
    this.jobid = options.jobid;
    this.answer = options.answer;
  }
}

function detailOf(answer: unknown): string | undefined {
  const { detail } = Object(answer);
  const { errcode, errmsg } = Object(detail);
  return errcode === undefined ? undefined : `${errcode} ${errmsg ?? ''}`.trimEnd();
}
