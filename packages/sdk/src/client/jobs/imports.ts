import { type InputIssue, inputError } from '../../errors/index.ts';
import * as f from '../../fields.ts';
import type { ObjectField } from '../../fields.ts';
import type { Operation } from '../../operation.ts';
import { getResult } from '../../operations/batch/get-result.ts';
import { replaceParty } from '../../operations/batch/replace-party.ts';
import { replaceUser } from '../../operations/batch/replace-user.ts';
import { syncUser } from '../../operations/batch/sync-user.ts';
import type { BatchReplacePartyInput, BatchSyncUserInput } from '../../operations/batch/types.gen.ts';
import { upload } from '../../operations/media/upload.ts';
import type { ImportRow, StartedJob } from '../../operations/named.gen.ts';
import { validate } from '../../validate/index.ts';
import { type Column, toCsv } from './csv.ts';
import { type DepartmentRow, departmentColumns, departmentRow } from './department-row.ts';
import { type MemberRow, memberColumns, memberRow } from './member-row.ts';
import { type JobContext, type JobOptions, runJob } from './run-job.ts';

/** Rows to import; a list or anything that yields them. */
export type Rows<Row> = Iterable<Row> | AsyncIterable<Row>;

export type DepartmentImportOptions = JobOptions & Omit<BatchReplacePartyInput, 'media_id'>;
export type MemberImportOptions = JobOptions & Omit<BatchSyncUserInput, 'media_id'>;

/** How an import went. A finished one can hold rows that failed. */
export interface ImportOutcome {
  readonly jobid: string;
  /** One for each row of the file, in WeCom's words. */
  readonly result: readonly ImportRow[];
  /** Those of `result` that were not carried out. */
  readonly failed: readonly ImportRow[];
}

/** Imports as one call each: checked, written as CSV, uploaded, started and waited for. One runs at a time (302008). */
export interface ImportMethods {
  /** Creates and changes members; others stay as they are. What no row fills is not changed. */
  syncUsers(rows: Rows<MemberRow>, options?: MemberImportOptions): Promise<ImportOutcome>;
  /**
   * Makes the members of the company those of the rows: others are deleted, within WeCom's guard (45026).
   * @throws InputError when a row breaks a limit (`rows.17.mobile`) or a member comes twice; nothing was sent
   * @throws JobError, ApiError and what calls throw; rows that failed are in the outcome
   * @example
   * const { failed } = await wecom.batch.replaceUsers(rows, { onProgress: ({ percentage }) => show(percentage) });
   */
  replaceUsers(rows: Rows<MemberRow>, options?: MemberImportOptions): Promise<ImportOutcome>;
  /** Makes the departments those of the rows. Others go as soon as they are empty; import members afterwards. */
  replaceParties(rows: Rows<DepartmentRow>, options?: DepartmentImportOptions): Promise<ImportOutcome>;
}

interface Kind<Row> {
  readonly start: Operation<BatchSyncUserInput, StartedJob>;
  readonly filename: string;
  readonly row: ObjectField;
  /** Member that no two rows share (302003, 302006). */
  readonly uniqueBy: string;
  readonly columns: (rows: readonly Row[]) => readonly Column<Row>[];
}

const members = { filename: 'members.csv', row: memberRow, uniqueBy: 'userid', columns: memberColumns };
const departments = { filename: 'departments.csv', row: departmentRow, uniqueBy: 'id' };

const syncUsers: Kind<MemberRow> = { ...members, start: syncUser };
const replaceUsers: Kind<MemberRow> = { ...members, start: replaceUser };
const replaceParties: Kind<DepartmentRow> = {
  ...departments,
  start: replaceParty,
  columns: () => departmentColumns,
};

export function importMethods(context: JobContext): ImportMethods {
  return {
    syncUsers: (rows, options) => runImport(context, syncUsers, rows, options),
    replaceUsers: (rows, options) => runImport(context, replaceUsers, rows, options),
    replaceParties: (rows, options) => runImport(context, replaceParties, rows, options),
  };
}

/** An import found by its operation, for surfaces that are made from the declarations. */
export interface Import {
  /** What a row may say. */
  readonly row: ObjectField;
  /** As `replaceUsers`; the rows are checked here. */
  run(context: JobContext, rows: Rows<unknown>, options?: MemberImportOptions): Promise<ImportOutcome>;
}

/** The import that an operation starts; `undefined` when it is none. */
export function importOf({ name }: Operation): Import | undefined {
  return imports[name];
}

const imports: Readonly<Record<string, Import>> = Object.fromEntries([
  importEntry(syncUsers),
  importEntry(replaceUsers),
  importEntry(replaceParties),
]);

function importEntry<Row>(kind: Kind<Row>): [name: string, found: Import] {
  const run: Import['run'] = (context, rows, options) => runImport(context, kind, rows, options);
  return [kind.start.name, { row: kind.row, run }];
}

async function runImport<Row>(
  context: JobContext,
  kind: Kind<Row>,
  rows: Rows<unknown>,
  options: MemberImportOptions = {},
): Promise<ImportOutcome> {
  const { to_invite, callback } = options;
  const checked = await checkRows(kind, rows);
  const media = {
    filename: kind.filename,
    content: toCsv(kind.columns(checked), checked),
    contentType: 'text/csv',
  };
  const { media_id } = await context.caller.call(upload, { type: 'file', media }, options);
  const input = { media_id, to_invite, callback };
  const { jobid, answer } = await runJob(context, kind.start, getResult, input, options);
  const result = answer.result ?? [];
  return { jobid, result, failed: result.filter(({ errcode }) => errcode !== 0) };
}

/** An empty file is refused here: replacing everybody by nobody is never meant. */
async function checkRows<Row>(kind: Kind<Row>, rows: Rows<unknown>): Promise<readonly Row[]> {
  const list: unknown[] = [];
  for await (const row of rows) list.push(row);
  const file = f.object('File', '文件', {
    rows: f.list('Rows', '导入行', kind.row, { min: 1, uniqueBy: kind.uniqueBy }),
  });
  const issues = [...validate(file, { rows: list }).issues, ...list.flatMap(findUnknown(kind.row))];
  if (issues.length > 0) throw inputError(kind.start.name, issues, kind.start.doc);
  // Checked against the field that the type is written after.
  return list as Row[];
}

/** What has no column would be lost without anybody noticing. */
function findUnknown({ members }: ObjectField): (row: unknown, index: number) => readonly InputIssue[] {
  return (row, index) =>
    Object.keys(Object(row))
      .filter((name) => !Object.hasOwn(members, name))
      .map((name) => ({ path: `rows.${index}.${name}`, rule: 'unknown' }));
}
