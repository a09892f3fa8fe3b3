import * as f from '../../fields.ts';
import type { Operation } from '../../operation.ts';
import type { FoundMember } from '../named.gen.ts';
import { foundMember } from './found-member.ts';
import type { UserGetUserIdInput } from './types.gen.ts';

/** path/95402. Wrong look-ups above a fifth of the member limit block the call for a day. */
export const getUserId: Operation<UserGetUserIdInput, FoundMember> = {
  name: 'user.getUserId',
  title: { en: 'Find a member by mobile number', zh: '手机号获取 userid' },
  doc: 95402,
  method: 'POST',
  path: '/cgi-bin/user/getuserid',
  credential: 'any',
  input: f.object('Member', '成员', {
    mobile: f.text('Mobile number', '手机号码', { minBytes: 5, maxBytes: 32 }),
  }),
  output: foundMember,
  quota: 'member-lookup',
  retry: 'read',
  example: { mobile: '13800000003' },
  exampleAnswer: { errcode: 0, errmsg: 'ok', userid: 'carol' },
};
