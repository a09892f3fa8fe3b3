import * as f from '../../fields.ts';
import type { Operation } from '../../operation.ts';
import { done } from '../answers.ts';
import type { OpenId } from '../named.gen.ts';
import { userid } from './ids.ts';
import type { UserConvertToOpenIdInput } from './types.gen.ts';

/** path/90202. Only members who logged in with WeChat or use the plug-in have one (43004). */
export const convertToOpenId: Operation<UserConvertToOpenIdInput, OpenId> = {
  name: 'user.convertToOpenId',
  title: { en: 'Turn a member id into an openid', zh: 'userid 转 openid' },
  doc: 90202,
  method: 'POST',
  path: '/cgi-bin/user/convert_to_openid',
  credential: 'any',
  input: f.object('Member', '成员', { userid }),
  output: f.object(
    'Answer',
    '返回结果',
    { ...done.members, openid: f.text('WeChat id', '微信 openid') },
    [],
    {
      named: 'OpenId',
    },
  ),
  quota: 'base',
  retry: 'read',
  example: { userid: 'alice' },
  exampleAnswer: { errcode: 0, errmsg: 'ok', openid: 'oAlice0000000000000000000001' },
};
