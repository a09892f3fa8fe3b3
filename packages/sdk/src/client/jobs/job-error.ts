import { WeComError } from '../../errors/wecom-error.ts';

/** Work that WeCom did in the background failed as a whole, or what it left behind cannot be read. */
export class JobError extends WeComError {
  readonly code = 'job';
  readonly jobid: string;
  /** WeCom's last answer about the job. */
  readonly answer: unknown;

  constructor(
    operation: string,
    options: {
      readonly jobid: string;
      readonly reason: string;
      readonly answer?: unknown;
      readonly cause?: unknown;
    },
  ) {
    super(`${operation}: ${options.reason} (job ${options.jobid})`, { operation, cause: options.cause });
    this.jobid = options.jobid;
    this.answer = options.answer;
  }
}
