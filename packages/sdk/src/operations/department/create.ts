import * as f from '../../fields.ts';
import type { Operation } from '../../operation.ts';
import type { CreatedDepartment } from '../named.gen.ts';
import * as shared from './shared.ts';
import type { DepartmentCreateInput } from './types.gen.ts';

/** path/90205. Up to 15 levels. Create departments one after the other, before their members. */
export const create: Operation<DepartmentCreateInput, CreatedDepartment> = {
  name: 'department.create',
  title: { en: 'Create a department', zh: '创建部门' },
  doc: 90205,
  method: 'POST',
  path: '/cgi-bin/department/create',
  credential: 'contacts',
  input: f.object('Department', '部门', {
    name: shared.departmentName,
    name_en: f.optional(shared.englishName),
    parentid: shared.parentId,
    order: f.optional(shared.order),
    id: f.optional(
      f.integer('Department id', '部门 id', {
        min: 2,
        max: shared.maxDepartmentId,
        help: ['Generated when left out.', '不填则自动生成。'],
      }),
    ),
  }),
  output: shared.createdDepartment,
  quota: 'base',
  retry: 'once',
  example: { name: '质量控制部', name_en: 'Quality', parentid: 1, order: 100 },
  exampleAnswer: { errcode: 0, errmsg: 'created', id: 33 },
};
