import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { byteLength, charLength } from './byte-length.ts';
import { cutBytes, cutChars } from './cut-bytes.ts';

const family = '👨‍👩‍👧‍👦';
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
  fc.array(fc.constantFrom(family, '🇨🇳', '👍🏽', 'é', '中', 'a', '1️⃣', '\r\n')).map((all) => all.join('')),
);
const limit = fc.integer({ min: 0, max: 300 });

test('a cut is a start of the text, within the limit, and never inside a pair', () => {
  fc.assert(
    fc.property(text, limit, (whole, maxBytes) => {
      const cut = cutBytes(whole, maxBytes);
      expect(whole.startsWith(cut)).toBe(true);
      expect(byteLength(cut)).toBeLessThanOrEqual(maxBytes);
      expect([...cut, ...whole.slice(cut.length)]).toEqual([...whole]);
    }),
  );
});

test('a cut in characters keeps the limit and the pairs', () => {
  fc.assert(
    fc.property(text, limit, (whole, maxChars) => {
      const cut = cutChars(whole, maxChars);
      expect(whole.startsWith(cut)).toBe(true);
      expect(charLength(cut)).toBeLessThanOrEqual(maxChars);
      expect([...cut, ...whole.slice(cut.length)]).toEqual([...whole]);
    }),
  );
});

test('a text at the limit stays whole, one byte less loses the last character', () => {
  for (const last of ['a', 'é', '中', '😀']) {
    const whole = 'x'.repeat(2048 - byteLength(last)) + last;
    expect(cutBytes(whole, 2048)).toBe(whole);
    expect(cutBytes(whole, 2047)).toBe(whole.slice(0, -last.length));
  }
});

test.each([
  ['a family', family],
  ['a flag', '🇨🇳'],
  ['a hand with a skin tone', '👍🏽'],
  ['a letter with an accent of its own', 'e\u0301'],
  ['a keycap', '1️⃣'],
  ['a line break of two units', '\r\n'],
])('%s is not left in halves', (_, cluster) => {
  for (let bytes = 3; bytes < 3 + byteLength(cluster); bytes += 1) {
    expect(cutBytes(`abc${cluster}`, bytes)).toBe('abc');
  }
  expect(cutBytes(`abc${cluster}d`, 3 + byteLength(cluster))).toBe(`abc${cluster}`);
});

test('the second of two flags is dropped whole', () => {
  expect(cutBytes('🇨🇳🇩🇪', 12)).toBe('🇨🇳');
});

test('where nothing else fits, a visible character is cut between its parts', () => {
  expect(cutBytes(family, 10)).toBe('👨‍');
  expect(cutBytes('中', 2)).toBe('');
});
