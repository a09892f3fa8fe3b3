import type { Operation } from '../../operation.ts';
import type { StartedJob } from '../../operations/named.gen.ts';
import type { Caller } from '../caller.ts';
import type { CallOptions, TransportOptions } from '../options.ts';
import { pause } from '../retry.ts';
import { JobError } from './job-error.ts';

/** How far a job is. */
export interface JobProgress {
  readonly jobid: string;
  /** As WeCom numbers it for this kind of job. */
  readonly status: number;
  /** 0 to 100; `undefined` where WeCom does not say, as for exports. */
  readonly percentage: number | undefined;
}

export interface JobOptions extends CallOptions {
  /** Called whenever WeCom was asked how far the job is. */
  readonly onProgress?: ((progress: JobProgress) => void) | undefined;
}

/** What a job needs of the client. */
export interface JobContext {
  readonly caller: Caller;
  readonly options: TransportOptions;
}

export interface FinishedJob<Result> {
  readonly jobid: string;
  readonly answer: Result;
}

interface JobAnswer {
  readonly status: number | string;
  readonly percentage?: number | undefined;
}

/** Milliseconds between two questions: twice as long each time, up to a limit. */
const pauses = { firstMs: 500, mostMs: 15_000 };

/**
 * Starts a job and asks until it is over. Giving up, by the signal, stops asking; WeCom works on.
 * @param result the operation that the job of `start` names for asking
 * @throws JobError when the job failed as a whole; whatever the calls throw
 */
export async function runJob<Input, Result extends JobAnswer>(
  context: JobContext,
  start: Operation<Input, StartedJob>,
  result: Operation<{ readonly jobid: string }, Result>,
  input: Input,
  options: JobOptions,
): Promise<FinishedJob<Result>> {
  const { jobid } = await context.caller.call(start, input, options);
  const sleep = context.options.sleep ?? pause;
  for (let waitMs = pauses.firstMs; ; waitMs = Math.min(waitMs * 2, pauses.mostMs)) {
    const answer = await context.caller.call(result, { jobid }, options);
    const status = Number(answer.status);
    options.onProgress?.({ jobid, status, percentage: answer.percentage });
    if (start.job?.done.includes(status)) return { jobid, answer };
    if (start.job?.failed.includes(status)) {
      throw new JobError(start.name, { jobid, reason: 'WeCom could not finish the job', answer });
    }
    options.signal?.throwIfAborted();
    await sleep(waitMs, options.signal);
  }
}
