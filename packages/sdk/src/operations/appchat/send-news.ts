import * as f from '../../fields.ts';
import type { Operation } from '../../operation.ts';
import type { Done } from '../named.gen.ts';
import { chatMessage, chatSend } from './shared.ts';
import type { AppchatSendNewsInput } from './types.gen.ts';

/** path/90248. Every article needs a link: mini programs are not known here. */
export const sendNews: Operation<AppchatSendNewsInput, Done> = {
  ...chatSend,
  name: 'appchat.sendNews',
  title: { en: 'Post articles that link elsewhere to a group chat', zh: '群聊发送图文消息' },
  fixed: { msgtype: 'news' },
  input: chatMessage({
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
          { named: 'ChatArticle' },
        ),
        { min: 1, max: 8 },
      ),
    }),
  }),
  example: {
    chatid: 'rel42war1',
    news: { articles: [{ title: 'Canteen menu', url: 'https://oa.example.test/menu' }] },
  },
};
