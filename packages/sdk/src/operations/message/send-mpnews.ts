import * as f from '../../fields.ts';
import type { Operation } from '../../operation.ts';
import { mpnewsArticle } from './mpnews-article.ts';
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
        articles: f.list('Articles', '图文列表', mpnewsArticle, { min: 1, max: 8 }),
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
