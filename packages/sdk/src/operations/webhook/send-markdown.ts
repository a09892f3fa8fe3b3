import * as f from '../../fields.ts';
import type { Operation } from '../../operation.ts';
import type { Done } from '../named.gen.ts';
import { robotMessage, webhookSend } from './shared.ts';
import type { WebhookSendMarkdownInput } from './types.gen.ts';

/** path/99110 */
export const sendMarkdown: Operation<WebhookSendMarkdownInput, Done> = {
  ...webhookSend,
  name: 'webhook.sendMarkdown',
  title: { en: 'Post markdown', zh: '机器人发送 markdown 消息' },
  fixed: { msgtype: 'markdown' },
  input: robotMessage({
    markdown: f.object('Markdown', 'markdown', {
      content: f.text('Content', '消息内容', { maxBytes: 4096 }),
    }),
  }),
  split: { path: 'markdown.content', dialect: 'markdown' },
  example: { markdown: { content: '**Build 812** <font color="warning">failed</font>' } },
};
