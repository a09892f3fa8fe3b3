import * as f from '../../fields.ts';
import type { Operation } from '../../operation.ts';
import type { StartedJob } from '../named.gen.ts';
import { csvFile, importCall, jobCallback } from './shared.ts';
import type { BatchReplacePartyInput } from './types.gen.ts';

/** path/90982. Departments that the file does not name go as soon as they are empty. */
export const replaceParty: Operation<BatchReplacePartyInput, StartedJob> = {
  ...importCall,
  name: 'batch.replaceParty',
  title: { en: 'Import departments, deleting empty others', zh: '全量覆盖部门' },
  doc: 90982,
  path: '/cgi-bin/batch/replaceparty',
  destructive: true,
  input: f.object('Import', '导入', { ...csvFile, ...jobCallback }),
  example: { media_id: 'media-csv-party-1' },
  exampleAnswer: { errcode: 0, errmsg: 'ok', jobid: 'job-1' },
};
