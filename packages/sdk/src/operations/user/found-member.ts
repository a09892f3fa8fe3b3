import * as f from '../../fields.ts';
import type { ObjectField } from '../../fields.ts';
import { done } from '../answers.ts';

/** The answer of every call that finds one member. */
export const foundMember: ObjectField = f.object(
  'Answer',
  '返回结果',
  { ...done.members, userid: f.text('Member', '成员 userid') },
  [],
  { named: 'FoundMember' },
);
