import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCsv } from './parse-csv.ts';

describe('CSV', () => {
  it('is read with quotes, commas and line ends within cells', () => {
    expect(parseCsv('\uFEFFuserid,name\r\na,"Bob, ""the\nbuilder"""\n\nb,李雷')).toEqual([
      ['userid', 'name'],
      ['a', 'Bob, "the\nbuilder"'],
      ['b', '李雷'],
    ]);
  });

  it('is read as it was written, whatever is in the cells', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r\n', ' ', '企') });
    const row = fc.array(cell, { minLength: 2, maxLength: 4 }).filter((cells) => cells.some(Boolean));
    fc.assert(
      fc.property(fc.array(row, { maxLength: 5 }), (rows) => {
        const text = rows
          .map((cells) => cells.map((one) => `"${one.replaceAll('"', '""')}"`).join(','))
          .join('\r\n');
        expect(parseCsv(text)).toEqual(rows);
      }),
    );
  });
});
