import * as f from '../../fields.ts';
import type { IntegerField, ListField, ObjectField, TextField } from '../../fields.ts';
import type { Operation } from '../../operation.ts';
import { done } from '../answers.ts';
import { departmentId } from '../department/shared.ts';
import { userid } from '../user/ids.ts';

/** What the tag calls have in common. Only the application that made a tag changes it (81011, path/90210). */

export const tagid: IntegerField = f.integer('Tag', '标签 id', { min: 0, max: 2 ** 31 - 1, names: 'tag' });

export const tagname: TextField = f.text('Name', '标签名称', {
  maxChars: 32,
  help: ['Unique within the company.', '企业内不可重名。'],
});

const userlist: ListField = f.list('Members', '成员列表', userid, { max: 1000 });
const partylist: ListField = f.list('Departments', '部门列表', departmentId, { max: 100 });

/** Members and departments to put into a tag or to take out of it. */
export const tagMembers: ObjectField = f.object(
  'Change',
  '变更',
  { tagid, userlist: f.optional(userlist), partylist: f.optional(partylist) },
  [f.atLeastOne('userlist', 'partylist')],
);

/** Members come joined by `|`, departments as a list. */
const tagged: ObjectField = f.object(
  'Answer',
  '返回结果',
  {
    ...done.members,
    invalidlist: f.optional(
      f.text('Members that are not valid', '非法的成员，以 | 分隔', { mayBeEmpty: true }),
    ),
    invalidparty: f.optional(
      f.list('Departments that are not valid', '非法的部门', f.integer('Department', '部门 id')),
    ),
  },
  [],
  { named: 'TaggedMembers' },
);

export const tagChange: Pick<Operation, 'method' | 'credential' | 'input' | 'output' | 'quota' | 'retry'> = {
  method: 'POST',
  credential: 'any',
  input: tagMembers,
  output: tagged,
  quota: 'base',
  retry: 'repeatable',
};
