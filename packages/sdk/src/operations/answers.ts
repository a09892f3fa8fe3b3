import * as f from '../fields.ts';
import type { ObjectField } from '../fields.ts';

/** The answer of a call that has nothing else to say; every other answer has these members too. */
export const done: ObjectField = f.object(
  'Answer',
  '返回结果',
  { errcode: f.integer('Code', '返回码'), errmsg: f.text('Text', '说明', { mayBeEmpty: true }) },
  [],
  { named: 'Done' },
);

/** The answer of every call that starts work in the background. */
export const startedJob: ObjectField = f.object(
  'Answer',
  '返回结果',
  { ...done.members, jobid: f.text('Job', '异步任务 id，最长 64 字节') },
  [],
  { named: 'StartedJob' },
);
