import type { ImportJob } from '../../state/job-rows.ts';
import { type Answer, answer } from '../../wire/answer.ts';
import { textAt } from '../../wire/json-object.ts';
import { refuse } from '../../wire/refusal.ts';
import { type Call, callingCorp } from '../call.ts';
import { examine, refuseFirst } from '../examine.ts';
import { advanceJobs } from '../jobs/advance-jobs.ts';

const status = { started: 1, running: 2, finished: 3 };

/** `batch/getresult` (path/90983). */
export function getImportResult(call: Call): Answer {
  const verdict = examine(call.operation.input, call.input);
  refuseFirst(verdict, {});
  advanceJobs(call.world);
  const job = call.world.state.jobs.get(textAt(verdict.value, 'jobid'));
  if (!job || !('callback' in job) || job.corpid !== callingCorp(call)) return refuse(40088);
  if (job.status === 'purged') refuse(40089);
  return answer({ ...progressOf(job), type: job.kind, total: job.total });
}

function progressOf({ status: state, applied, total, result }: ImportJob) {
  if (state === 'done') return { status: status.finished, percentage: 100, result };
  const percentage = Math.min(99, Math.floor((100 * applied) / Math.max(1, total)));
  return { status: applied === 0 ? status.started : status.running, percentage };
}
