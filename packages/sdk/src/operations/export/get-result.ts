import * as f from '../../fields.ts';
import type { Operation } from '../../operation.ts';
import { done } from '../answers.ts';
import type { ExportResult } from '../named.gen.ts';
import type { ExportGetResultInput } from './types.gen.ts';

const exportFile = f.object(
  'File',
  '文件',
  {
    url: f.text('Address, two hours', '下载链接，支持 Range，2 小时内有效'),
    size: f.integer('Size of the encrypted file in bytes', '密文数据大小（字节）'),
    md5: f.text('MD5 of the encrypted file', '密文数据 md5'),
  },
  [],
  { named: 'ExportFile' },
);

/** path/94854 */
export const getResult: Operation<ExportGetResultInput, ExportResult> = {
  name: 'export.getResult',
  title: { en: 'Ask for the files of an export', zh: '获取导出结果' },
  doc: 94854,
  method: 'GET',
  path: '/cgi-bin/export/get_result',
  credential: 'any',
  input: f.object('Job', '任务', { jobid: f.text('Job', '异步任务 id', { maxBytes: 64 }) }),
  output: f.object(
    'Answer',
    '返回结果',
    {
      ...done.members,
      status: f.choice('Status', '任务状态', [
        [0, 'waiting', '未处理'],
        [1, 'running', '处理中'],
        [2, 'done', '完成'],
        [3, 'failed', '异常失败'],
      ]),
      data_list: f.optional(f.list('Files', '数据文件列表', exportFile)),
    },
    [],
    { named: 'ExportResult' },
  ),
  quota: 'base',
  retry: 'read',
  example: { jobid: 'job-1' },
  exampleAnswer: {
    errcode: 0,
    errmsg: 'ok',
    status: 2,
    data_list: [{ url: 'https://files.example.test/1', size: 4096, md5: '0cc175b9c0f1b6a831c399e269772661' }],
  },
};
