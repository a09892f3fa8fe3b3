import * as f from '../../fields.ts';
import type { Operation } from '../../operation.ts';
import type { StartedJob } from '../named.gen.ts';
import { csvFile, importCall, invite, jobCallback } from './shared.ts';
import type { BatchSyncUserInput } from './types.gen.ts';

/** path/90980. Known members are changed where a column is there, unknown ones created. */
export const syncUser: Operation<BatchSyncUserInput, StartedJob> = {
  ...importCall,
  name: 'batch.syncUser',
  title: { en: 'Import members, leaving others alone', zh: '增量更新成员' },
  doc: 90980,
  path: '/cgi-bin/batch/syncuser',
  input: f.object('Import', '导入', { ...csvFile, ...invite, ...jobCallback }),
  example: { media_id: 'media-csv-users-1' },
  exampleAnswer: { errcode: 0, errmsg: 'ok', jobid: 'job-1' },
};
