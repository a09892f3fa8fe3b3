import type { Directory } from '../../state/directory.ts';
import type { Department } from '../../state/rows.ts';
import { type Answer, answer } from '../../wire/answer.ts';
import { type JsonObject, numberAt } from '../../wire/json-object.ts';
import { refuse } from '../../wire/refusal.ts';
import type { Call } from '../call.ts';
import { departmentCodes } from '../codes/department-codes.ts';
import { examine, refuseFirst } from '../examine.ts';
import { outOfRange } from '../policy.ts';
import { detailedSightOf, type Sight, sightOf } from '../sight.ts';
import { levelOf } from './tree.ts';

/** `department/list` (path/90208): a department and everything below it, or all that the caller sees. */
export function listDepartments(call: Call): Answer {
  const sight = detailedSightOf(call);
  return answer({ department: chosen(call, sight).map((row) => describeDepartment(row, sight)) });
}

/** `department/simplelist` (path/95350): the same without names, for the contact-sync secret too. */
export function listDepartmentIds(call: Call): Answer {
  return answer({ department_id: chosen(call, sightOf(call)).map(placeOf) });
}

/** `department/get` (path/95351). */
export function getDepartment(call: Call): Answer {
  const sight = detailedSightOf(call);
  const id = askedId(call) ?? refuse(60003);
  return answer({ department: describeDepartment(findDepartment(sight, id), sight) });
}

/** A department that the caller sees: 60003 when there is none, 60011 when it is out of range. */
export function findDepartment(sight: Sight, id: number): Department {
  const row = sight.directory.departments.get(id) ?? refuse(60003);
  return sight.seesDepartment(id) ? row : refuse(outOfRange);
}

/** The department as it is told. Leaders follow from the members. */
export function describeDepartment(row: Department, { directory, details, seesMember }: Sight): JsonObject {
  if (details === 'ids') return placeOf(row);
  const { id, name, name_en, parentid, order } = row;
  const leaders = directory.leadersOf(id).filter(seesMember);
  return { id, name, name_en, department_leader: leaders.map(({ userid }) => userid), parentid, order };
}

/** All departments that the caller sees, by level, then by order (path/90208 leaves the order open). */
export function visibleDepartments({ directory, seesDepartment }: Sight): readonly Department[] {
  return sorted(directory, [...directory.departments.keys()].filter(seesDepartment));
}

function chosen(call: Call, sight: Sight): readonly Department[] {
  const id = askedId(call);
  if (id === undefined) return visibleDepartments(sight);
  findDepartment(sight, id);
  return sorted(sight.directory, sight.directory.departmentsBelow(id).filter(sight.seesDepartment));
}

function askedId(call: Call): number | undefined {
  const verdict = examine(call.operation.input, call.input);
  refuseFirst(verdict, departmentCodes);
  return numberAt(verdict.value, 'id');
}

function placeOf({ id, parentid, order }: Department): JsonObject {
  return { id, parentid, order };
}

function sorted(directory: Directory, ids: readonly number[]): readonly Department[] {
  return ids
    .map((id) => ({ row: directory.departments.get(id), level: levelOf(directory, id) }))
    .sort((left, right) => left.level - right.level || (right.row?.order ?? 0) - (left.row?.order ?? 0))
    .flatMap(({ row }) => row ?? []);
}
