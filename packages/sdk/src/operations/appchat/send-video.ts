import * as f from '../../fields.ts';
import type { Operation } from '../../operation.ts';
import { uploaded } from '../media/shared.ts';
import { safe } from '../message/shared.ts';
import type { Done } from '../named.gen.ts';
import { chatMessage, chatSend } from './shared.ts';
import type { AppchatSendVideoInput } from './types.gen.ts';

/** path/90248 */
export const sendVideo: Operation<AppchatSendVideoInput, Done> = {
  ...chatSend,
  name: 'appchat.sendVideo',
  title: { en: 'Post a video to a group chat', zh: '群聊发送视频消息' },
  fixed: { msgtype: 'video' },
  input: chatMessage(
    {
      video: f.object('Video', '视频', {
        media_id: uploaded('video'),
        title: f.optional(f.text('Title', '标题', { maxBytes: 128, cut: true, mayBeEmpty: true })),
        description: f.optional(
          f.text('Description', '描述', { maxBytes: 512, cut: true, mayBeEmpty: true }),
        ),
      }),
    },
    safe,
  ),
  example: { chatid: 'rel42war1', video: { media_id: 'media-video-1', title: 'Site visit' } },
};
