import type { ImportJob, ImportKind, JobCallback } from '../../state/job-rows.ts';
import type { Answer } from '../../wire/answer.ts';
import { isObject, type JsonObject, textAt } from '../../wire/json-object.ts';
import { refuse } from '../../wire/refusal.ts';
import { authorOf } from '../author.ts';
import { type Call, callingCorp, type Rule } from '../call.ts';
import { examine, refuseFirst } from '../examine.ts';
import { newJob, startJob } from '../jobs/start-job.ts';
import { usableMedia } from '../media.ts';
import { readDepartmentLines } from './department-rows.ts';
import { guardDeletions, readMemberRows } from './import-members.ts';

/** `batch/syncuser`, `batch/replaceuser`, `batch/replaceparty` (path/90980 to path/90982): the file is judged at once. */
export function importRule(kind: ImportKind): Rule {
  return (call) => startImport(call, kind);
}

function startImport(call: Call, kind: ImportKind): Answer {
  const verdict = examine(call.operation.input, call.input);
  refuseFirst(verdict, { media_id: 41006 });
  const { world } = call;
  const { value } = verdict;
  const corpid = callingCorp(call);
  const media_id = textAt(value, 'media_id');
  const { content } = usableMedia(world, { media_id, corpid, robot_key: null, type: 'file' });
  if (isImportRunning(call)) refuse(302008);
  const job: ImportJob = {
    ...newJob(call),
    kind,
    status: 'running',
    media_id,
    to_invite: value['to_invite'] !== false,
    callback: callbackOf(value),
    total: countRows(call, kind, content),
    applied: 0,
    result: [],
  };
  return startJob(call, job);
}

/** Reads the file as the job will: what is wrong with all of it is told now (path/90981, path/90982). */
function countRows(call: Call, kind: ImportKind, content: Uint8Array): number {
  if (kind === 'replace_party') return readDepartmentLines(content).length;
  const rows = readMemberRows(content);
  if (kind === 'replace_user') guardDeletions(authorOf(call), rows);
  return rows.length;
}

/** A company runs one import at a time (302008). */
function isImportRunning({ world, corpid }: Call): boolean {
  return [...world.state.jobs.values()].some(
    (job) => job.corpid === corpid && 'callback' in job && job.status === 'running',
  );
}

function callbackOf(value: JsonObject): JobCallback | null {
  const given = value['callback'];
  if (!isObject(given)) return null;
  const encodingAESKey = textAt(given, 'encodingaeskey');
  return { url: textAt(given, 'url'), token: textAt(given, 'token'), encodingAESKey };
}
