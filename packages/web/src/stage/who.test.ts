import type { CorpView, MemberView } from '@wecomkit/sandbox/control';
import { expect, test } from 'vitest';
import { chooseCorp, firstMember } from './who.ts';

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

function corp(corpid: string, members: readonly MemberView[] = []): CorpView {
  return {
    corpid,
    name: '晨光科技',
    departments: [],
    members,
    member_count: members.length,
    tags: [],
    applications: [],
    robots: [],
    aibots: [],
    chats: [],
  };
}

const people = [
  member('wangwu', '王五', [1], 4),
  member('zhangsan', '张三', [2]),
  member('lisi', '李四', [3]),
];

test('the company of the address is shown, or the first one', () => {
  const directory = { corps: [corp('ww1'), corp('ww2')] };
  expect(chooseCorp(directory, 'ww2')?.corpid).toBe('ww2');
  expect(chooseCorp(directory, 'ww3')?.corpid).toBe('ww1');
  expect(chooseCorp(null, 'ww1')).toBe(null);
});

test('without a member in the address the first active one is shown', () => {
  expect(firstMember(corp('ww1', people))?.userid).toBe('zhangsan');
  expect(firstMember(corp('ww1', people), 'zhangsan')?.userid).toBe('lisi');
  expect(firstMember(corp('ww1'))).toBe(null);
});
