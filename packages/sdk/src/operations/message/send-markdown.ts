import * as f from '../../fields.ts';
import type { Operation } from '../../operation.ts';
import { envelope, messageSend } from './shared.ts';
import type { MessageSendMarkdownInput } from './types.gen.ts';
import type { SentMessage } from '../named.gen.ts';

/** path/90236 */
export const sendMarkdown: Operation<MessageSendMarkdownInput, SentMessage> = {
  ...messageSend,
  name: 'message.sendMarkdown',
  title: { en: 'Send a markdown message', zh: '发送 markdown 消息' },
  fixed: { msgtype: 'markdown' },
  input: envelope({
    markdown: f.object('Markdown', 'markdown', {
      content: f.text('Content', '消息内容', {
        maxBytes: 2048,
        help: ['Not shown in the WeChat plug-in.', '微信插件中不展示。'],
      }),
    }),
  }),
  split: { path: 'markdown.content', dialect: 'markdown' },
  example: {
    touser: ['zhangsan'],
    markdown: { content: '**Build 481** is <font color="info">green</font>' },
  },
};
