import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCsv } from './parse-csv.ts';

function quote(cell: string): string {
  return /[",\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

const cell = fc.oneof(fc.string(), fc.constantFrom('a,b', 'say "hi"', 'two\nlines', '张三', ''));

describe('an import file', () => {
  it('is read as it was written, whatever its cells hold', () => {
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { maxLength: 6 });
    fc.assert(
      fc.property(table, fc.constantFrom('\n', '\r\n'), fc.boolean(), (rows, end, hasMark) => {
        const text = rows.map((row) => row.map(quote).join(',')).join(end);
        const kept = rows.filter((row) => row.some((each) => each.trim() !== ''));
        expect(parseCsv((hasMark ? '\uFEFF' : '') + text)).toEqual(kept);
      }),
    );
  });

  it('never fails, and comes to an end, on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', 'a') }), (text) => {
        expect(parseCsv(text).every((row) => row.length > 0)).toBe(true);
      }),
    );
  });

  it('may lack a line break at its end, and have empty lines', () => {
    expect(parseCsv('a,b\n\n\n1,2')).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  it('takes a line with a stray quote as it stands', () => {
    expect(parseCsv('5" disk,x\ny,z')).toEqual([['5" disk,x'], ['y', 'z']]);
  });
});
