import type { Operation } from '../../operation.ts';
import type { StartedJob } from '../named.gen.ts';
import { exampleKey, exportCall, exportInput } from './shared.ts';
import type { ExportSimpleUserInput } from './types.gen.ts';

/** path/94849. The files hold `userlist` as `user.simpleList` does. */
export const simpleUser: Operation<ExportSimpleUserInput, StartedJob> = {
  ...exportCall,
  name: 'export.simpleUser',
  title: { en: 'Export members', zh: '导出成员' },
  doc: 94849,
  path: '/cgi-bin/export/simple_user',
  input: exportInput,
  example: { encoding_aeskey: exampleKey, block_size: 10_000 },
  exampleAnswer: { errcode: 0, errmsg: 'ok', jobid: 'job-1' },
};
