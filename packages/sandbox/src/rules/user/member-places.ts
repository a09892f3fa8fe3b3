import type { Department, Member } from '../../state/rows.ts';
import { type JsonObject, numberAt, numbersAt } from '../../wire/json-object.ts';
import { refuse } from '../../wire/refusal.ts';
import { type Author, corpOf } from '../author.ts';
import { otherDepartmentName, rootDepartment } from '../policy.ts';
import { putDepartment } from '../department/change-department.ts';
import { checkDepartmentCount, checkRoom, nextDepartmentId } from '../department/tree.ts';

/** Where a member is, ready to be stored, and which departments have to be made for it. */
export interface Places extends Pick<
  Member,
  'department' | 'order' | 'is_leader_in_dept' | 'main_department'
> {
  readonly missing: readonly number[];
  /** Without a department of its own: below "Other". */
  readonly isOther: boolean;
}

type Kept = Pick<Member, 'department' | 'order' | 'is_leader_in_dept' | 'main_department'>;

/**
 * Reads the departments that are asked for. Nothing changes yet.
 * @param current where the member is now; absent for a new one
 */
export function readPlaces(author: Author, value: JsonObject, current?: Kept): Places {
  const asked = numbersAt(value, 'department');
  if (asked === undefined && current)
    return { ...changedPlaces(value, current), missing: [], isOther: false };
  const ids = [...new Set(asked)].filter((id) => id > 0);
  const missing = ids.filter((id) => !author.directory.departments.has(id));
  if (missing.length > 0) {
    if (author.world.settings.strictDepartments) refuse(60123);
    checkDepartmentCount(author.world, author.directory);
  }
  const { other_department } = corpOf(author);
  const isOther = ids.length === 0;
  const department = isOther ? [other_department] : ids;
  checkRooms(author, department, current);
  return { ...parallel(value, asked ?? [], department, current), missing, isOther };
}

/** Leaders and main department can change where the departments stay; an order cannot (path/90197). */
function changedPlaces(value: JsonObject, current: Kept): Kept {
  const { department, order } = current;
  const flags = numbersAt(value, 'is_leader_in_dept');
  if (flags && flags.length !== department.length) refuse(60132);
  return {
    department,
    order,
    is_leader_in_dept: flags ?? current.is_leader_in_dept,
    main_department: mainOf(value, department) ?? current.main_department,
  };
}

/** Lists that run parallel to the departments; what is not said stays, and is 0 for a new place. */
function parallel(
  value: JsonObject,
  asked: readonly number[],
  department: readonly number[],
  current: Kept | undefined,
): Kept {
  const orders = numbersAt(value, 'order');
  const flags = numbersAt(value, 'is_leader_in_dept');
  const before = (list: readonly number[] | undefined, id: number): number =>
    list?.[current?.department.indexOf(id) ?? -1] ?? 0;
  const given = (list: readonly number[] | undefined, id: number): number | undefined =>
    list?.[Math.max(0, asked.indexOf(id))];
  return {
    department,
    order: department.map((id) => given(orders, id) ?? before(current?.order, id)),
    is_leader_in_dept: department.map((id) => given(flags, id) ?? before(current?.is_leader_in_dept, id)),
    main_department: mainOf(value, department) ?? keptMain(department, current),
  };
}

function mainOf(value: JsonObject, department: readonly number[]): number | undefined {
  const main = numberAt(value, 'main_department');
  return main === undefined || department.includes(main) ? main : refuse(60123);
}

function keptMain(department: readonly number[], current: Kept | undefined): number {
  const kept = current?.main_department ?? 0;
  return department.includes(kept) ? kept : (department[0] ?? rootDepartment);
}

function checkRooms(
  { world, directory }: Author,
  department: readonly number[],
  current: Kept | undefined,
): void {
  for (const id of department) if (!current?.department.includes(id)) checkRoom(world, directory, id);
}

export interface Settled {
  readonly places: Kept;
  /** Departments that were made on the way (path/90195). */
  readonly created: readonly Pick<Department, 'id' | 'name'>[];
}

/** Makes the departments that are missing, "Other" among them; the last step, when nothing can be refused any more. */
export function settlePlaces(author: Author, places: Places): Settled {
  const { missing, isOther, ...kept } = places;
  if (!isOther && missing.length === 0) return { places: kept, created: [] };
  const other = otherDepartment(author, missing);
  const created = missing.map((id) => ({ id, name: String(id) }));
  for (const row of created) {
    putDepartment(author, { ...row, name_en: '', parentid: other, order: 0, is_leaving: false });
  }
  if (!isOther) return { places: kept, created };
  return { places: { ...kept, department: [other], main_department: other }, created };
}

/** The department for members without one, made when it is first needed. */
function otherDepartment(author: Author, spokenFor: readonly number[]): number {
  const { world, corpid, directory } = author;
  const corp = corpOf(author);
  if (directory.departments.has(corp.other_department)) return corp.other_department;
  const id = nextDepartmentId(directory, spokenFor);
  const row = { id, name: otherDepartmentName, name_en: '', parentid: rootDepartment, order: 0 };
  putDepartment(author, { ...row, is_leaving: false });
  world.state.corps.put(corpid, { ...corp, other_department: id });
  return id;
}
