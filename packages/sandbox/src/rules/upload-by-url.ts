import type { UrlUploadJob } from '../state/job-rows.ts';
import type { Application } from '../state/rows.ts';
import { type Answer, answer } from '../wire/answer.ts';
import { errorText } from '../wire/errmsg.ts';
import { textAt } from '../wire/json-object.ts';
import { refuse } from '../wire/refusal.ts';
import { type Call, callingApplication } from './call.ts';
import { examine, refuseFirst } from './examine.ts';
import { newJob, startJob } from './jobs/start-job.ts';
import { mediaOf } from './media.ts';
import { summarize } from './summarize.ts';

/** How long a job can be asked for (path/96219). */
const askableMs = 60 * 60_000;
const status = { running: 1, done: 2, failed: 3 };

/** `media/upload_by_url` (path/96219): the file is fetched in the background. */
export function uploadByUrl(call: Call): Answer {
  checkPermission(call);
  const verdict = examine(call.operation.input, call.input);
  refuseFirst(verdict, {});
  const { value } = verdict;
  const filename = textAt(value, 'filename');
  summarize(call, filename);
  return startJob(call, {
    ...newJob(call),
    kind: 'upload_by_url',
    status: 'running',
    type: textAt(value, 'type') === 'video' ? 'video' : 'file',
    filename,
    url: textAt(value, 'url'),
    md5: textAt(value, 'md5'),
    errcode: 0,
    media_id: '',
  });
}

/** `media/get_upload_by_url_result` (path/96219). */
export function getUrlUpload(call: Call): Answer {
  const { agentid, corpid } = checkPermission(call);
  const verdict = examine(call.operation.input, call.input);
  refuseFirst(verdict, {});
  const { state, clock } = call.world;
  const job = state.jobs.get(textAt(verdict.value, 'jobid'));
  if (job?.kind !== 'upload_by_url' || job.corpid !== corpid || job.agentid !== agentid) return refuse(40088);
  if (clock.now() - job.started_at > askableMs) refuse(40088);
  return describe(call, job);
}

function describe(call: Call, job: UrlUploadJob): Answer {
  const media = mediaOf(call.world, job.media_id);
  switch (job.status) {
    case 'running':
      return answer({ status: status.running });
    case 'failed':
      return answer({
        status: status.failed,
        detail: { errcode: job.errcode, errmsg: errorText(job.errcode) },
      });
    case 'done': {
      const created_at = String(Math.floor((media?.created_at ?? job.started_at) / 1000));
      return answer({
        status: status.done,
        detail: { errcode: 0, errmsg: 'ok', media_id: job.media_id, created_at },
      });
    }
  }
}

/** Only applications with the permission for customer contact: 48002. */
function checkPermission(call: Call): Application {
  const application = callingApplication(call);
  return application.customer_contact ? application : refuse(48002);
}
