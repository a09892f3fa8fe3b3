import * as f from '../../fields.ts';
import type { Operation } from '../../operation.ts';
import { done } from '../answers.ts';
import type { ConvertedOpenUserIds } from '../named.gen.ts';
import type { BatchOpenUserIdToUserIdInput } from './types.gen.ts';

const openUserId = f.text('Encrypted member id', '加密的 userid');

/**
 * path/101521. Bots that a member made hear encrypted ids; those of super administrators hear plain ones, which end
 * among the invalid ones here.
 */
export const openUserIdToUserId: Operation<BatchOpenUserIdToUserIdInput, ConvertedOpenUserIds> = {
  name: 'batch.openUserIdToUserId',
  title: { en: 'Turn the ids that bots hear into member ids', zh: '智能机器人 open_userid 转 userid' },
  doc: 101521,
  method: 'POST',
  path: '/cgi-bin/batch/openuserid_to_userid',
  credential: 'application',
  input: f.object('Ids', '加密 id', {
    open_userid_list: f.list('Encrypted ids', '加密的 userid 列表', openUserId, { min: 1, max: 1000 }),
  }),
  output: f.object(
    'Answer',
    '返回结果',
    {
      ...done.members,
      userid_list: f.list(
        'Members',
        '成员列表',
        f.object('Member', '成员', {
          open_userid: openUserId,
          userid: f.text('Member', '成员 userid'),
        }),
      ),
      invalid_open_userid_list: f.optional(
        f.list('Ids of nobody whom the application sees', '无效的 open_userid', openUserId),
      ),
    },
    [],
    { named: 'ConvertedOpenUserIds' },
  ),
  quota: 'base',
  retry: 'read',
  example: { open_userid_list: ['woAJ2GCAAAXtWyujaWJHDDGi0mACH71w'] },
  exampleAnswer: {
    errcode: 0,
    errmsg: 'ok',
    userid_list: [],
    invalid_open_userid_list: ['woAJ2GCAAAXtWyujaWJHDDGi0mACH71w'],
  },
};
