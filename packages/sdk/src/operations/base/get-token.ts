import * as f from '../../fields.ts';
import type { Operation } from '../../operation.ts';
import { done } from '../answers.ts';
import type { BaseGetTokenInput } from './types.gen.ts';
import type { Token } from '../named.gen.ts';

/** path/91039. The client calls it by itself; a valid token is answered again until it expires. */
export const getToken: Operation<BaseGetTokenInput, Token> = {
  name: 'base.getToken',
  title: { en: 'Fetch an access token', zh: '获取 access_token' },
  doc: 91039,
  method: 'GET',
  path: '/cgi-bin/gettoken',
  credential: 'none',
  input: f.object('Credential', '凭证', {
    corpid: f.fromConnection(f.text('Company', '企业 ID')),
    corpsecret: f.fromConnection(f.text('Secret', '应用 Secret', { secret: true })),
  }),
  output: f.object(
    'Answer',
    '返回结果',
    {
      ...done.members,
      access_token: f.text('Token, at most 512 bytes', '凭证，最长 512 字节', { secret: true }),
      expires_in: f.integer('Lifetime in seconds', '有效时间（秒）'),
    },
    [],
    { named: 'Token' },
  ),
  quota: 'token',
  retry: 'read',
  example: { corpid: 'wwa1b2c3d4e5f60718', corpsecret: 'SECRET' },
};
