import * as f from '../../fields.ts';
import type { Operation } from '../../operation.ts';
import type { Done } from '../named.gen.ts';
import { robotMessage, webhookSend } from './shared.ts';
import type { WebhookSendMarkdownV2Input } from './types.gen.ts';

/** path/99110 */
export const sendMarkdownV2: Operation<WebhookSendMarkdownV2Input, Done> = {
  ...webhookSend,
  name: 'webhook.sendMarkdownV2',
  title: { en: 'Post markdown v2', zh: '机器人发送 markdown_v2 消息' },
  fixed: { msgtype: 'markdown_v2' },
  input: robotMessage({
    markdown_v2: f.object('Markdown v2', 'markdown_v2', {
      content: f.text('Content', '消息内容', {
        maxBytes: 4096,
        help: [
          'Tables, lists and code; no colours, no mentions.',
          '支持表格、列表和代码块；不支持字体颜色与提醒成员。',
        ],
      }),
    }),
  }),
  split: { path: 'markdown_v2.content', dialect: 'markdown_v2' },
  example: { markdown_v2: { content: '| host | state |\n| --- | --- |\n| db-1 | up |' } },
};
