import * as f from '../../fields.ts';
import type { Operation } from '../../operation.ts';
import { done } from '../answers.ts';
import type { Done } from '../named.gen.ts';
import { userid } from './ids.ts';
import type { UserAuthSuccInput } from './types.gen.ts';

/** path/90203. The company's own second verification let a joining member in. */
export const authSucc: Operation<UserAuthSuccInput, Done> = {
  name: 'user.authSucc',
  title: { en: 'Confirm the second verification of a member', zh: '二次验证' },
  doc: 90203,
  method: 'GET',
  path: '/cgi-bin/user/authsucc',
  credential: 'any',
  input: f.object('Member', '成员', { userid }),
  output: done,
  quota: 'base',
  retry: 'repeatable',
  example: { userid: 'erin' },
};
