import * as f from '../../fields.ts';
import type { Operation } from '../../operation.ts';
import { done } from '../answers.ts';
import type { MemberAnswer } from '../named.gen.ts';
import { userid } from './ids.ts';
import { memberDetails } from './member.ts';
import type { UserGetInput } from './types.gen.ts';

/** path/90196. The member stands beside `errcode`, without a wrapper. */
export const get: Operation<UserGetInput, MemberAnswer> = {
  name: 'user.get',
  title: { en: 'Read a member', zh: '读取成员' },
  doc: 90196,
  method: 'GET',
  path: '/cgi-bin/user/get',
  credential: 'any',
  input: f.object('Member', '成员', { userid }),
  output: f.object('Answer', '返回结果', { ...done.members, ...memberDetails }, [], {
    named: 'MemberAnswer',
  }),
  quota: 'base',
  retry: 'read',
  example: { userid: 'alice' },
  exampleAnswer: {
    errcode: 0,
    errmsg: 'ok',
    userid: 'alice',
    name: 'Alice',
    department: [2],
    order: [10],
    is_leader_in_dept: [1],
    main_department: 2,
    position: 'Head of engineering',
    status: 1,
  },
};
