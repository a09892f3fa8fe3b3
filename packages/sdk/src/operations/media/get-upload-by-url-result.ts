import * as f from '../../fields.ts';
import type { Operation } from '../../operation.ts';
import { done } from '../answers.ts';
import type { UploadByUrlResult } from '../named.gen.ts';
import type { MediaGetUploadByUrlResultInput } from './types.gen.ts';

/** path/96219. Within 60 minutes. */
export const getUploadByUrlResult: Operation<MediaGetUploadByUrlResultInput, UploadByUrlResult> = {
  name: 'media.getUploadByUrlResult',
  title: { en: 'Ask whether WeCom has fetched the file', zh: '查询异步上传任务结果' },
  doc: 96219,
  method: 'POST',
  path: '/cgi-bin/media/get_upload_by_url_result',
  credential: 'application',
  input: f.object('Job', '任务', { jobid: f.text('Job', '异步任务 id', { maxBytes: 128 }) }),
  output: f.object(
    'Answer',
    '返回结果',
    {
      ...done.members,
      status: f.choice('Status', '任务状态', [
        [1, 'running', '处理中'],
        [2, 'done', '完成'],
        [3, 'failed', '异常失败'],
      ]),
      detail: f.optional(
        f.object('Result', '结果明细', {
          errcode: f.integer('Code of the failure', '任务失败返回码'),
          errmsg: f.text('Text', '说明', { mayBeEmpty: true }),
          media_id: f.optional(f.text('Media id, lives three days', '媒体文件 id，3 天内有效')),
          created_at: f.optional(f.text('Made at (Unix seconds)', '生成时间戳')),
        }),
      ),
    },
    [],
    { named: 'UploadByUrlResult' },
  ),
  quota: 'base',
  retry: 'read',
  example: { jobid: 'job-1' },
  exampleAnswer: {
    errcode: 0,
    errmsg: 'ok',
    status: 2,
    detail: { errcode: 0, errmsg: 'ok', media_id: '3*1*MEDIA', created_at: '1767196800' },
  },
};
