import * as f from '../../fields.ts';
import type { Operation } from '../../operation.ts';
import { uploaded } from '../media/shared.ts';
import { envelope, messageSend, safe } from './shared.ts';
import type { MessageSendImageInput } from './types.gen.ts';
import type { SentMessage } from '../named.gen.ts';

/** path/90236 */
export const sendImage: Operation<MessageSendImageInput, SentMessage> = {
  ...messageSend,
  name: 'message.sendImage',
  title: { en: 'Send a picture', zh: '发送图片消息' },
  fixed: { msgtype: 'image' },
  input: envelope({ image: f.object('Picture', '图片', { media_id: uploaded('image') }) }, safe),
  example: { touser: ['zhangsan'], image: { media_id: 'media-image-1' } },
};
