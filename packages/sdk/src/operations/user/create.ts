import * as f from '../../fields.ts';
import type { Operation } from '../../operation.ts';
import { done } from '../answers.ts';
import type { CreatedMember } from '../named.gen.ts';
import { newUserid } from './ids.ts';
import * as member from './member-fields.ts';
import type { UserCreateInput } from './types.gen.ts';

const createdDepartment = f.object('Department', '部门', {
  name: f.text('Name', '部门名称'),
  id: f.integer('Department', '部门 id'),
});

/** path/90195. Invites the member unless told otherwise. Without a department: "Other (departments to be set)". */
export const create: Operation<UserCreateInput, CreatedMember> = {
  name: 'user.create',
  title: { en: 'Create a member', zh: '创建成员' },
  doc: 90195,
  method: 'POST',
  path: '/cgi-bin/user/create',
  credential: 'contacts',
  input: f.object(
    'Member',
    '成员',
    {
      userid: newUserid,
      name: member.memberName,
      ...member.contact,
      ...member.place,
      ...member.person,
      biz_mail: member.companyMail(64),
      to_invite: f.optional(
        f.flag('Invite', '是否邀请', {
          help: [
            'Whether to invite the member by WeChat, SMS or e-mail; default true.',
            '是否通过微信、短信或邮件邀请，默认 true。',
          ],
        }),
      ),
    },
    [f.atLeastOne('mobile', 'email'), ...member.parallelLists],
  ),
  output: f.object(
    'Answer',
    '返回结果',
    {
      ...done.members,
      created_department_list: f.optional(
        f.object('Departments created on the way', '自动创建的部门', {
          department_info: f.list('Departments', '部门列表', createdDepartment),
        }),
      ),
    },
    [],
    { named: 'CreatedMember' },
  ),
  quota: 'member-create',
  retry: 'once',
  example: {
    userid: 'han.mei',
    name: '韩梅',
    mobile: '+8613900000012',
    department: [2, 5],
    order: [10, 40],
    is_leader_in_dept: [1, 0],
    main_department: 2,
    direct_leader: ['alice'],
    position: 'Release manager',
    gender: '2',
    to_invite: false,
  },
  exampleAnswer: { errcode: 0, errmsg: 'created' },
};
