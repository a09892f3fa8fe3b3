import * as f from '../../fields.ts';
import type { Field, ObjectField } from '../../fields.ts';
import type { BackgroundJob, Operation } from '../../operation.ts';
import { startedJob } from '../answers.ts';

/** What exports have in common (path/94849): who asked for one is alone allowed to fetch it. */

export const exportSettings: Readonly<Record<string, Field>> = {
  encoding_aeskey: f.text('Key', '加密密钥', {
    secret: true,
    pattern: '[0-9A-Za-z]{43}',
    help: ['43 letters and digits; the files are encrypted with it.', '43 位字母和数字，用于加密导出文件。'],
  }),
  block_size: f.optional(
    f.integer('Entries a file', '每个文件的条数', {
      min: 10_000,
      max: 1_000_000,
      help: ['Default 1,000,000.', '默认 1000000。'],
    }),
  ),
};

export const exportInput: ObjectField = f.object('Export', '导出', exportSettings);

export const exportJob: BackgroundJob = { id: 'jobid', result: 'export.getResult', done: [2], failed: [3] };

export const exportCall: Pick<
  Operation,
  'method' | 'credential' | 'output' | 'quota' | 'retry' | 'job' | 'exampleAnswer'
> = {
  method: 'POST',
  credential: 'any',
  output: startedJob,
  quota: 'base',
  retry: 'repeatable',
  job: exportJob,
};

export const exampleKey = 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG';
