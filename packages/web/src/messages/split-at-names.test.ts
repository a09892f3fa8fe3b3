import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitAtNames } from './split-at-names.ts';

test('names are the second pieces, the longest first', () => {
  expect(splitAtNames('@助手 在吗，@助手二号？', ['@助手', '@助手二号'])).toEqual([
    '',
    '@助手',
    ' 在吗，',
    '@助手二号',
    '？',
  ]);
});

test('without names the text stays whole', () => {
  expect(splitAtNames('a', [])).toEqual(['a']);
  expect(splitAtNames('a', [''])).toEqual(['a']);
});

test('nothing of a text is lost, whatever the names are', () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.string({ maxLength: 3 })), (text, names) => {
      const pieces = splitAtNames(text, names);
      expect(pieces.join('')).toBe(text);
      expect(pieces.length % 2).toBe(1);
    }),
  );
});
