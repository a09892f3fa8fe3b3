import * as f from '../../fields.ts';
import type { Operation } from '../../operation.ts';
import type { Done } from '../named.gen.ts';
import { chatMessage, chatSend } from './shared.ts';
import type { AppchatSendMarkdownInput } from './types.gen.ts';

/** path/90248 */
export const sendMarkdown: Operation<AppchatSendMarkdownInput, Done> = {
  ...chatSend,
  name: 'appchat.sendMarkdown',
  title: { en: 'Post markdown to a group chat', zh: '群聊发送 markdown 消息' },
  fixed: { msgtype: 'markdown' },
  input: chatMessage({
    markdown: f.object('Markdown', 'markdown', {
      content: f.text('Content', '消息内容', {
        maxBytes: 2048,
        help: ['<@userid> mentions a member.', '可用 <@userid> 提醒群成员。'],
      }),
    }),
  }),
  split: { path: 'markdown.content', dialect: 'markdown' },
  example: { chatid: 'rel42war1', markdown: { content: '**Build 481** passed, <@bob>' } },
};
