import * as f from '../../fields.ts';
import type { ObjectField } from '../../fields.ts';
import { create } from '../../operations/user/create.ts';
import { parallelLists } from '../../operations/user/member-fields.ts';
import type { UserCreateInput } from '../../operations/user/types.gen.ts';
import type { Column } from './csv.ts';

/** A text attribute of the company's own; its name is the name of its column. */
interface TextAttribute {
  readonly type: 0;
  readonly name: string;
  readonly text: { readonly value: string };
}

/** A member to import, in the words of `user.create`. */
export interface MemberRow extends Pick<
  UserCreateInput,
  | 'userid'
  | 'name'
  | 'mobile'
  | 'email'
  | 'department'
  | 'position'
  | 'gender'
  | 'is_leader_in_dept'
  | 'order'
  | 'alias'
  | 'address'
  | 'telephone'
  | 'enable'
> {
  /** Attributes of the kind text; the file has no form for others. */
  readonly extattr?: { readonly attrs: readonly TextAttribute[] } | undefined;
}

/** Members of `user.create` that the file has no column for. */
const withoutColumn = new Set([
  'avatar_mediaid',
  'biz_mail',
  'direct_leader',
  'external_position',
  'external_profile',
  'main_department',
  'to_invite',
]);

const textAttribute = f.object('Attribute', '扩展属性', {
  type: f.choice('Kind', '属性类型', [[0, 'text', '文本']]),
  name: f.text('Name', '属性名称'),
  text: f.object('Text', '文本', { value: f.text('Value', '文本内容', { maxChars: 64, mayBeEmpty: true }) }),
});

const { members: ofCreate } = create.input;
const known = Object.entries(ofCreate).filter(([name]) => !withoutColumn.has(name));

/** Without the rule that a mobile number or an e-mail is there: who is known already may have neither in the file. */
export const memberRow: ObjectField = f.object(
  'Member',
  '成员',
  {
    ...Object.fromEntries(known),
    extattr: f.optional(
      f.object('Own attributes', '扩展属性', { attrs: f.list('Attributes', '属性列表', textAttribute) }),
    ),
  },
  parallelLists,
);

const genders = { 1: '男', 2: '女' };

/** Headers as client libraries write them (2019 to 2024); the template of 2026 was not to be had. */
const columns: readonly Column<MemberRow>[] = [
  { header: '姓名', isRequired: true, cell: ({ name }) => name },
  { header: '帐号', isRequired: true, cell: ({ userid }) => userid },
  { header: '手机号', isRequired: true, cell: ({ mobile }) => mobile },
  { header: '邮箱', isRequired: true, cell: ({ email }) => email },
  { header: '所在部门', isRequired: true, cell: ({ department }) => department?.join(';') },
  { header: '职位', cell: ({ position }) => position },
  { header: '性别', cell: ({ gender }) => (gender === undefined ? undefined : genders[gender]) },
  { header: '是否部门内领导', cell: ({ is_leader_in_dept: flags }) => flags?.map(Number).join(';') },
  { header: '排序', cell: ({ order }) => order?.join(';') },
  { header: '别名', cell: ({ alias }) => alias },
  { header: '地址', cell: ({ address }) => address },
  { header: '座机', cell: ({ telephone }) => telephone },
  // The opposite of `enable`: 1 switches the member off.
  { header: '禁用', cell: ({ enable }) => (enable === undefined ? undefined : Number(!enable)) },
];

/** The columns of these rows: the fixed ones, and one for each attribute that occurs. */
export function memberColumns(rows: readonly MemberRow[]): readonly Column<MemberRow>[] {
  const names = new Set(rows.flatMap(({ extattr }) => extattr?.attrs.map(({ name }) => name) ?? []));
  const own = [...names].map((header): Column<MemberRow> => {
    return { header, cell: ({ extattr }) => extattr?.attrs.find(({ name }) => name === header)?.text.value };
  });
  return [...columns, ...own];
}
