import { describe, expect, it } from 'vitest';
import { displayWidth } from './display-width.ts';
import { table } from './table.ts';

describe('the width of a text', () => {
  it.each([
    ['abc', 3],
    ['企业微信', 8],
    ['a，b', 4],
    ['✅ ok', 5],
    ['\u001b[31mred\u001b[39m', 3],
    ['', 0],
  ])('of %j is %i columns', (text, columns) => {
    expect(displayWidth(text)).toBe(columns);
  });

  it('keeps columns of a table straight', () => {
    expect(table([['企业', 'x'], ['ab', 'y'], ['abcdef']])).toBe('企业    x\nab      y\nabcdef');
  });
});
