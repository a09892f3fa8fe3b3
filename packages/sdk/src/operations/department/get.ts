import * as f from '../../fields.ts';
import type { Operation } from '../../operation.ts';
import { done } from '../answers.ts';
import type { DepartmentAnswer } from '../named.gen.ts';
import { department, departmentId } from './shared.ts';
import type { DepartmentGetInput } from './types.gen.ts';

/** path/95351. One object under `department`, where `department.list` has a list. */
export const get: Operation<DepartmentGetInput, DepartmentAnswer> = {
  name: 'department.get',
  title: { en: 'Read one department', zh: '获取单个部门详情' },
  doc: 95351,
  method: 'GET',
  path: '/cgi-bin/department/get',
  credential: 'any',
  input: f.object('Department', '部门', { id: departmentId }),
  output: f.object('Answer', '返回结果', { ...done.members, department }, [], { named: 'DepartmentAnswer' }),
  quota: 'base',
  retry: 'read',
  example: { id: 2 },
  exampleAnswer: {
    errcode: 0,
    errmsg: 'ok',
    department: { id: 2, name: '研发部', department_leader: ['alice'], parentid: 1, order: 100 },
  },
};
