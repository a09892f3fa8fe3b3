import * as f from '../../fields.ts';
import type { Operation } from '../../operation.ts';
import { safe } from '../message/shared.ts';
import type { Done } from '../named.gen.ts';
import { chatMessage, chatSend } from './shared.ts';
import type { AppchatSendTextInput } from './types.gen.ts';

/** path/90248. Cutting is not promised here, unlike for messages to members. */
export const sendText: Operation<AppchatSendTextInput, Done> = {
  ...chatSend,
  name: 'appchat.sendText',
  title: { en: 'Post a text to a group chat', zh: '群聊发送文本消息' },
  fixed: { msgtype: 'text' },
  input: chatMessage(
    {
      text: f.object('Text', '文本', {
        content: f.text('Content', '消息内容', {
          maxBytes: 2048,
          help: ['<@userid> mentions a member.', '可用 <@userid> 提醒群成员。'],
        }),
        mentioned_list: f.optional(
          f.list('Mentions', '提醒成员', f.text('Member', '成员 userid', { names: 'member' }), {
            help: ['Member ids, or "@all".', '成员 userid，或 "@all"。'],
          }),
        ),
      }),
    },
    safe,
  ),
  split: { path: 'text.content', dialect: 'text' },
  example: {
    chatid: 'rel42war1',
    text: { content: 'Build 481 is out, <@carol> please test', mentioned_list: ['bob'] },
  },
};
