import type { Directory } from '../../state/directory.ts';
import { type Answer, answer } from '../../wire/answer.ts';
import { numberAt, textAt } from '../../wire/json-object.ts';
import { refuse } from '../../wire/refusal.ts';
import { authorOf } from '../author.ts';
import type { Call } from '../call.ts';
import { departmentCodes } from '../codes/department-codes.ts';
import { examine, refuseFirst } from '../examine.ts';
import { rootDepartment } from '../policy.ts';
import { summarize } from '../summarize.ts';
import { putDepartment } from './change-department.ts';
import { checkDepth, checkRoom, checkSiblings } from './tree.ts';

/** `department/update` (path/90206): what is absent stays; a new parent takes the department with everything below. */
export function updateDepartment(call: Call): Answer {
  const verdict = examine(call.operation.input, call.input);
  refuseFirst(verdict, departmentCodes);
  const { value } = verdict;
  const author = authorOf(call);
  const { directory, world } = author;
  const before = directory.departments.get(numberAt(value, 'id') ?? 0) ?? refuse(60003);
  const parentid = numberAt(value, 'parentid') ?? before.parentid;
  const name = 'name' in value ? textAt(value, 'name') : before.name;
  const isMoved = parentid !== before.parentid;
  if (isMoved) checkMove(directory, before.id, parentid);
  checkSiblings(directory, parentid, name, before.id);
  if (isMoved) {
    checkDepth(directory, parentid, before.id);
    checkRoom(world, directory, parentid);
  }
  const name_en = 'name_en' in value ? textAt(value, 'name_en') : before.name_en;
  const order = numberAt(value, 'order') ?? before.order;
  putDepartment(author, { ...before, name, name_en, parentid, order });
  summarize(call, name);
  return answer({ errmsg: 'updated' });
}

/** Not below itself, and the root stays where it is. */
function checkMove(directory: Directory, id: number, parentid: number): void {
  if (!directory.departments.has(parentid)) refuse(60004);
  if (id === rootDepartment || directory.departmentsBelow(id).includes(parentid)) refuse(60010);
}
