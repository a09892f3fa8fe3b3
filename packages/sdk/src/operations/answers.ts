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
