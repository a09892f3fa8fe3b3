import * as f from '../../fields.ts';
import type { Operation } from '../../operation.ts';
import { done } from '../answers.ts';
import type { Done } from '../named.gen.ts';
import { userid } from '../user/ids.ts';
import { chatid, chatName } from './shared.ts';
import type { AppchatUpdateInput } from './types.gen.ts';

/** path/98913. Not repeated after a lost answer: removing a member who is gone already is an error (86216). */
export const update: Operation<AppchatUpdateInput, Done> = {
  name: 'appchat.update',
  title: { en: 'Change a group chat', zh: '修改群聊会话' },
  doc: 98913,
  method: 'POST',
  path: '/cgi-bin/appchat/update',
  credential: 'application',
  input: f.object('Group', '群聊', {
    chatid,
    name: f.optional(chatName),
    owner: f.optional(
      f.text('New owner', '新群主', {
        maxBytes: 64,
        names: 'member',
        help: ['Required when the owner is removed.', '移除群主时必填。'],
      }),
    ),
    add_user_list: f.optional(f.list('Members to add', '添加成员', userid)),
    del_user_list: f.optional(f.list('Members to remove', '踢出成员', userid)),
  }),
  output: done,
  quota: 'chat-update',
  retry: 'once',
  example: { chatid: 'rel42war1', owner: 'bob', add_user_list: ['dave'], del_user_list: ['alice'] },
  exampleAnswer: { errcode: 0, errmsg: 'ok' },
};
