import * as f from '../../fields.ts';
import type { Operation } from '../../operation.ts';
import { done } from '../answers.ts';
import type { TagContent } from '../named.gen.ts';
import { tagid } from './shared.ts';
import type { TagGetInput } from './types.gen.ts';

const tagMember = f.object(
  'Member',
  '成员',
  { userid: f.text('Member', '成员 userid'), name: f.optional(f.text('Name', '姓名')) },
  [],
  { named: 'TagMember' },
);

/** path/90213. Only members that the credential may see are listed. */
export const get: Operation<TagGetInput, TagContent> = {
  name: 'tag.get',
  title: { en: 'List the members of a tag', zh: '获取标签成员' },
  doc: 90213,
  method: 'GET',
  path: '/cgi-bin/tag/get',
  credential: 'any',
  input: f.object('Tag', '标签', { tagid }),
  output: f.object(
    'Answer',
    '返回结果',
    {
      ...done.members,
      tagname: f.text('Name', '标签名称'),
      userlist: f.list('Members', '成员列表', tagMember),
      partylist: f.list('Departments', '部门列表', f.integer('Department', '部门 id')),
    },
    [],
    { named: 'TagContent' },
  ),
  quota: 'base',
  retry: 'read',
  example: { tagid: 12 },
  exampleAnswer: {
    errcode: 0,
    errmsg: 'ok',
    tagname: 'Release crew',
    userlist: [{ userid: 'alice', name: 'Alice' }],
    partylist: [3],
  },
};
