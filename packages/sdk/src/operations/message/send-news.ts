import * as f from '../../fields.ts';
import type { Operation } from '../../operation.ts';
import { envelope, messageSend, neverSafe, translatable } from './shared.ts';
import type { MessageSendNewsInput } from './types.gen.ts';
import type { SentMessage } from '../named.gen.ts';

/** path/90236 */
export const sendNews: Operation<MessageSendNewsInput, SentMessage> = {
  ...messageSend,
  name: 'message.sendNews',
  title: { en: 'Send articles that link elsewhere', zh: '发送图文消息' },
  fixed: { msgtype: 'news' },
  input: envelope(
    {
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
              url: f.optional(f.text('Link', '链接', { maxBytes: 2048, format: 'url' })),
              picurl: f.optional(f.text('Picture', '图片链接', { maxBytes: 2048, mayBeEmpty: true })),
              appid: f.optional(f.text('Mini program app id', '小程序 appid')),
              pagepath: f.optional(f.text('Page of the mini program', '小程序页面', { maxBytes: 128 })),
            },
            [f.together('appid', 'pagepath'), f.requiredWithout('url', 'appid')],
            { named: 'NewsArticle' },
          ),
          { min: 1, max: 8 },
        ),
      }),
    },
    neverSafe,
    translatable,
  ),
  example: {
    touser: ['zhangsan'],
    news: { articles: [{ title: 'Canteen menu', url: 'https://oa.example.test/menu' }] },
  },
};
