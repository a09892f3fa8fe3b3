import * as f from '../../fields.ts';
import type { Operation } from '../../operation.ts';
import type { FoundMember } from '../named.gen.ts';
import { foundMember } from './found-member.ts';
import type { UserConvertToUserIdInput } from './types.gen.ts';

/** path/90202 */
export const convertToUserId: Operation<UserConvertToUserIdInput, FoundMember> = {
  name: 'user.convertToUserId',
  title: { en: 'Turn an openid into a member id', zh: 'openid 转 userid' },
  doc: 90202,
  method: 'POST',
  path: '/cgi-bin/user/convert_to_userid',
  credential: 'any',
  input: f.object('WeChat user', '微信用户', { openid: f.text('WeChat id', '微信 openid') }),
  output: foundMember,
  quota: 'base',
  retry: 'read',
  example: { openid: 'oAlice0000000000000000000001' },
  exampleAnswer: { errcode: 0, errmsg: 'ok', userid: 'alice' },
};
