import * as f from '../../fields.ts';
import type { Operation } from '../../operation.ts';
import { startedJob } from '../answers.ts';
import type { StartedJob } from '../named.gen.ts';
import type { MediaUploadByUrlInput } from './types.gen.ts';

/**
 * path/96219. WeCom fetches the file itself: 5 bytes to 200 MB, from a host that answers ranges. Needs the permission
 * for customer contact. The id serves `media.get` and group-welcome material, nothing else.
 */
export const uploadByUrl: Operation<MediaUploadByUrlInput, StartedJob> = {
  name: 'media.uploadByUrl',
  title: { en: 'Let WeCom fetch a large file', zh: '异步上传临时素材' },
  doc: 96219,
  method: 'POST',
  path: '/cgi-bin/media/upload_by_url',
  credential: 'application',
  input: f.object('File', '文件', {
    scene: f.choice('Use', '场景值', [[1, 'group-welcome material', '客户联系入群欢迎语素材']]),
    type: f.choice('Type', '类型', [
      ['video', 'video (MP4)', '视频（MP4）'],
      ['file', 'file', '普通文件'],
    ]),
    filename: f.text('File name', '文件名', { maxBytes: 128 }),
    url: f.text('Address', '文件链接', {
      maxBytes: 1024,
      format: 'url',
      help: ['The host must answer ranges.', '须支持 Range 分块下载。'],
    }),
    md5: f.text('MD5 of the file', '文件 md5', { maxBytes: 32 }),
  }),
  output: startedJob,
  quota: 'base',
  retry: 'repeatable',
  job: { id: 'jobid', result: 'media.getUploadByUrlResult', done: [2], failed: [3] },
  example: {
    scene: 1,
    type: 'video',
    filename: 'welcome.mp4',
    url: 'https://cdn.example.test/welcome.mp4',
    md5: 'd41d8cd98f00b204e9800998ecf8427e',
  },
  exampleAnswer: { errcode: 0, errmsg: 'ok', jobid: 'job-1' },
};
