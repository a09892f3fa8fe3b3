import type { Operation } from '@wecomkit/sdk/catalog';
import type { Context } from '../context.ts';
import { exitCode } from '../exit-code.ts';
import { isRecord } from '../options/members.ts';
import { note } from '../output/print.ts';
import { families, isFamily } from './families.ts';

/** One of the operations whose jobs this one asks about; `undefined` when it asks about none. */
export async function jobAskedBy({ name }: Operation): Promise<Operation | undefined> {
  const [family = ''] = name.split('.');
  if (!isFamily(family)) return undefined;
  return Object.values(await families[family]()).find(({ job }) => job?.result === name);
}

/**
 * The exit code of what WeCom says about a job: that of a failure when it failed as a whole, that of a partial success
 * when rows of an import failed.
 * @param operation the one that starts such jobs
 */
export function judgeJob({ job }: Operation, answer: unknown, context: Context): void {
  if (!isRecord(answer)) return;
  const { texts, errorStyle } = context;
  if (job?.failed.includes(Number(answer['status']))) {
    context.exitCode = exitCode.failed;
    note(context, errorStyle.yellow(texts.operation.failedJob));
    return;
  }
  const rows: unknown = answer['result'];
  const failed = Array.isArray(rows) ? rows.filter((row) => isRecord(row) && row['errcode'] !== 0) : [];
  if (failed.length === 0) return;
  context.exitCode = exitCode.partial;
  note(context, errorStyle.yellow(texts.operation.failedRows(failed.length)));
}
