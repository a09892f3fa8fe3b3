import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkFileName, cleanFileName } from './file-name.ts';

describe('a name that was found', () => {
  it.each([
    ['日报.txt', undefined, '日报.txt'],
    ['../tmp/"a": b\\c\r\n.pdf', undefined, "'a'_ b_c .pdf"],
    ['avatar', 'png', 'avatar.png'],
    ['.profile', 'txt', '.profile.txt'],
    ['', 'png', ''],
    [`${'日'.repeat(60)}.docx`, undefined, `${'日'.repeat(41)}.docx`],
  ])('%j becomes one that WeCom takes', (name, extension, expected) => {
    expect(cleanFileName(name, extension)).toBe(expected);
  });

  it('passes the check of names, whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('png', undefined), (name, extension) => {
        const clean = cleanFileName(name, extension);
        expect(clean === '' ? [] : checkFileName(clean, 'filename')).toEqual([]);
      }),
    );
  });
});
