import { expect, test } from 'vitest';
import { changedPaths } from './changed-paths.ts';

test.each<[string, unknown, unknown, readonly string[]]>([
  ['nothing', { a: 1, b: [1] }, { a: 1, b: [1] }, []],
  ['a member', { a: { b: 1, c: 2 } }, { a: { b: 1, c: 3 } }, ['a.c']],
  ['an item', { a: [{ b: 1 }, { b: 2 }] }, { a: [{ b: 1 }, { b: 3 }] }, ['a.1.b']],
  ['a list of another length', { a: [1] }, { a: [1, 2] }, ['a']],
  ['a new and a lost member', { a: 1 }, { b: 1 }, ['a', 'b']],
  ['another kind', { a: [1] }, { a: { b: 1 } }, ['a']],
])('%s that changed is named by its path', (_title, before, after, paths) => {
  expect(changedPaths(before, after)).toEqual(paths);
});
