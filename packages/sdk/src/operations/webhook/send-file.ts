import * as f from '../../fields.ts';
import type { Operation } from '../../operation.ts';
import type { Done } from '../named.gen.ts';
import { robotMessage, webhookSend } from './shared.ts';
import type { WebhookSendFileInput } from './types.gen.ts';

/** path/99110 */
export const sendFile: Operation<WebhookSendFileInput, Done> = {
  ...webhookSend,
  name: 'webhook.sendFile',
  title: { en: 'Post a file', zh: '机器人发送文件消息' },
  fixed: { msgtype: 'file' },
  input: robotMessage({
    file: f.object('File', '文件', {
      media_id: f.text('Media id', '媒体文件 id', {
        media: 'file',
        help: ['From webhook.uploadMedia with the same key.', '由同一 key 的 webhook.uploadMedia 上传得到。'],
      }),
    }),
  }),
  example: { file: { media_id: '3xDemoMediaId' } },
};
