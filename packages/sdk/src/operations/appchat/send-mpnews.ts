import * as f from '../../fields.ts';
import type { Operation } from '../../operation.ts';
import { mpnewsArticle } from '../message/mpnews-article.ts';
import { safe } from '../message/shared.ts';
import type { Done } from '../named.gen.ts';
import { chatMessage, chatSend } from './shared.ts';
import type { AppchatSendMpnewsInput } from './types.gen.ts';

/** path/90248. Confidential or not; 2 is known to messages to members alone. */
export const sendMpnews: Operation<AppchatSendMpnewsInput, Done> = {
  ...chatSend,
  name: 'appchat.sendMpnews',
  title: { en: 'Post articles that WeCom keeps to a group chat', zh: '群聊发送图文消息（mpnews）' },
  fixed: { msgtype: 'mpnews' },
  input: chatMessage(
    {
      mpnews: f.object('Articles', '图文', {
        articles: f.list('Articles', '图文列表', mpnewsArticle, { min: 1, max: 8 }),
      }),
    },
    safe,
  ),
  example: {
    chatid: 'rel42war1',
    mpnews: { articles: [{ title: 'Handbook', thumb_media_id: 'media-image-1', content: '<p>Welcome</p>' }] },
  },
};
