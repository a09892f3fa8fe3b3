import { type Answer, answer } from '../../wire/answer.ts';
import { textAt } from '../../wire/json-object.ts';
import { refuse } from '../../wire/refusal.ts';
import { type Call, callingCorp } from '../call.ts';
import { examine, refuseFirst } from '../examine.ts';
import { advanceJobs } from '../jobs/advance-jobs.ts';
import { exportPath } from './exported-file.ts';

const status = { waiting: 0, running: 1, done: 2 };

/** `export/get_result` (path/94854): only for whoever asked for the export. */
export function getExportResult(call: Call): Answer {
  const verdict = examine(call.operation.input, call.input);
  refuseFirst(verdict, {});
  const { world } = call;
  advanceJobs(world);
  const job = world.state.jobs.get(textAt(verdict.value, 'jobid'));
  const isOwn = job?.corpid === callingCorp(call) && job.agentid === (call.application?.agentid ?? null);
  if (!job || !isOwn || !('files' in job)) return refuse(40088);
  if (job.status !== 'done') return answer({ status: status.running });
  const files = job.files.flatMap((id) => world.state.files.get(id) ?? []);
  const data_list = files.map(({ id, content, md5 }) => ({
    url: call.origin + exportPath(id),
    size: content.length,
    md5,
  }));
  return answer({ status: status.done, data_list });
}
