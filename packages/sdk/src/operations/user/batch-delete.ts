import * as f from '../../fields.ts';
import type { Operation } from '../../operation.ts';
import { done } from '../answers.ts';
import type { Done } from '../named.gen.ts';
import { userid } from './ids.ts';
import type { UserBatchDeleteInput } from './types.gen.ts';

/** path/90199. One unknown id fails the whole call, so a repeat after a lost answer would fail too. */
export const batchDelete: Operation<UserBatchDeleteInput, Done> = {
  name: 'user.batchDelete',
  title: { en: 'Delete several members', zh: '批量删除成员' },
  doc: 90199,
  method: 'POST',
  path: '/cgi-bin/user/batchdelete',
  credential: 'contacts',
  input: f.object('Members', '成员', {
    useridlist: f.list('Members', '成员列表', userid, { min: 1, max: 200 }),
  }),
  output: done,
  quota: 'base',
  retry: 'once',
  destructive: true,
  example: { useridlist: ['bob', 'carol'] },
  exampleAnswer: { errcode: 0, errmsg: 'deleted' },
};
