import * as f from '../../fields.ts';
import type { Operation } from '../../operation.ts';
import { envelope, messageSend, safe, translatable } from './shared.ts';
import type { MessageSendTextInput } from './types.gen.ts';
import type { SentMessage } from '../named.gen.ts';

/** path/90236 */
export const sendText: Operation<MessageSendTextInput, SentMessage> = {
  ...messageSend,
  name: 'message.sendText',
  title: { en: 'Send a text message', zh: '发送文本消息' },
  fixed: { msgtype: 'text' },
  input: envelope(
    {
      text: f.object('Text', '文本', {
        content: f.text('Content', '消息内容', {
          maxBytes: 2048,
          cut: true,
          help: ['Line breaks and <a href> links are shown.', '支持换行和 <a href> 链接。'],
        }),
      }),
    },
    safe,
    translatable,
  ),
  split: { path: 'text.content', dialect: 'text' },
  example: { touser: ['zhangsan'], text: { content: 'Build 481 is green.' } },
};
