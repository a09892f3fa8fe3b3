import * as f from '../../fields.ts';
import type { Operation } from '../../operation.ts';
import { done } from '../answers.ts';
import type { CreatedChat } from '../named.gen.ts';
import { userid } from '../user/ids.ts';
import { chatid, chatName } from './shared.ts';
import type { AppchatCreateInput } from './types.gen.ts';

/**
 * path/90245. Give a `chatid` of your own and take 86215 for "there already": then doing it twice does no harm.
 * The group shows up with its first message.
 */
export const create: Operation<AppchatCreateInput, CreatedChat> = {
  name: 'appchat.create',
  title: { en: 'Create a group chat', zh: '创建群聊会话' },
  doc: 90245,
  method: 'POST',
  path: '/cgi-bin/appchat/create',
  credential: 'application',
  input: f.object(
    'Group',
    '群聊',
    {
      name: f.optional(chatName),
      owner: f.optional(
        f.text('Owner', '群主', {
          maxBytes: 64,
          names: 'member',
          help: ['One of the members; any when left out.', '须为群成员，不填则随机指定。'],
        }),
      ),
      userlist: f.list('Members', '群成员', userid, {
        min: 2,
        max: 2000,
        help: ['The application counts too.', '上限包含应用自身。'],
      }),
      chatid: f.optional(
        f.text('Group', '群聊 chatid', {
          maxChars: 32,
          pattern: '[0-9A-Za-z]*',
          help: ['Letters and digits; generated when left out.', '仅限数字和字母，不填则随机生成。'],
        }),
      ),
    },
    [f.listed('owner', 'userlist')],
  ),
  output: f.object('Answer', '返回结果', { ...done.members, chatid }, [], { named: 'CreatedChat' }),
  quota: 'chat-create',
  retry: 'once',
  example: { name: '发布群', owner: 'alice', userlist: ['alice', 'bob', 'carol'], chatid: 'rel42war1' },
  exampleAnswer: { errcode: 0, errmsg: 'ok', chatid: 'rel42war1' },
};
