import * as f from '../../fields.ts';
import type { Operation } from '../../operation.ts';
import { done } from '../answers.ts';
import { megabyte, minFileBytes } from './shared.ts';
import type { MediaUploadimgInput } from './types.gen.ts';
import type { UploadedPicture } from '../named.gen.ts';

/** path/90256. The address works for ever, inside WeCom content only. */
export const uploadimg: Operation<MediaUploadimgInput, UploadedPicture> = {
  name: 'media.uploadimg',
  title: { en: 'Upload a permanent picture', zh: '上传图片' },
  doc: 90256,
  method: 'POST',
  path: '/cgi-bin/media/uploadimg',
  credential: 'any',
  body: 'multipart',
  input: f.object('Picture', '图片', {
    media: f.file('Picture', '图片', { minBytes: minFileBytes, maxBytes: 2 * megabyte }),
  }),
  output: f.object('Answer', '返回结果', { ...done.members, url: f.text('Address', '图片链接') }, [], {
    named: 'UploadedPicture',
  }),
  quota: 'permanent-image',
  retry: 'once',
  example: { media: { filename: 'logo.png', content: 'PNG…' } },
};
