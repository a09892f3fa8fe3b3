import type { Job } from '../../state/job-rows.ts';
import { type Answer, answer } from '../../wire/answer.ts';
import { type Call, callingCorp } from '../call.ts';

/** Real ids have 43 characters; at most 64 (path/90980). */
const idLength = 43;

type Common = Pick<Job, 'jobid' | 'corpid' | 'agentid' | 'started_at' | 'duration_ms'>;

/** What every job of this caller begins with. */
export function newJob(call: Call): Common {
  const { world } = call;
  return {
    jobid: world.randomId(idLength),
    corpid: callingCorp(call),
    agentid: call.application?.agentid ?? null,
    started_at: world.clock.now(),
    duration_ms: world.settings.jobMs,
  };
}

/** Lets a job begin, and answers its id. */
export function startJob({ world }: Call, job: Job): Answer {
  world.state.jobs.put(job.jobid, job);
  world.publish({ type: 'job' });
  return answer({ jobid: job.jobid });
}
