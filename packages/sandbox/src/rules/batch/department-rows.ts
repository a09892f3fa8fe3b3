import { refuse } from '../../wire/refusal.ts';
import { rootDepartment } from '../policy.ts';
import { readTable, type TableRow } from './read-table.ts';

/** A department of an import file. */
export interface DepartmentLine {
  readonly id: number;
  readonly name: string;
  readonly parentid: number;
  /** 0: unchanged. */
  readonly order: number;
}

const columns = { name: '部门名称', id: '部门ID', parentid: '父部门ID', order: '排序' };

/**
 * The departments of a file, parents before what is below them. The file must be one tree: 302004; ids 302006 and
 * names of siblings 302007 must differ (path/90982).
 */
export function readDepartmentLines(content: Uint8Array): readonly DepartmentLine[] {
  const lines = readTable(content, [columns.name, columns.id, columns.parentid]).map(readLine);
  const byId = new Map(lines.map((line) => [line.id, line]));
  if (byId.size < lines.length) refuse(302006);
  const siblings = new Set(lines.map(({ parentid, name }) => `${parentid}/${name}`));
  if (siblings.size < lines.length) refuse(302007);
  const levels = new Map(lines.map((line) => [line.id, levelIn(byId, line)]));
  return lines.toSorted((left, right) => (levels.get(left.id) ?? 0) - (levels.get(right.id) ?? 0));
}

function readLine(row: TableRow): DepartmentLine {
  const name = row[columns.name] ?? '';
  const id = wholeNumber(row[columns.id]);
  const parentid = wholeNumber(row[columns.parentid]);
  if (name === '' || id === undefined || id === 0 || parentid === undefined) return refuse(302004);
  return { id, name, parentid, order: wholeNumber(row[columns.order]) ?? 0 };
}

function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,10}$/u.test(text) ? Number(text) : undefined;
}

/** How far a department is from the root; one that does not lead there, or goes round, is none of the tree. */
function levelIn(byId: ReadonlyMap<number, DepartmentLine>, line: DepartmentLine): number {
  let level = 1;
  let at: DepartmentLine = line;
  while (at.id !== rootDepartment) {
    level += 1;
    const parent = byId.get(at.parentid);
    // The root need not be in the file.
    if (!parent && at.parentid === rootDepartment) return level;
    if (!parent || level > byId.size + 1) return refuse(302004);
    at = parent;
  }
  return level;
}
