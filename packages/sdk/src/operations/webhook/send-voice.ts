import * as f from '../../fields.ts';
import type { Operation } from '../../operation.ts';
import type { Done } from '../named.gen.ts';
import { robotMessage, webhookSend } from './shared.ts';
import type { WebhookSendVoiceInput } from './types.gen.ts';

/** path/99110 */
export const sendVoice: Operation<WebhookSendVoiceInput, Done> = {
  ...webhookSend,
  name: 'webhook.sendVoice',
  title: { en: 'Post a voice message', zh: '机器人发送语音消息' },
  fixed: { msgtype: 'voice' },
  input: robotMessage({
    voice: f.object('Voice', '语音', {
      media_id: f.text('Media id', '媒体文件 id', {
        media: 'voice',
        help: ['From webhook.uploadMedia with the same key.', '由同一 key 的 webhook.uploadMedia 上传得到。'],
      }),
    }),
  }),
  example: { voice: { media_id: '3xDemoMediaId' } },
};
