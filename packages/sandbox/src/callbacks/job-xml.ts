import { renderXml } from '@wecomkit/sdk/callback';

/** What ended, and how. */
export interface FinishedJob {
  readonly corpid: string;
  /** Milliseconds. */
  readonly time: number;
  readonly jobid: string;
}

/** The event for imports and exports (path/90973, path/94946). Imports name a member, exports `sys`. */
export function batchJobXml(job: FinishedJob, fromUser: string, jobType: string): string {
  return renderXml({
    ...headOf(job, fromUser),
    Event: 'batch_job_result',
    BatchJob: { JobId: job.jobid, JobType: jobType, ErrCode: 0, ErrMsg: 'ok' },
  });
}

/** The event for uploads from addresses: without the result, which has to be asked for (path/96219). */
export function uploadJobXml(job: FinishedJob, agentid: number): string {
  return renderXml({
    ...headOf(job, 'sys'),
    Event: 'upload_media_job_finish',
    JobId: job.jobid,
    AgentID: agentid,
  });
}

function headOf({ corpid, time }: FinishedJob, fromUser: string) {
  return {
    ToUserName: corpid,
    FromUserName: fromUser,
    CreateTime: Math.floor(time / 1000),
    MsgType: 'event',
  };
}
