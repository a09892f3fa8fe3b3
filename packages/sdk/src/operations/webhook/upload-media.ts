import * as f from '../../fields.ts';
import type { Operation } from '../../operation.ts';
import { megabyte, minFileBytes, uploadedMedia } from '../media/shared.ts';
import type { UploadedMedia } from '../named.gen.ts';
import { key } from './shared.ts';
import type { WebhookUploadMediaInput } from './types.gen.ts';

/** path/99110. The id works for three days and only for the robot whose key was used. */
export const uploadMedia: Operation<WebhookUploadMediaInput, UploadedMedia> = {
  name: 'webhook.uploadMedia',
  title: { en: 'Upload a file for a robot', zh: '机器人上传文件' },
  doc: 99110,
  method: 'POST',
  path: '/cgi-bin/webhook/upload_media',
  credential: 'robot',
  query: ['key', 'type'],
  body: 'multipart',
  input: f.object('File', '文件', {
    key,
    type: f.choice('Type', '类型', [
      ['file', 'file', '普通文件'],
      ['voice', 'voice (AMR, 60 s)', '语音（AMR，60 秒）'],
    ]),
    media: f.file('File', '文件', {
      minBytes: minFileBytes,
      maxBytes: 20 * megabyte,
      maxBytesBy: { member: 'type', limits: { file: 20 * megabyte, voice: 2 * megabyte } },
    }),
  }),
  output: uploadedMedia,
  quota: 'base',
  retry: 'repeatable',
  example: { type: 'file', media: { filename: '日报.txt', content: 'hello wecom!' } },
};
