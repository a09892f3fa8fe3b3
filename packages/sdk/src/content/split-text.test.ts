import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { byteLength } from './byte-length.ts';
import { cutText, splitText } from './split-text.ts';

const link = '<a href="https://ci.example.test/builds/481?x=1">第 481 次构建</a>';
const piece = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      'word',
      '中文',
      '。',
      '，',
      ' ',
      '  ',
      '\n',
      '\n\n',
      '\r\n',
      '\n \n',
      'Done. ',
      '（',
      '👨‍👩‍👧‍👦',
      '😀',
      '🇨🇳',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.constantFrom(link, '<@zhangsan>', '<a href="', '</a>', '<') },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 120 }).map((size) => 'x'.repeat(size)) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
);
const text = fc.array(piece, { maxLength: 120 }).map((pieces) => pieces.join(''));
const limit = fc.integer({ min: 4, max: 200 });

test('parts keep the limit and the order, and lose only white space at the seams', () => {
  fc.assert(
    fc.property(text, limit, (whole, maxBytes) => {
      const parts = splitText(whole, maxBytes);
      for (const part of parts) expect(byteLength(part)).toBeLessThanOrEqual(maxBytes);
      let at = 0;
      for (const part of parts) {
        const place = whole.indexOf(part, at);
        expect(whole.slice(at, place).trim()).toBe('');
        expect(place).toBeGreaterThanOrEqual(at);
        at = place + part.length;
      }
      expect(whole.slice(at).trim()).toBe('');
    }),
    { numRuns: 400 },
  );
});

test('no seam is inside a surrogate pair, a link or a mention that fits into a part', () => {
  fc.assert(
    fc.property(text, fc.integer({ min: byteLength(link), max: 200 }), (whole, maxBytes) => {
      const parts = splitText(whole, maxBytes);
      expect(parts.join('').split(link)).toHaveLength(whole.split(link).length);
      expect(parts.reduce((sum, part) => sum + part.split(link).length - 1, 0)).toBe(
        whole.split(link).length - 1,
      );
      expect(parts.reduce((sum, part) => sum + part.split('<@zhangsan>').length - 1, 0)).toBe(
        whole.split('<@zhangsan>').length - 1,
      );
      expect(parts.flatMap((part) => [...part]).join('')).toBe(parts.join(''));
    }),
    { numRuns: 300 },
  );
});

test('a text that fits comes back as it is, the empty one too', () => {
  expect(splitText(' a\n', 2048)).toEqual([' a\n']);
  expect(splitText('', 2048)).toEqual(['']);
});

test('paragraphs are preferred to lines, lines to sentences, sentences to words', () => {
  expect(splitText('one one\n\ntwo\ntwo. two', 14)).toEqual(['one one', 'two\ntwo. two']);
  expect(splitText('one one\ntwo. two two', 14)).toEqual(['one one', 'two. two two']);
  expect(splitText('One one. Two two two', 14)).toEqual(['One one.', 'Two two two']);
  expect(splitText('one one one one two', 14)).toEqual(['one one one', 'one two']);
});

test('Chinese breaks after a sentence, and not before its full stop', () => {
  expect(splitText('今天部署完成。明天继续观察', 30)).toEqual(['今天部署完成。', '明天继续观察']);
  expect(splitText('一二三四，五六七八', 13)).toEqual(['一二三', '四，五六', '七八']);
});

test('the indent of a line stays where a part begins with it', () => {
  expect(splitText('aaaa aaaa aaaa\n    bbbb bbbb', 18)).toEqual(['aaaa aaaa aaaa', '    bbbb bbbb']);
});

test('a word longer than a part is cut, and nothing else with it', () => {
  expect(splitText(`see ${'x'.repeat(25)} end`, 10)).toEqual([
    'see',
    'xxxxxxxxxx',
    'xxxxxxxxxx',
    'xxxxx end',
  ]);
});

test('white space alone comes back as one part', () => {
  expect(splitText(' '.repeat(50), 10)).toEqual([' '.repeat(10)]);
});

test('a limit that holds no character is refused', () => {
  expect(() => splitText('hello', 3)).toThrow(RangeError);
  expect(() => splitText('hello', Number.NaN)).toThrow(RangeError);
});

test('a cut text ends with an ellipsis within the limit', () => {
  fc.assert(
    fc.property(text, limit, (whole, maxBytes) => {
      const cut = cutText(whole, maxBytes);
      expect(byteLength(cut)).toBeLessThanOrEqual(maxBytes);
      expect(cut === whole).toBe(byteLength(whole) <= maxBytes);
      expect(whole.startsWith(cut) || whole.startsWith(cut.replace(/…$/, ''))).toBe(true);
    }),
    { numRuns: 300 },
  );
  expect(cutText('one two three four', 12)).toBe('one two…');
  expect(cutText(`see ${link}`, 40)).toBe('see…');
});

test('a long text is split in passing', () => {
  const parts = splitText('第一段文字，word word. '.repeat(10_000), 2048);
  expect(parts.length).toBeGreaterThan(100);
});
