import * as f from '../../fields.ts';
import type { Operation } from '../../operation.ts';
import type { StartedJob } from '../named.gen.ts';
import { csvFile, importCall, invite, jobCallback } from './shared.ts';
import type { BatchReplaceUserInput } from './types.gen.ts';

/** path/90981. Members that the file does not name are deleted, within a guard (45026). */
export const replaceUser: Operation<BatchReplaceUserInput, StartedJob> = {
  ...importCall,
  name: 'batch.replaceUser',
  title: { en: 'Import members, deleting all others', zh: '全量覆盖成员' },
  doc: 90981,
  path: '/cgi-bin/batch/replaceuser',
  destructive: true,
  input: f.object('Import', '导入', { ...csvFile, ...invite, ...jobCallback }),
  example: { media_id: 'media-csv-users-1' },
  exampleAnswer: { errcode: 0, errmsg: 'ok', jobid: 'job-1' },
};
