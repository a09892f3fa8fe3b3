import * as f from '../../fields.ts';
import type { Operation } from '../../operation.ts';
import { done } from '../answers.ts';
import { departmentId } from '../department/shared.ts';
import type { InvitedMembers } from '../named.gen.ts';
import { tagid } from '../tag/shared.ts';
import { userid } from '../user/ids.ts';
import type { BatchInviteInput } from './types.gen.ts';

/** path/90975. Success does not mean that an invitation went out: that is checked later. */
export const invite: Operation<BatchInviteInput, InvitedMembers> = {
  name: 'batch.invite',
  title: { en: 'Invite members', zh: '邀请成员' },
  doc: 90975,
  method: 'POST',
  path: '/cgi-bin/batch/invite',
  credential: 'any',
  input: f.object(
    'Whom',
    '邀请对象',
    {
      user: f.optional(f.list('Members', '成员列表', userid, { max: 1000 })),
      party: f.optional(f.list('Departments', '部门列表', departmentId, { max: 100 })),
      tag: f.optional(f.list('Tags', '标签列表', tagid, { max: 100 })),
    },
    [f.atLeastOne('user', 'party', 'tag')],
  ),
  output: f.object(
    'Answer',
    '返回结果',
    {
      ...done.members,
      invaliduser: f.optional(
        f.list('Members that are not valid', '非法成员', f.text('Member', '成员 userid')),
      ),
      invalidparty: f.optional(f.list('Departments that are not valid', '非法部门', departmentId)),
      invalidtag: f.optional(f.list('Tags that are not valid', '非法标签', tagid)),
    },
    [],
    { named: 'InvitedMembers' },
  ),
  quota: 'base',
  retry: 'once',
  example: { user: ['erin'], party: [5] },
  exampleAnswer: { errcode: 0, errmsg: 'ok', invaliduser: ['ghost1'] },
};
