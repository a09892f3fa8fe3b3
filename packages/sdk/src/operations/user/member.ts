import * as f from '../../fields.ts';
import type { Field, ObjectField } from '../../fields.ts';
import { extattr, externalProfileAnswer } from './attributes.ts';

/**
 * A member as `user/get` and `user/list` tell it (path/90196, path/90201). Which members are there depends on the
 * credential: applications made since 2022-06-20 are not told mobile, email, biz_mail, gender, avatar, qr_code and
 * address; the contact-sync secret is refused from new addresses.
 */
export const memberDetails: Readonly<Record<string, Field>> = {
  userid: f.text('Member', '成员 userid'),
  ...f.allOptional({
    name: f.text('Name', '姓名'),
    alias: f.text('Alias', '别名'),
    mobile: f.text('Mobile number', '手机号码'),
    email: f.text('E-mail', '邮箱'),
    department: f.list('Departments', '所属部门', f.integer('Department', '部门 id')),
    order: f.list('Order in the departments', '部门内的排序值', f.integer('Order', '次序值')),
    is_leader_in_dept: f.list(
      'Leads the department',
      '是否为部门负责人',
      f.integer('1: leads', '1 表示负责人'),
    ),
    direct_leader: f.list('Direct leader', '直属上级', f.text('Member', '成员 userid')),
    main_department: f.integer('Main department', '主部门'),
    position: f.text('Position', '职务'),
    gender: f.choice('Gender', '性别', [
      ['0', 'not set or hidden', '未定义或不可见'],
      ['1', 'male', '男'],
      ['2', 'female', '女'],
    ]),
    telephone: f.text('Telephone', '座机'),
    address: f.text('Address', '地址'),
    biz_mail: f.text('Company mailbox', '企业邮箱'),
    avatar: f.text('Picture', '头像链接'),
    thumb_avatar: f.text('Small picture', '头像缩略图链接'),
    qr_code: f.text('Personal QR code', '个人二维码链接'),
    status: f.choice('Status', '激活状态', [
      [1, 'active', '已激活'],
      [2, 'disabled', '已禁用'],
      [4, 'not active', '未激活'],
      [5, 'left', '退出企业'],
    ]),
    extattr,
    external_position: f.text('Position for outsiders', '对外职务'),
    external_profile: externalProfileAnswer,
    open_userid: f.text('Id for third parties', '全局唯一 open_userid'),
  }),
};

export const member: ObjectField = f.object('Member', '成员', memberDetails, [], { named: 'Member' });
