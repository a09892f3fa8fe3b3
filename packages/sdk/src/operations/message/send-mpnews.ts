import * as f from '../../fields.ts';
import type { Operation } from '../../operation.ts';
import { envelope, messageSend, safeWithin, translatable } from './shared.ts';
import type { MessageSendMpnewsInput } from './types.gen.ts';
import type { SentMessage } from '../named.gen.ts';

/** path/90236 */
export const sendMpnews: Operation<MessageSendMpnewsInput, SentMessage> = {
  ...messageSend,
  name: 'message.sendMpnews',
  title: { en: 'Send articles that WeCom keeps', zh: '发送图文消息（mpnews）' },
  fixed: { msgtype: 'mpnews' },
  input: envelope(
    {
      mpnews: f.object('Articles', '图文', {
        articles: f.list(
          'Articles',
          '图文列表',
          f.object(
            'Article',
            '图文',
            {
              title: f.text('Title', '标题', { maxBytes: 128, cut: true }),
              thumb_media_id: f.text('Cover', '封面 media_id'),
              author: f.optional(f.text('Author', '作者', { maxBytes: 64, mayBeEmpty: true })),
              content_source_url: f.optional(f.text('Read the original', '原文链接', { mayBeEmpty: true })),
              content: f.text('Body (HTML)', '正文（HTML）', { maxBytes: 666 * 1024 }),
              digest: f.optional(f.text('Digest', '摘要', { maxBytes: 512, cut: true, mayBeEmpty: true })),
            },
            [],
            { named: 'MpnewsArticle' },
          ),
          { min: 1, max: 8 },
        ),
      }),
    },
    safeWithin,
    translatable,
  ),
  example: {
    touser: ['zhangsan'],
    mpnews: { articles: [{ title: 'Handbook', thumb_media_id: 'media-image-1', content: '<p>Welcome</p>' }] },
  },
};
