import type { Operation } from '@wecomkit/sdk/catalog';
import { type DryRun, tokenAnswer } from '../connection/dry-run.ts';
import { findOperation } from './families.ts';

/** What a dry run of an operation answers without showing it: the token, and that the job is over. */
export async function dryRunOf({ path, job, answersFile }: Operation): Promise<DryRun> {
  const { [path]: _, ...quiet } = tokenAnswer;
  const result = job && (await findOperation(job.result));
  if (!result) return { quiet, answersFile };
  return { quiet: { ...quiet, [result.path]: { status: job.done[0] } }, answersFile };
}
