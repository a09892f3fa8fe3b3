import * as f from '../../fields.ts';
import type { Operation } from '../../operation.ts';
import { done } from '../answers.ts';
import type { Done } from '../named.gen.ts';
import { newUserid, userid } from './ids.ts';
import * as member from './member-fields.ts';
import type { UserUpdateInput } from './types.gen.ts';

const alias = f.text('Address', '邮箱别名', { minBytes: 6, maxBytes: 63 });

/**
 * path/90197. What is left out stays as it is; an empty text is not left out. `mobile` of a member who has activated
 * WeCom is ignored without an error.
 */
export const update: Operation<UserUpdateInput, Done> = {
  name: 'user.update',
  title: { en: 'Change a member', zh: '更新成员' },
  doc: 90197,
  method: 'POST',
  path: '/cgi-bin/user/update',
  credential: 'contacts',
  input: f.object(
    'Member',
    '成员',
    {
      userid,
      new_userid: f.optional({
        ...newUserid,
        help: {
          en: 'Once, and only for an id that WeCom generated.',
          zh: '仅当 userid 由系统生成时可修改，且只能修改一次。',
        },
      }),
      name: f.optional(member.memberName),
      ...member.contact,
      ...member.place,
      ...member.person,
      biz_mail: member.companyMail(63),
      biz_mail_alias: f.optional(
        f.object('Aliases of the company mailbox', '企业邮箱别名', {
          item: f.optional(
            f.list('Aliases', '别名列表', alias, {
              max: 5,
              help: ['Replace those there are; empty: none.', '覆盖原有别名，空列表表示清空。'],
            }),
          ),
        }),
      ),
    },
    member.parallelLists,
  ),
  output: done,
  quota: 'base',
  retry: 'repeatable',
  example: { userid: 'han.mei', position: 'Head of releases', department: [2], order: [10] },
  exampleAnswer: { errcode: 0, errmsg: 'updated' },
};
