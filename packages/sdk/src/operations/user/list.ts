import * as f from '../../fields.ts';
import type { Operation } from '../../operation.ts';
import { done } from '../answers.ts';
import { departmentId } from '../department/shared.ts';
import type { MemberList } from '../named.gen.ts';
import { member } from './member.ts';
import type { UserListInput } from './types.gen.ts';

/** path/90201. Members directly in the department, with everything that the credential may see. */
export const list: Operation<UserListInput, MemberList> = {
  name: 'user.list',
  title: { en: 'List the members of a department with their details', zh: '获取部门成员详情' },
  doc: 90201,
  method: 'GET',
  path: '/cgi-bin/user/list',
  credential: 'any',
  input: f.object('Department', '部门', { department_id: departmentId }),
  output: f.object(
    'Answer',
    '返回结果',
    { ...done.members, userlist: f.list('Members', '成员列表', member) },
    [],
    { named: 'MemberList' },
  ),
  quota: 'base',
  retry: 'read',
  example: { department_id: 2 },
  exampleAnswer: {
    errcode: 0,
    errmsg: 'ok',
    userlist: [{ userid: 'alice', name: 'Alice', department: [2], order: [10], status: 1 }],
  },
};
