import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { classify } from './classify.ts';

const table = readFileSync(new URL('../../data/errcodes.tsv', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t'));

test('every code of the table has the category and the retry class of its line', () => {
  const compiled = table.map(([code]) => ({ code, ...classify(Number(code)) }));
  const written = table.map(([code, , , category, retryable]) => ({ code, category, retryable }));
  expect(compiled).toEqual(written);
  expect(compiled).toHaveLength(1644);
});

test('a code that is not in the table is other and not retryable', () => {
  for (const code of [-3, -2, 1, 5999, 40010, 42048, 99_999_999, Number.NaN]) {
    expect(classify(code)).toEqual({ category: 'other', retryable: 'no' });
  }
});
