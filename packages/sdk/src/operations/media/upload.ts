import * as f from '../../fields.ts';
import type { Operation } from '../../operation.ts';
import { megabyte, minFileBytes, uploadedMedia } from './shared.ts';
import type { MediaUploadInput } from './types.gen.ts';
import type { UploadedMedia } from '../named.gen.ts';

/** path/90253. The id works for every application of the company, for three days. */
export const upload: Operation<MediaUploadInput, UploadedMedia> = {
  name: 'media.upload',
  title: { en: 'Upload a temporary file', zh: '上传临时素材' },
  doc: 90253,
  method: 'POST',
  path: '/cgi-bin/media/upload',
  credential: 'any',
  query: ['type'],
  body: 'multipart',
  input: f.object('File', '文件', {
    type: f.choice('Type', '类型', [
      ['image', 'picture (JPG, PNG)', '图片（JPG、PNG）'],
      ['voice', 'voice (AMR, 60 s)', '语音（AMR，60 秒）'],
      ['video', 'video (MP4)', '视频（MP4）'],
      ['file', 'file', '普通文件'],
    ]),
    media: f.file('File', '文件', {
      minBytes: minFileBytes,
      maxBytes: 20 * megabyte,
      maxBytesBy: {
        member: 'type',
        limits: { image: 10 * megabyte, voice: 2 * megabyte, video: 10 * megabyte, file: 20 * megabyte },
      },
    }),
  }),
  output: uploadedMedia,
  quota: 'base',
  retry: 'repeatable',
  example: { type: 'file', media: { filename: 'report.txt', content: 'hello wecom!' } },
};
