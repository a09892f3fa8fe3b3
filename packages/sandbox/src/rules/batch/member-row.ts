import type { AttributeDefinition } from '../../state/rows.ts';
import type { JsonObject } from '../../wire/json-object.ts';
import type { TableRow } from './read-table.ts';

/** Columns of member files as client libraries write them (2019 to 2024); the template of 2026 was not to be had. */
export const requiredColumns: readonly string[] = ['姓名', '帐号'];

const plainColumns: Readonly<Record<string, string>> = {
  姓名: 'name',
  手机号: 'mobile',
  邮箱: 'email',
};

/** An empty cell changes nothing, except in these (path/90980 does not say). */
const clearedColumns: Readonly<Record<string, string>> = {
  职位: 'position',
  别名: 'alias',
  地址: 'address',
  座机: 'telephone',
};

const listColumns: Readonly<Record<string, string>> = {
  所在部门: 'department',
  排序: 'order',
  是否部门内领导: 'is_leader_in_dept',
};

const genders: Readonly<Record<string, string>> = { 男: '1', 女: '2' };

/** A row in the words of `user/create`. Columns named like an own attribute fill it; unknown ones are passed over. */
export function memberInput(row: TableRow, attributes: readonly AttributeDefinition[]): JsonObject {
  const input: Record<string, unknown> = { userid: row['帐号'] };
  for (const [column, value] of Object.entries(row)) {
    const cleared = clearedColumns[column];
    if (cleared !== undefined) input[cleared] = value;
    if (value === '') continue;
    const plain = plainColumns[column];
    const list = listColumns[column];
    if (plain !== undefined) input[plain] = value;
    if (list !== undefined) input[list] = value.split(';').map(numberOf);
    if (column === '性别') input['gender'] = genders[value] ?? value;
    // The opposite of `enable`: 1 switches the member off.
    if (column === '禁用') input['enable'] = value === '1' ? 0 : 1;
  }
  const attrs = attributesOf(row, attributes);
  if (attrs.length > 0) input['extattr'] = { attrs };
  return input;
}

/** Yes and no stand for 1 and 0 in some templates. */
function numberOf(cell: string): number {
  const text = cell.trim();
  if (text === '是') return 1;
  return text === '否' || text === '' ? 0 : Number(text);
}

function attributesOf(row: TableRow, attributes: readonly AttributeDefinition[]): readonly JsonObject[] {
  return attributes
    .filter(({ name, type }) => type === 0 && (row[name] ?? '') !== '')
    .map(({ name, type }) => ({ type, name, text: { value: row[name] } }));
}
