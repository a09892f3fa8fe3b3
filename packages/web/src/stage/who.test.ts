import type { CorpView, MemberView } from '@wecomkit/sandbox/control';
import { expect, test } from 'vitest';
import { chooseMember, treeRows } from './who.ts';

function member(userid: string, name: string, department: number[], status = 1): MemberView {
  return {
    userid,
    name,
    alias: '',
    position: '',
    department,
    main_department: department[0] ?? 1,
    mobile: '',
    email: '',
    gender: '0',
    avatar: '',
    status,
  };
}

const corp: CorpView = {
  corpid: 'ww1',
  name: '晨光科技',
  departments: [
    { id: 1, name: '晨光科技', name_en: 'Morninglight', parentid: 0, order: 1 },
    { id: 2, name: '研发部', name_en: 'Engineering', parentid: 1, order: 1 },
    { id: 3, name: '人事部', name_en: 'People', parentid: 1, order: 9 },
    { id: 4, name: '空部门', name_en: 'Empty', parentid: 1, order: 5 },
  ],
  members: [member('wangwu', '王五', [1], 4), member('zhangsan', '张三', [2]), member('lisi', '李四', [3])],
  tags: [],
  applications: [],
  robots: [],
  chats: [],
};

function names(search: string): string[] {
  return treeRows(corp, search).map(
    (row) => '·'.repeat(row.depth) + (row.kind === 'member' ? row.member.name : row.department.name),
  );
}

test('departments stand by descending order with their members under them, empty ones left out', () => {
  expect(names('')).toEqual(['晨光科技', '·王五', '·人事部', '··李四', '·研发部', '··张三']);
});

test('a search shows what matches and the departments above it', () => {
  expect(names('zhang')).toEqual(['晨光科技', '·研发部', '··张三']);
  expect(names('engine')).toEqual(['晨光科技', '·研发部', '··张三']);
  expect(names('nobody')).toEqual([]);
});

test('without a member in the address the first active one is shown', () => {
  expect(chooseMember(corp, null)?.userid).toBe('zhangsan');
  expect(chooseMember(corp, 'LiSi')?.userid).toBe('lisi');
});
