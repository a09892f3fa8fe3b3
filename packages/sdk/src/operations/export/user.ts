import type { Operation } from '../../operation.ts';
import type { StartedJob } from '../named.gen.ts';
import { exampleKey, exportCall, exportInput } from './shared.ts';
import type { ExportUserInput } from './types.gen.ts';

/** path/94851. The files hold `userlist` as `user.list` does. */
export const user: Operation<ExportUserInput, StartedJob> = {
  ...exportCall,
  name: 'export.user',
  title: { en: 'Export members with their details', zh: '导出成员详情' },
  doc: 94851,
  path: '/cgi-bin/export/user',
  input: exportInput,
  example: { encoding_aeskey: exampleKey, block_size: 10_000 },
  exampleAnswer: { errcode: 0, errmsg: 'ok', jobid: 'job-1' },
};
