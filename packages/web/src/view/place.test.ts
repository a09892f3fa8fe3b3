import { expect, test } from 'vitest';
import { readPlace, tabOf } from './place.ts';

test('the address names a tab, a department, a tag or a conversation', () => {
  expect(readPlace(null)).toEqual({ kind: 'messages' });
  expect(readPlace('directory')).toEqual({ kind: 'directory' });
  expect(readPlace('department:12')).toEqual({ kind: 'department', id: 12 });
  expect(readPlace('tag:3')).toEqual({ kind: 'tag', id: 3 });
  expect(readPlace('app:1000002')).toEqual({ kind: 'conversation', id: 'app:1000002' });
  expect(readPlace('chat:department:1')).toEqual({ kind: 'conversation', id: 'chat:department:1' });
});

test('departments and tags belong to the directory, conversations to the messages', () => {
  expect(['department:1', 'tag:1', 'directory', 'app:1', null].map((c) => tabOf(readPlace(c)))).toEqual([
    'directory',
    'directory',
    'directory',
    'messages',
    'messages',
  ]);
});
