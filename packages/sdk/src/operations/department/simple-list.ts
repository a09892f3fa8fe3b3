import * as f from '../../fields.ts';
import type { Operation } from '../../operation.ts';
import { done } from '../answers.ts';
import type { DepartmentIds } from '../named.gen.ts';
import { departmentId, order } from './shared.ts';
import type { DepartmentSimpleListInput } from './types.gen.ts';

const place = f.object(
  'Department',
  '部门',
  { id: departmentId, parentid: f.integer('Parent department', '父部门 id'), order },
  [],
  { named: 'DepartmentPlace' },
);

/** path/95350. The tree without names. `department_id` holds objects in spite of its name. */
export const simpleList: Operation<DepartmentSimpleListInput, DepartmentIds> = {
  name: 'department.simpleList',
  title: { en: 'List department ids', zh: '获取子部门 ID 列表' },
  doc: 95350,
  method: 'GET',
  path: '/cgi-bin/department/simplelist',
  credential: 'any',
  input: f.object('Root of the list', '起始部门', {
    id: f.optional({
      ...departmentId,
      help: { en: 'Everything in range when left out.', zh: '不填则返回权限范围内的全部部门。' },
    }),
  }),
  output: f.object(
    'Answer',
    '返回结果',
    { ...done.members, department_id: f.list('Departments', '部门列表', place) },
    [],
    { named: 'DepartmentIds' },
  ),
  quota: 'base',
  retry: 'read',
  example: { id: 2 },
  exampleAnswer: {
    errcode: 0,
    errmsg: 'ok',
    department_id: [
      { id: 2, parentid: 1, order: 100 },
      { id: 3, parentid: 2, order: 20 },
    ],
  },
};
