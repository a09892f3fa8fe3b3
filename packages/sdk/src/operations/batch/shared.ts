import * as f from '../../fields.ts';
import type { Field } from '../../fields.ts';
import type { BackgroundJob, Operation } from '../../operation.ts';
import { startedJob } from '../answers.ts';

/** What imports have in common (path/90979). One import runs at a time (302008). */

const callback = f.object(
  'Where the event goes when the job is over',
  '任务完成后的回调',
  {
    url: f.text('Address', '接收地址', { format: 'url' }),
    token: f.text('Token', '签名 Token', { secret: true }),
    encodingaeskey: f.text('Key', '加密密钥 EncodingAESKey', { secret: true, pattern: '[0-9A-Za-z]{43}' }),
  },
  [],
  { named: 'JobCallback', help: ['Default: the address in the console.', '默认为管理后台配置的地址。'] },
);

/** The CSV is uploaded as a file first. */
export const csvFile: Readonly<Record<string, Field>> = {
  media_id: f.text('CSV file', 'CSV 文件的 media_id', {
    media: 'file',
    help: ['From media.upload; UTF-8.', '由 media.upload 上传，UTF-8 编码。'],
  }),
};

export const invite: Readonly<Record<string, Field>> = {
  to_invite: f.optional(
    f.flag('Invite new members', '是否邀请新成员', { help: ['Default true.', '默认 true。'] }),
  ),
};

export const jobCallback: Readonly<Record<string, Field>> = { callback: f.optional(callback) };

/** `status` 3 ends an import; what went wrong is said row by row. */
export const importJob: BackgroundJob = { id: 'jobid', result: 'batch.getResult', done: [3], failed: [] };

export const importCall: Pick<Operation, 'method' | 'credential' | 'output' | 'quota' | 'retry' | 'job'> = {
  method: 'POST',
  credential: 'contacts',
  output: startedJob,
  quota: 'base',
  retry: 'once',
  job: importJob,
};
