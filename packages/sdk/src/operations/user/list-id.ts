import * as f from '../../fields.ts';
import type { Operation } from '../../operation.ts';
import { done } from '../answers.ts';
import type { MemberIds } from '../named.gen.ts';
import type { UserListIdInput } from './types.gen.ts';

const row = f.object(
  'Member in a department',
  '部门成员',
  { userid: f.text('Member', '成员 userid'), department: f.integer('Department', '部门 id') },
  [],
  { named: 'MemberInDepartment' },
);

/** path/96067. One row per member and department: whoever is in two departments comes twice. */
export const listId: Operation<UserListIdInput, MemberIds> = {
  name: 'user.listId',
  title: { en: 'List member ids', zh: '获取成员 ID 列表' },
  doc: 96067,
  method: 'POST',
  path: '/cgi-bin/user/list_id',
  credential: 'contacts',
  input: f.object('Page', '分页', {
    cursor: f.optional(
      f.text('Cursor', '分页游标', {
        mayBeEmpty: true,
        help: ['Nothing for the first page.', '首次请求不填。'],
      }),
    ),
    limit: f.optional(f.integer('Rows a page', '每页数量', { min: 1, max: 10_000 })),
  }),
  output: f.object(
    'Answer',
    '返回结果',
    {
      ...done.members,
      next_cursor: f.optional(
        f.text('Next page; empty at the end', '下一页游标，为空表示结束', { mayBeEmpty: true }),
      ),
      dept_user: f.list('Rows', '成员列表', row),
    },
    [],
    { named: 'MemberIds' },
  ),
  quota: 'base',
  retry: 'read',
  cursor: { input: 'cursor', output: 'next_cursor', items: 'dept_user', each: 'ids' },
  example: { limit: 1000 },
  exampleAnswer: {
    errcode: 0,
    errmsg: 'ok',
    next_cursor: 'NEXT-CURSOR',
    dept_user: [
      { userid: 'carol', department: 2 },
      { userid: 'carol', department: 5 },
    ],
  },
};
