import type { Operation } from '../../operation.ts';
import type { StartedJob } from '../named.gen.ts';
import { exampleKey, exportCall, exportInput } from './shared.ts';
import type { ExportDepartmentInput } from './types.gen.ts';

/** path/94852. The files hold `department` as `department.list` does. */
export const department: Operation<ExportDepartmentInput, StartedJob> = {
  ...exportCall,
  name: 'export.department',
  title: { en: 'Export departments', zh: '导出部门' },
  doc: 94852,
  path: '/cgi-bin/export/department',
  input: exportInput,
  example: { encoding_aeskey: exampleKey, block_size: 10_000 },
  exampleAnswer: { errcode: 0, errmsg: 'ok', jobid: 'job-1' },
};
