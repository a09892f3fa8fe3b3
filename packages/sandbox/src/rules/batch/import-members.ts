import { catalog } from '@wecomkit/sdk/catalog';
import type { ImportJob, RowResult } from '../../state/job-rows.ts';
import { memberKey } from '../../state/keys.ts';
import { textAt } from '../../wire/json-object.ts';
import { refuse } from '../../wire/refusal.ts';
import { type Author, corpOf } from '../author.ts';
import { removeDepartment } from '../department/change-department.ts';
import { rootDepartment } from '../policy.ts';
import { addMember } from '../user/add-member.ts';
import { changeMember } from '../user/change-member.ts';
import { examineMember } from '../user/examine-member.ts';
import { removeMember } from '../user/remove-member.ts';
import type { Step } from './import-step.ts';
import { memberInput, requiredColumns } from './member-row.ts';
import { readTable, type TableRow } from './read-table.ts';
import { rowResult } from './row-result.ts';

/** Rows of a member file. 302003 when a member comes twice. */
export function readMemberRows(content: Uint8Array): readonly TableRow[] {
  const rows = readTable(content, requiredColumns);
  const named = new Set(rows.map(keyOf));
  return named.size === rows.length ? rows : refuse(302003);
}

const guardCount = 50;
const guardShare = { many: 0.2, few: 0.8 };

/** 45026: a file that would delete very many members deletes nobody (path/90981). */
export function guardDeletions(author: Author, rows: readonly TableRow[]): void {
  const total = author.directory.size;
  const deletions = missingFrom(author, rows).length;
  const share = deletions / Math.max(1, total);
  if (share > (deletions >= guardCount ? guardShare.many : guardShare.few)) refuse(45026);
}

/** What an import of members does, row by row, and at the end. */
export function memberSteps(author: Author, job: ImportJob, rows: readonly TableRow[]): readonly Step[] {
  const steps = rows.map((row) => () => applyRow(author, job, row));
  const last = (): undefined => {
    if (job.kind === 'replace_user')
      for (const member of missingFrom(author, rows)) removeMember(author, member);
    removeLeaving(author);
    return undefined;
  };
  return [...steps, last];
}

/** Known members are changed, others added; those who cannot be are told with their code. */
function applyRow(author: Author, { to_invite }: ImportJob, row: TableRow): RowResult {
  const { world, corpid } = author;
  const userid = row['帐号'] ?? '';
  const { create, update } = catalog.user;
  return rowResult({ userid }, () => {
    const input = memberInput(row, corpOf(author).attributes);
    const known = world.state.members.get(memberKey(corpid, textAt(input, 'userid')));
    const value = examineMember((known ? update : create).input, input, world.settings);
    if (known) changeMember(author, known, value);
    else addMember(author, { ...value, to_invite });
  });
}

/** The creator stays whatever the file says (301005). */
function missingFrom(author: Author, rows: readonly TableRow[]) {
  const named = new Set(rows.map(keyOf)).add(corpOf(author).creator.toLowerCase());
  return author.directory.members().filter(({ userid }) => !named.has(userid.toLowerCase()));
}

function keyOf(row: TableRow): string {
  return (row['帐号'] ?? '').toLowerCase();
}

/** Departments that a replacing import did not name go once they are empty, from the leaves upward (path/90982). */
export function removeLeaving(author: Author): void {
  const { directory } = author;
  const leaving = [...directory.departments.values()].filter(({ is_leaving }) => is_leaving);
  let isEmptied = leaving.length > 0;
  while (isEmptied) {
    isEmptied = false;
    for (const { id } of leaving) {
      if (id === rootDepartment || !directory.departments.has(id) || directory.countNodes(id) > 0) continue;
      removeDepartment(author, id);
      isEmptied = true;
    }
  }
}
