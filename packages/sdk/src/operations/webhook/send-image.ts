import * as f from '../../fields.ts';
import type { Operation } from '../../operation.ts';
import type { Done } from '../named.gen.ts';
import { robotMessage, webhookSend } from './shared.ts';
import type { WebhookSendImageInput } from './types.gen.ts';

/** path/99110 */
export const sendImage: Operation<WebhookSendImageInput, Done> = {
  ...webhookSend,
  name: 'webhook.sendImage',
  title: { en: 'Post a picture', zh: '机器人发送图片消息' },
  fixed: { msgtype: 'image' },
  input: robotMessage({
    image: f.object('Picture', '图片', {
      base64: f.text('Picture in Base64', '图片内容的 Base64', {
        maxBytes: 2_796_204,
        help: ['2 MB before Base64; JPG or PNG.', 'Base64 编码前不超过 2 MB，支持 JPG、PNG。'],
      }),
      md5: f.text('MD5 of the picture (hex)', '图片内容的 MD5', { pattern: '[0-9a-fA-F]{32}' }),
    }),
  }),
  example: { image: { base64: 'iVBORw0KGgo=', md5: 'e9dd2797018cad79186e03e8c5aec8dc' } },
};
