import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseStream } from './parse-stream.ts';

const shape = (source: string, isGrowing = false): readonly (readonly [string, string, boolean])[] =>
  parseStream(source, isGrowing).map(({ kind, text, isClosed }) => [kind, text, isClosed]);

test('a text without tags is one answer', () => {
  expect(shape('**正在**查询')).toEqual([['answer', '**正在**查询', false]]);
  expect(shape('')).toEqual([]);
});

test('thinking comes before the answer', () => {
  expect(shape('<think>先看库存</think>\n有货')).toEqual([
    ['thinking', '先看库存', true],
    ['answer', '\n有货', false],
  ]);
});

test('thinking that goes on is open, even before its first word', () => {
  expect(shape('<think>', true)).toEqual([['thinking', '', false]]);
  expect(shape('<think>a', true)).toEqual([['thinking', 'a', false]]);
});

test('half a tag at the end of a growing text is held back, and shown when nothing more comes', () => {
  expect(shape('<think>a</thi', true)).toEqual([['thinking', 'a', false]]);
  expect(shape('a <', true)).toEqual([['answer', 'a ', false]]);
  expect(shape('a <thi')).toEqual([['answer', 'a <thi', false]]);
});

test('thinking may come several times', () => {
  expect(shape('a<think>b</think>c<think>d').map(([kind]) => kind)).toEqual([
    'answer',
    'thinking',
    'answer',
    'thinking',
  ]);
});

test('nothing but tags is lost, and the sections of a growing text stay as they are but for the last', () => {
  const piece = fc.constantFrom('<think>', '</think>', '<THINK>', 'a', '\n', ' <', '<th', 'ink>', '**b**');
  fc.assert(
    fc.property(fc.array(piece), fc.boolean(), (pieces, isGrowing) => {
      const source = pieces.join('');
      const sections = parseStream(source, isGrowing);
      const kept = sections.map(({ text }) => text).join('');
      const letters = (value: string): string =>
        value.replaceAll(/<\/?think>/gi, '').replaceAll(/[^ab]/g, '');
      expect(letters(kept)).toBe(letters(source));
      expect(sections.slice(0, -1).every(({ text }) => text.trim() !== '')).toBe(true);
    }),
  );
});
