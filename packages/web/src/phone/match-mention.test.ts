import { expect, test } from 'vitest';
import { matchMention } from './match-mention.ts';

const names = ['库存助手 Stock helper', '发布助手 Release helper'];

test('an @ offers every name, and what is typed after it fewer', () => {
  expect(matchMention('请 @', names)).toEqual({ from: 2, names });
  expect(matchMention('@库', names)?.names).toEqual(['库存助手 Stock helper']);
  expect(matchMention('@rel', names)?.names).toEqual(['发布助手 Release helper']);
});

test('nothing is offered without an @, after a whole name, and where nothing fits', () => {
  expect(matchMention('库存', names)).toBeNull();
  expect(matchMention('@库存助手 Stock helper', names)).toBeNull();
  expect(matchMention('@库存助手 Stock helper 在吗', names)).toBeNull();
  expect(matchMention('zhangsan@example.test', names)).toBeNull();
  expect(matchMention('@', [])).toBeNull();
});
