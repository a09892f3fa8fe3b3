import * as f from '../../fields.ts';
import type { Operation } from '../../operation.ts';
import { done } from '../answers.ts';
import type { Done } from '../named.gen.ts';
import * as shared from './shared.ts';
import type { DepartmentUpdateInput } from './types.gen.ts';

/** path/90206. What is left out stays as it is. */
export const update: Operation<DepartmentUpdateInput, Done> = {
  name: 'department.update',
  title: { en: 'Change a department', zh: '更新部门' },
  doc: 90206,
  method: 'POST',
  path: '/cgi-bin/department/update',
  credential: 'contacts',
  input: f.object('Department', '部门', {
    id: shared.departmentId,
    name: f.optional(shared.departmentName),
    name_en: f.optional(shared.englishName),
    parentid: f.optional({
      ...shared.parentId,
      help: { en: 'Moves the department with everything below.', zh: '部门及其下级一起移动。' },
    }),
    order: f.optional(shared.order),
  }),
  output: done,
  quota: 'base',
  retry: 'repeatable',
  example: { id: 33, name: '质量部', parentid: 2 },
  exampleAnswer: { errcode: 0, errmsg: 'updated' },
};
