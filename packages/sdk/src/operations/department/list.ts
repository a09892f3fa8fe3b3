import * as f from '../../fields.ts';
import type { Operation } from '../../operation.ts';
import { done } from '../answers.ts';
import type { DepartmentList } from '../named.gen.ts';
import { departmentId, departments } from './shared.ts';
import type { DepartmentListInput } from './types.gen.ts';

/** path/90208. The department and everything below it. Slow: WeCom advises `simpleList` and `get`. */
export const list: Operation<DepartmentListInput, DepartmentList> = {
  name: 'department.list',
  title: { en: 'List departments with their details', zh: '获取部门列表' },
  doc: 90208,
  method: 'GET',
  path: '/cgi-bin/department/list',
  credential: 'any',
  input: f.object('Root of the list', '起始部门', {
    id: f.optional({
      ...departmentId,
      help: { en: 'Everything in range when left out.', zh: '不填则返回权限范围内的全部部门。' },
    }),
  }),
  output: f.object('Answer', '返回结果', { ...done.members, department: departments }, [], {
    named: 'DepartmentList',
  }),
  quota: 'base',
  retry: 'read',
  example: { id: 2 },
  exampleAnswer: {
    errcode: 0,
    errmsg: 'ok',
    department: [
      {
        id: 2,
        name: '研发部',
        name_en: 'Engineering',
        department_leader: ['alice'],
        parentid: 1,
        order: 100,
      },
    ],
  },
};
