import { expect, test } from 'vitest';
import { readChinese, readCodes, staleFiles } from './generate-errors.ts';

test('the generated files are what the tables say', () => {
  expect(staleFiles().map(({ path }) => path)).toEqual([]);
});

test('every Chinese line belongs to a code of the table', () => {
  const codes = new Set(readCodes().map(({ code }) => code));
  expect(readChinese().filter(({ code }) => !codes.has(code))).toEqual([]);
});
