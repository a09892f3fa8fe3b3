import * as f from '../../fields.ts';
import type { Operation } from '../../operation.ts';
import { done } from '../answers.ts';
import { departmentId } from '../department/shared.ts';
import type { MemberNames } from '../named.gen.ts';
import type { UserSimpleListInput } from './types.gen.ts';

const memberName = f.object(
  'Member',
  '成员',
  {
    userid: f.text('Member', '成员 userid'),
    name: f.optional(f.text('Name', '姓名')),
    department: f.optional(f.list('Departments', '所属部门', f.integer('Department', '部门 id'))),
    open_userid: f.optional(f.text('Id for third parties', '全局唯一 open_userid')),
  },
  [],
  { named: 'MemberName' },
);

/** path/90200. Members directly in the department: walk the tree with `department.simpleList`. */
export const simpleList: Operation<UserSimpleListInput, MemberNames> = {
  name: 'user.simpleList',
  title: { en: 'List the members of a department', zh: '获取部门成员' },
  doc: 90200,
  method: 'GET',
  path: '/cgi-bin/user/simplelist',
  credential: 'any',
  input: f.object('Department', '部门', { department_id: departmentId }),
  output: f.object(
    'Answer',
    '返回结果',
    { ...done.members, userlist: f.list('Members', '成员列表', memberName) },
    [],
    { named: 'MemberNames' },
  ),
  quota: 'base',
  retry: 'read',
  example: { department_id: 2 },
  exampleAnswer: {
    errcode: 0,
    errmsg: 'ok',
    userlist: [{ userid: 'alice', name: 'Alice', department: [2] }],
  },
};
