import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutTo, displayWidth, padTo } from './display-width.ts';
import { table } from './table.ts';

describe('the width of a text', () => {
  it.each([
    ['abc', 3],
    ['企业微信', 8],
    ['a，b', 4],
    ['𠮷野家', 6],
    ['✅ ok', 5],
    ['👨‍👩‍👧', 2],
    ['e\u0301', 1],
    ['한국', 4],
    ['\u001b[31mred\u001b[39m', 3],
    ['', 0],
  ])('of %j is %i columns', (text, columns) => {
    expect(displayWidth(text)).toBe(columns);
  });

  it('keeps columns of a table straight', () => {
    expect(table([['企业', 'x'], ['ab', 'y'], ['abcdef']])).toBe('企业    x\nab      y\nabcdef');
  });
});

describe('a text that is cut', () => {
  it.each([
    ['企业微信', 5, '企业…'],
    ['企业微信', 6, '企业…'],
    ['abc', 3, 'abc'],
    ['abcd', 3, 'ab…'],
    ['abcd', 0, ''],
  ])('%j to %i columns is %j', (text, columns, cut) => {
    expect(cutTo(text, columns)).toBe(cut);
  });

  it('never takes more columns than it may, nor fewer when it is filled up', () => {
    const texts = fc.string({ unit: fc.constantFrom('a', '企', '👍🏽', 'é', '，', '한', ' ') });
    fc.assert(
      fc.property(texts, fc.integer({ min: 0, max: 20 }), (text, columns) => {
        expect(displayWidth(cutTo(text, columns))).toBeLessThanOrEqual(columns);
        expect(displayWidth(padTo(cutTo(text, columns), columns))).toBe(columns);
      }),
    );
  });
});
