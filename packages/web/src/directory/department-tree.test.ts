import type { DepartmentView } from '@wecomkit/sandbox/control';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { treeOf } from './department-tree.ts';

function department(id: number, name: string, name_en: string, parentid: number, order = 0): DepartmentView {
  return { id, name, name_en, parentid, order, member_count: 0 };
}

const tree = treeOf([
  department(1, '晨光科技', 'Morninglight', 0),
  department(2, '研发部', 'Engineering', 1, 1),
  department(3, '人事部', 'People', 1, 9),
  department(4, '平台组', 'Platform', 2),
]);

const names = (departments: readonly DepartmentView[]): string[] => departments.map(({ name }) => name);

test('siblings stand by descending order', () => {
  expect(names(tree.roots)).toEqual(['晨光科技']);
  expect(names(tree.below(1))).toEqual(['人事部', '研发部']);
  expect(tree.below(4)).toEqual([]);
});

test('the path to a department starts at the top', () => {
  expect(names(tree.pathTo(4))).toEqual(['晨光科技', '研发部', '平台组']);
  expect(tree.pathTo(99)).toEqual([]);
});

test('departments are found by either name, whatever the case', () => {
  expect(names(tree.search('ENGINE'))).toEqual(['研发部']);
  expect(names(tree.search('平台'))).toEqual(['平台组']);
  expect(tree.search('  ')).toEqual([]);
});

test('every path ends, even where parents form a ring', () => {
  const ids = fc.integer({ min: 1, max: 6 });
  fc.assert(
    fc.property(fc.uniqueArray(fc.tuple(ids, ids), { selector: ([id]) => id }), (pairs) => {
      const all = pairs.map(([id, parentid]) => department(id, 'a', '', parentid));
      for (const { id } of all) expect(treeOf(all).pathTo(id).at(-1)?.id).toBe(id);
    }),
  );
});
