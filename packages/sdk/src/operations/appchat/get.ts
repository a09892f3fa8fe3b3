import * as f from '../../fields.ts';
import type { Operation } from '../../operation.ts';
import { done } from '../answers.ts';
import type { ChatAnswer } from '../named.gen.ts';
import { chatid } from './shared.ts';
import type { AppchatGetInput } from './types.gen.ts';

const chat = f.object(
  'Group',
  '群聊',
  {
    chatid,
    name: f.text('Name', '群聊名称'),
    owner: f.text('Owner', '群主'),
    userlist: f.list('Members', '群成员', f.text('Member', '成员 userid')),
    chat_type: f.optional(
      f.choice('Kind', '群类型', [
        [0, 'ordinary', '普通群'],
        [1, 'course group', '课程群'],
      ]),
    ),
  },
  [],
  { named: 'Chat' },
);

/** path/98914 */
export const get: Operation<AppchatGetInput, ChatAnswer> = {
  name: 'appchat.get',
  title: { en: 'Read a group chat', zh: '获取群聊会话' },
  doc: 98914,
  method: 'GET',
  path: '/cgi-bin/appchat/get',
  credential: 'application',
  input: f.object('Group', '群聊', { chatid }),
  output: f.object('Answer', '返回结果', { ...done.members, chat_info: chat }, [], { named: 'ChatAnswer' }),
  quota: 'base',
  retry: 'read',
  example: { chatid: 'rel42war1' },
  exampleAnswer: {
    errcode: 0,
    errmsg: 'ok',
    chat_info: {
      chatid: 'rel42war1',
      name: '发布群',
      owner: 'bob',
      userlist: ['bob', 'carol', 'dave'],
      chat_type: 0,
    },
  },
};
