import * as f from '../../fields.ts';
import type { Operation } from '../../operation.ts';
import { uploaded } from '../media/shared.ts';
import { safe } from '../message/shared.ts';
import type { Done } from '../named.gen.ts';
import { chatMessage, chatSend } from './shared.ts';
import type { AppchatSendImageInput } from './types.gen.ts';

/** path/90248 */
export const sendImage: Operation<AppchatSendImageInput, Done> = {
  ...chatSend,
  name: 'appchat.sendImage',
  title: { en: 'Post a picture to a group chat', zh: '群聊发送图片消息' },
  fixed: { msgtype: 'image' },
  input: chatMessage({ image: f.object('Picture', '图片', { media_id: uploaded('image') }) }, safe),
  example: { chatid: 'rel42war1', image: { media_id: 'media-image-1' } },
};
