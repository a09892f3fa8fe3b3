import { catalog } from '@wecomkit/sdk/catalog';
import type { RowResult } from '../../state/job-rows.ts';
import type { Department } from '../../state/rows.ts';
import { refuse } from '../../wire/refusal.ts';
import type { Author } from '../author.ts';
import { departmentCodes } from '../codes/department-codes.ts';
import { putDepartment } from '../department/change-department.ts';
import { checkDepartmentCount, checkDepth, checkRoom } from '../department/tree.ts';
import { examine, refuseFirst } from '../examine.ts';
import { rootDepartment } from '../policy.ts';
import type { DepartmentLine } from './department-rows.ts';
import { removeLeaving } from './import-members.ts';
import type { Step } from './import-step.ts';
import { rowResult } from './row-result.ts';

/** Bits of `action` in the result (path/90983). */
const actions = { create: 1, rename: 2, move: 4, reorder: 8 };

/** What an import of departments does, row by row; what the file does not name goes at the end. */
export function departmentSteps(author: Author, lines: readonly DepartmentLine[]): readonly Step[] {
  const named = new Set(lines.map(({ id }) => id));
  const steps = lines.map((line) => () => applyLine(author, line, named));
  const last = (): undefined => {
    markLeaving(author, named);
    removeLeaving(author);
    return undefined;
  };
  return [...steps, last];
}

function applyLine(author: Author, line: DepartmentLine, named: ReadonlySet<number>): RowResult {
  const before = author.directory.departments.get(line.id);
  const action = before ? changesOf(before, line) : actions.create;
  return rowResult({ action, partyid: line.id }, () => {
    checkLine(author, line, before, named);
    const { id, name } = line;
    const order = line.order || (before?.order ?? 0);
    const name_en = before?.name_en ?? '';
    putDepartment(author, { id, name, name_en, parentid: parentOf(line), order, is_leaving: false });
  });
}

function changesOf(before: Department, line: DepartmentLine): number {
  return (
    (before.name === line.name ? 0 : actions.rename) +
    (before.parentid === parentOf(line) ? 0 : actions.move) +
    (line.order === 0 || before.order === line.order ? 0 : actions.reorder)
  );
}

function checkLine(
  { world, directory }: Author,
  { id, name, parentid, order }: DepartmentLine,
  before: Department | undefined,
  named: ReadonlySet<number>,
): void {
  const input = { id, name, order, ...(id === rootDepartment ? {} : { parentid }) };
  refuseFirst(examine(catalog.department.update.input, input), departmentCodes);
  if (id === rootDepartment) return;
  // Names within the file were compared already; others may still be in the way.
  const others = directory.childrenOf(parentid).filter((sibling) => !named.has(sibling.id));
  if (others.some((sibling) => sibling.name === name)) refuse(60008);
  if (!directory.departments.has(parentid)) refuse(60004);
  if (before?.parentid === parentid) return;
  if (directory.departmentsBelow(id).includes(parentid)) refuse(60010);
  checkDepth(directory, parentid, before?.id);
  checkRoom(world, directory, parentid);
  if (!before) checkDepartmentCount(world, directory);
}

/** The root stays the root, whatever stands in its row. */
function parentOf({ id, parentid }: DepartmentLine): number {
  return id === rootDepartment ? 0 : parentid;
}

function markLeaving(author: Author, named: ReadonlySet<number>): void {
  for (const department of author.directory.departments.values()) {
    if (department.id === rootDepartment || named.has(department.id) || department.is_leaving) continue;
    putDepartment(author, { ...department, is_leaving: true });
  }
}
