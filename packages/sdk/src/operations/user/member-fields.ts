import * as f from '../../fields.ts';
import type { Field, Rule } from '../../fields.ts';
import { maxDepartmentId, order } from '../department/shared.ts';
import { extattr, externalProfileInput } from './attributes.ts';
import { userid } from './ids.ts';

/** What a new member and a changed one have in common (path/90195, path/90197). */

const { optional } = f;

export const memberName: Field = f.text('Name', '姓名', { maxChars: 64, neverEmpty: true });

const text = (en: string, zh: string, maxChars: number): Field =>
  optional(f.text(en, zh, { maxChars, mayBeEmpty: true }));

/** 40066 for an empty list; the text of 60110 still says twenty. */
const departments = f.list(
  'Departments',
  '所属部门',
  f.integer('Department', '部门 id', { min: 0, max: maxDepartmentId, names: 'department' }),
  {
    min: 1,
    max: 100,
    help: ['Unknown ones are created.', '不存在的部门 id 会被创建。'],
  },
);

export const contact: Readonly<Record<string, Field>> = {
  mobile: optional(
    f.text('Mobile number', '手机号码', {
      maxBytes: 32,
      pattern: '\\+?[0-9 \\-]{5,}',
      help: ['Unique; with the country code outside mainland China.', '企业内唯一；非大陆号码需带国家码。'],
    }),
  ),
  email: optional(
    f.text('E-mail', '邮箱', {
      minBytes: 6,
      maxBytes: 64,
      pattern: '[^@\\s]+@[^@\\s]+\\.[^@\\s]+',
      help: ['Unique within the company.', '企业内唯一。'],
    }),
  ),
};

export const place: Readonly<Record<string, Field>> = {
  department: optional(departments),
  order: optional(
    f.list('Order in the departments', '部门内的排序值', order, {
      help: ['One for each department; larger comes first.', '个数须与 department 一致，数值大的排序靠前。'],
    }),
  ),
  is_leader_in_dept: optional(
    f.list('Leads the department', '是否为部门负责人', f.bit('Leader', '负责人'), {
      help: ['One for each department.', '个数须与 department 一致。'],
    }),
  ),
  direct_leader: optional(
    f.list('Direct leader', '直属上级', userid, {
      max: 1,
      help: ['One; five until 2023.', '至多 1 个，2023 年及以前为 5 个。'],
    }),
  ),
  main_department: optional(
    f.integer('Main department', '主部门', { min: 1, max: maxDepartmentId, names: 'department' }),
  ),
};

/** `order` is left alone where no department is given: it does not count then (path/90197). */
export const parallelLists: readonly Rule[] = [
  f.lengthsAgree('order', 'department'),
  f.lengthsAgree('is_leader_in_dept', 'department'),
];

export const person: Readonly<Record<string, Field>> = {
  alias: text('Alias', '别名', 64),
  position: text('Position', '职务', 128),
  gender: optional(
    f.choice('Gender', '性别', [
      ['1', 'male', '男'],
      ['2', 'female', '女'],
    ]),
  ),
  telephone: optional(f.text('Telephone', '座机', { maxBytes: 32, pattern: '[0-9+,\\-]+' })),
  address: text('Address', '地址', 128),
  enable: optional(
    f.bit('May use WeCom', '启用成员', {
      help: ['Whether the member may use WeCom.', '成员是否可以使用企业微信。'],
    }),
  ),
  avatar_mediaid: optional(f.text('Picture', '头像 media_id', { media: 'image' })),
  extattr: optional(extattr),
  external_position: text('Position for outsiders', '对外职务', 12),
  external_profile: optional(externalProfileInput),
};

/** A company mailbox; 64 bytes at creation, 63 afterwards (path/90195, path/90197). */
export function companyMail(maxBytes: number): Field {
  return optional(
    f.text('Company mailbox', '企业邮箱', {
      minBytes: 6,
      maxBytes,
      help: ['One set at creation can never be changed.', '创建时指定的企业邮箱不可再修改。'],
    }),
  );
}
