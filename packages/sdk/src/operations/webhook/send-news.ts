import * as f from '../../fields.ts';
import type { Operation } from '../../operation.ts';
import type { Done } from '../named.gen.ts';
import { robotMessage, webhookSend } from './shared.ts';
import type { WebhookSendNewsInput } from './types.gen.ts';

/** path/99110 */
export const sendNews: Operation<WebhookSendNewsInput, Done> = {
  ...webhookSend,
  name: 'webhook.sendNews',
  title: { en: 'Post articles', zh: '机器人发送图文消息' },
  fixed: { msgtype: 'news' },
  input: robotMessage({
    news: f.object('Articles', '图文', {
      articles: f.list(
        'Articles',
        '图文列表',
        f.object(
          'Article',
          '图文',
          {
            title: f.text('Title', '标题', { maxBytes: 128, cut: true }),
            description: f.optional(
              f.text('Description', '描述', { maxBytes: 512, cut: true, mayBeEmpty: true }),
            ),
            url: f.text('Link', '链接', { format: 'url' }),
            picurl: f.optional(f.text('Picture', '图片链接', { mayBeEmpty: true })),
          },
          [],
          { named: 'RobotArticle' },
        ),
        { min: 1, max: 8 },
      ),
    }),
  }),
  example: { news: { articles: [{ title: 'Duty roster', url: 'https://oa.example.test/duty' }] } },
};
