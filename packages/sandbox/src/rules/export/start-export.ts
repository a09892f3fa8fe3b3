import type { ExportKind } from '../../state/job-rows.ts';
import { tagKey } from '../../state/keys.ts';
import type { Answer } from '../../wire/answer.ts';
import { numberAt, textAt } from '../../wire/json-object.ts';
import { refuse } from '../../wire/refusal.ts';
import { type Call, callingCorp, type Rule } from '../call.ts';
import { tagCodes } from '../codes/tag-codes.ts';
import { examine, refuseFirst } from '../examine.ts';
import { newJob, startJob } from '../jobs/start-job.ts';
import { detailedSightOf, sightOf } from '../sight.ts';

const defaultBlockSize = 1_000_000;

/** `export/simple_user`, `export/user`, `export/department`, `export/taguser` (path/94849 to path/94853). */
export function exportRule(kind: ExportKind): Rule {
  return (call) => startExport(call, kind);
}

function startExport(call: Call, kind: ExportKind): Answer {
  // The page on tags has no notice about addresses (path/94853).
  const { details } = kind === 'export_tag' ? sightOf(call) : detailedSightOf(call);
  const verdict = examine(call.operation.input, call.input);
  refuseFirst(verdict, tagCodes);
  const { value } = verdict;
  const tagid = numberAt(value, 'tagid') ?? null;
  if (tagid !== null && !call.world.state.tags.has(tagKey(callingCorp(call), tagid))) refuse(40068);
  return startJob(call, {
    ...newJob(call),
    kind,
    status: 'running',
    encoding_aeskey: textAt(value, 'encoding_aeskey'),
    block_size: numberAt(value, 'block_size') ?? defaultBlockSize,
    details,
    origin: call.origin,
    tagid,
    files: [],
  });
}
