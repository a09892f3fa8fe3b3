import { type Answer, answer } from '../../wire/answer.ts';
import { numberAt } from '../../wire/json-object.ts';
import { refuse } from '../../wire/refusal.ts';
import { authorOf } from '../author.ts';
import type { Call } from '../call.ts';
import { departmentCodes } from '../codes/department-codes.ts';
import { examine, refuseFirst } from '../examine.ts';
import { rootDepartment } from '../policy.ts';
import { summarize } from '../summarize.ts';
import { removeDepartment } from './change-department.ts';

/** `department/delete` (path/90207): neither the root nor one that has something in it. */
export function deleteDepartment(call: Call): Answer {
  const verdict = examine(call.operation.input, call.input);
  refuseFirst(verdict, departmentCodes);
  const author = authorOf(call);
  const { directory } = author;
  const { id, name } = directory.departments.get(numberAt(verdict.value, 'id') ?? 0) ?? refuse(60003);
  if (id === rootDepartment) refuse(60007);
  if (directory.childrenOf(id).length > 0) refuse(60006);
  if (directory.directMembers(id).length > 0) refuse(60005);
  removeDepartment(author, id);
  summarize(call, name);
  return answer({ errmsg: 'deleted' });
}
