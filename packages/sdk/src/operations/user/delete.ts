import * as f from '../../fields.ts';
import type { Operation } from '../../operation.ts';
import { done } from '../answers.ts';
import type { Done } from '../named.gen.ts';
import { userid } from './ids.ts';
import type { UserDeleteInput } from './types.gen.ts';

/** path/90198. A GET. A bound mailbox goes too; the creator of the company cannot be deleted (301005). */
export const deleteUser: Operation<UserDeleteInput, Done> = {
  name: 'user.delete',
  title: { en: 'Delete a member', zh: '删除成员' },
  doc: 90198,
  method: 'GET',
  path: '/cgi-bin/user/delete',
  credential: 'contacts',
  input: f.object('Member', '成员', { userid }),
  output: done,
  quota: 'base',
  retry: 'repeatable',
  destructive: true,
  example: { userid: 'han.mei' },
  exampleAnswer: { errcode: 0, errmsg: 'deleted' },
};
