import * as f from '../../fields.ts';
import type { Operation } from '../../operation.ts';
import type { FoundMember } from '../named.gen.ts';
import { foundMember } from './found-member.ts';
import type { UserGetUserIdByEmailInput } from './types.gen.ts';

/** path/95895 */
export const getUserIdByEmail: Operation<UserGetUserIdByEmailInput, FoundMember> = {
  name: 'user.getUserIdByEmail',
  title: { en: 'Find a member by e-mail', zh: '邮箱获取 userid' },
  doc: 95895,
  method: 'POST',
  path: '/cgi-bin/user/get_userid_by_email',
  credential: 'any',
  input: f.object('Member', '成员', {
    email: f.text('E-mail', '邮箱'),
    email_type: f.optional(
      f.choice('Kind of address', '邮箱类型', [
        [1, 'company mailbox (default)', '企业邮箱（默认）'],
        [2, 'personal', '个人邮箱'],
      ]),
    ),
  }),
  output: foundMember,
  quota: 'member-lookup',
  retry: 'read',
  example: { email: 'alice@example.test', email_type: 2 },
  exampleAnswer: { errcode: 0, errmsg: 'ok', userid: 'alice' },
};
