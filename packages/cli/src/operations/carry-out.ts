import { eachRow, exportRows, type FinishedJob, importOf, type JobOptions, runJob } from '@wecomkit/sdk';
import type { StartedJob } from '@wecomkit/sdk';
import type { ObjectField, Operation } from '@wecomkit/sdk/catalog';
import { wholeNumber } from '../connection/whole-number.ts';
import type { Context } from '../context.ts';
import { printDelivery } from '../messages/print-delivery.ts';
import { printAnswer } from '../output/print-answer.ts';
import { printRows } from '../output/print-rows.ts';
import { note } from '../output/print.ts';
import type { Sources } from '../sources/sources.ts';
import { findOperation } from './families.ts';
import { jobAskedBy, judgeJob } from './judge-job.ts';
import { isExport } from './operation-options.ts';
import { readRows } from './read-rows.ts';
import type { ReadyRun } from './run-operation.ts';
import { saveFile } from './save-file.ts';

/** Calls an operation in the way that its declaration asks for: once, page by page, or as a job that is waited for. */
export async function carryOut(run: ReadyRun, sources: Sources, context: Context): Promise<void> {
  const { operation, options, rowsFile } = run;
  const waits = options.wait !== false;
  if (operation.answersFile) return download(run, context);
  if (rowsFile !== undefined) return importRows(run, rowsFile, sources, context);
  if (operation.cursor) return printPages(run, context);
  if (startsJob(operation) && waits) {
    return isExport(operation) ? exportAll(run, operation, context) : waitFor(run, operation, context);
  }
  await callOnce(run, context);
}

async function callOnce(
  { connection, operation, input, overflow, ...run }: ReadyRun,
  context: Context,
): Promise<void> {
  const answer = await connection.call(operation, input, overflow);
  if (run.options.dryRun) return;
  const isMessage = run.style === 'message' || operation.fixed?.['msgtype'] !== undefined;
  if (isMessage) return printDelivery(answer, run.done ?? context.texts.sent.done, context);
  const done = run.done ?? context.texts.operation.done;
  await printAnswer(answer, operation.output, { done, columns: columnsOf(run) }, context);
  const job = await jobAskedBy(operation);
  if (job) judgeJob(job, answer, context);
}

async function download(
  { connection, operation, input, options }: ReadyRun,
  context: Context,
): Promise<void> {
  const file = await connection.call(operation, input, 'error');
  if (!options.dryRun) await saveFile(file, options.output, context);
}

async function printPages(
  { connection, operation, input, ...run }: ReadyRun,
  context: Context,
): Promise<void> {
  const { cursor } = operation;
  if (!cursor) return;
  const rows = eachRow(connection.caller, operation, cursor, input, callOptions(run));
  const list = operation.output.members[cursor.items];
  const fields = list?.kind === 'list' && list.item.kind === 'object' ? list.item.members : undefined;
  await printAll(rows, run, fields, context);
}

async function exportAll(
  { connection, input, ...run }: ReadyRun,
  operation: Operation<unknown, StartedJob>,
  context: Context,
): Promise<void> {
  await printAll(exportRows(connection, operation, input, jobOptions(run, context)), run, undefined, context);
}

type Rest = Pick<ReadyRun, 'options'>;

async function printAll(
  rows: AsyncIterable<unknown>,
  run: Rest,
  fields: ObjectField['members'] | undefined,
  context: Context,
): Promise<void> {
  const { limit, dryRun } = run.options;
  const most = limit === undefined ? Number.POSITIVE_INFINITY : wholeNumber(limit, '--limit', context);
  const count = await printRows(first(rows, most), { fields, columns: columnsOf(run) }, context);
  if (dryRun || context.json) return;
  note(
    context,
    context.errorStyle.dim(count === 0 ? context.texts.output.noRows : context.texts.output.rows(count)),
  );
}

async function* first(rows: AsyncIterable<unknown>, most: number): AsyncGenerator<unknown> {
  let left = most;
  if (left < 1) return;
  for await (const row of rows) {
    yield row;
    left -= 1;
    if (left < 1) return;
  }
}

async function importRows(run: ReadyRun, path: string, sources: Sources, context: Context): Promise<void> {
  const { operation, connection, input, options } = run;
  const found = importOf(operation);
  if (!found) throw new TypeError(`${operation.name} is no import`);
  const rows = await readRows(path, found.row, sources, context);
  const { jobid, result } = await found.run(connection, rows, { ...input, ...jobOptions(run, context) });
  if (!options.dryRun) await printJob(run, { jobid, answer: { result } }, context);
}

async function waitFor(
  run: ReadyRun,
  operation: Operation<unknown, StartedJob>,
  context: Context,
): Promise<void> {
  const result = await findOperation(operation.job?.result ?? '');
  if (!result || !tellsStatus(result))
    throw new TypeError(`${operation.name} names no operation for its result`);
  const finished = await runJob(run.connection, operation, result, run.input, jobOptions(run, context));
  if (!run.options.dryRun) await printJob(run, finished, context);
}

/** What the operation for the result says. */
async function printJob(
  run: ReadyRun,
  { jobid, answer }: FinishedJob<object>,
  context: Context,
): Promise<void> {
  const result = await findOperation(run.operation.job?.result ?? '');
  const output = result?.output ?? run.operation.output;
  const done = context.texts.operation.done;
  await printAnswer({ jobid, ...answer }, output, { done, columns: columnsOf(run) }, context);
  judgeJob(run.operation, answer, context);
}

function callOptions({ options }: Rest): Pick<JobOptions, 'credential'> {
  return options.asContacts ? { credential: 'contacts' } : {};
}

function jobOptions(run: Rest, context: Context): JobOptions {
  let last = '';
  return {
    ...callOptions(run),
    onProgress: ({ jobid, percentage }) => {
      const line = context.texts.operation.progress(jobid, percentage);
      // Asked every few seconds; said only when there is news.
      if (line !== last && !run.options.dryRun) note(context, context.errorStyle.dim(line));
      last = line;
    },
  };
}

function columnsOf({ options: { columns } }: Rest): readonly string[] | undefined {
  return columns?.split(',').map((name) => name.trim());
}

/** Tests of the catalog hold both to the declarations. */
function startsJob(operation: Operation): operation is Operation<unknown, StartedJob> {
  return operation.job !== undefined;
}

function tellsStatus(
  operation: Operation,
): operation is Operation<{ readonly jobid: string }, { readonly status: number }> {
  return operation.output.members['status'] !== undefined;
}
