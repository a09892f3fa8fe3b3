import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moveOn, newBubble, textOf } from './bubble.ts';
import { openFence, withClosedFence } from '../stream/open-fence.ts';

/** What all bubbles together show when a text grows to `lengths` of it and moves on after each. */
function shownPieces(text: string, cuts: readonly number[]): readonly string[] {
  const bubble = newBubble('id', undefined);
  const lengths = cuts.map((cut) => cut % (text.length + 1)).toSorted((one, other) => one - other);
  const pieces = lengths.map((length) => {
    const content = text.slice(0, length);
    const piece = textOf(bubble, content);
    bubble.shown = content;
    moveOn(bubble, 'next');
    return piece;
  });
  return [...pieces, textOf(bubble, text)];
}

const line = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('```', '```ts', '~~~', '````', '', '__proto__'),
);
const markdown = fc.array(line).map((lines) => lines.join('\n'));
const cuts = fc.array(fc.nat(), { maxLength: 5 });

describe('the bubbles of a stream', () => {
  it('show all of a text without blocks of code, once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), cuts, (text, places) => {
        fc.pre(!/[`~]{3}/u.test(text));
        expect(shownPieces(text, places).join('')).toBe(text);
      }),
    );
  });

  it('show every character of any text', () => {
    const letters = (text: string): string => text.replace(/[`~\n]/gu, '');
    fc.assert(
      fc.property(markdown, cuts, (text, places) => {
        const all = letters(shownPieces(text, places).join('')).length;
        expect(all).toBeGreaterThanOrEqual(letters(text).length);
      }),
    );
  });

  it('show a text whole when it does not begin with what was shown', () => {
    const bubble = newBubble('id', undefined);
    bubble.shown = 'first';
    moveOn(bubble, 'next');
    expect(textOf(bubble, 'other')).toBe('other');
  });
});

describe('a block of code', () => {
  it.each([
    ['text', undefined],
    ['```ts\ncode', '```ts'],
    ['```ts\ncode\n```', undefined],
    ['```\n~~~\n', '```'],
    ['````\n```\n', '````'],
    ['```\n````', undefined],
    ['```\n```ts', '```'],
    ['  ```py\ncode', '```py'],
    ['    ```', undefined],
    ['a ``` b', undefined],
    ['```\na\n```\n~~~js\nb', '~~~js'],
  ])('that %j leaves open begins with %j', (text, expected) => {
    expect(openFence(text)).toBe(expected);
  });

  it('is closed where it was open, and nowhere else', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        const closed = withClosedFence(text);
        expect(closed.startsWith(text)).toBe(true);
        expect(openFence(closed)).toBe(undefined);
        expect(closed === text).toBe(openFence(text) === undefined);
      }),
    );
  });
});
