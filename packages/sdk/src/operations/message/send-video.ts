import * as f from '../../fields.ts';
import type { Operation } from '../../operation.ts';
import { uploaded } from '../media/shared.ts';
import { envelope, messageSend, safe } from './shared.ts';
import type { MessageSendVideoInput } from './types.gen.ts';
import type { SentMessage } from '../named.gen.ts';

/** path/90236 */
export const sendVideo: Operation<MessageSendVideoInput, SentMessage> = {
  ...messageSend,
  name: 'message.sendVideo',
  title: { en: 'Send a video', zh: '发送视频消息' },
  fixed: { msgtype: 'video' },
  input: envelope(
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
  example: { touser: ['zhangsan'], video: { media_id: 'media-video-1', title: 'Site visit' } },
};
