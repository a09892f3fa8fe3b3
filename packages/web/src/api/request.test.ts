import { expect, test } from 'vitest';
import { path, query } from './request.ts';

test('ids are encoded in paths', () => {
  expect(path`/members/${'a/b?c'}/conversations/${'app:1000002'}/messages`).toBe(
    '/members/a%2Fb%3Fc/conversations/app%3A1000002/messages',
  );
});

test('a query holds only the values that are there', () => {
  expect(query({ before: undefined, limit: 50, corpid: null })).toBe('?limit=50');
  expect(query({ before: undefined })).toBe('');
});
