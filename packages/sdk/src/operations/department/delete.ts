import * as f from '../../fields.ts';
import type { Operation } from '../../operation.ts';
import { done } from '../answers.ts';
import type { Done } from '../named.gen.ts';
import { departmentId } from './shared.ts';
import type { DepartmentDeleteInput } from './types.gen.ts';

/** path/90207. Not the root, and nothing that still has departments or members. A GET, like all deletions. */
export const deleteDepartment: Operation<DepartmentDeleteInput, Done> = {
  name: 'department.delete',
  title: { en: 'Delete an empty department', zh: '删除部门' },
  doc: 90207,
  method: 'GET',
  path: '/cgi-bin/department/delete',
  credential: 'contacts',
  input: f.object('Department', '部门', { id: departmentId }),
  output: done,
  quota: 'base',
  retry: 'repeatable',
  destructive: true,
  example: { id: 33 },
  exampleAnswer: { errcode: 0, errmsg: 'deleted' },
};
