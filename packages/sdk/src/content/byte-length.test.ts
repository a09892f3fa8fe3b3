import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { byteLength, charLength } from './byte-length.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
);
// Every sequence of UTF-16 units, halves of pairs included.
const rawText = fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units));

test('bytes are those of an encoder, for texts of any kind', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, rawText), (text) => {
      expect(byteLength(text)).toBe(new TextEncoder().encode(text).length);
    }),
  );
});

test('characters are code points', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, rawText), (text) => {
      expect(charLength(text)).toBe([...text].length);
    }),
  );
});

test('a Chinese character has three bytes, an emoji four, half a pair three', () => {
  expect(byteLength('a中😀\ud83d')).toBe(1 + 3 + 4 + 3);
  expect(charLength('a中😀\ud83d')).toBe(4);
});
