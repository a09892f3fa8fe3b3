import { type Answer, answer } from '../../wire/answer.ts';
import { numberAt, textAt } from '../../wire/json-object.ts';
import { refuse } from '../../wire/refusal.ts';
import { authorOf } from '../author.ts';
import type { Call } from '../call.ts';
import { departmentCodes } from '../codes/department-codes.ts';
import { examine, refuseFirst } from '../examine.ts';
import { summarize } from '../summarize.ts';
import { putDepartment } from './change-department.ts';
import { checkDepartmentCount, checkDepth, checkRoom, checkSiblings, nextDepartmentId } from './tree.ts';

/** `department/create` (path/90205). */
export function createDepartment(call: Call): Answer {
  const verdict = examine(call.operation.input, call.input);
  refuseFirst(verdict, departmentCodes);
  const { value } = verdict;
  const author = authorOf(call);
  const { directory, world } = author;
  const parentid = numberAt(value, 'parentid') ?? 0;
  const name = textAt(value, 'name');
  if (!directory.departments.has(parentid)) refuse(60004);
  const id = numberAt(value, 'id') ?? nextDepartmentId(directory);
  if (directory.departments.has(id)) refuse(60008);
  checkSiblings(directory, parentid, name);
  checkDepth(directory, parentid);
  checkRoom(world, directory, parentid);
  checkDepartmentCount(world, directory);
  const order = numberAt(value, 'order') ?? 0;
  putDepartment(author, { id, name, name_en: textAt(value, 'name_en'), parentid, order, is_leaving: false });
  summarize(call, name);
  return answer({ errmsg: 'created', id });
}
