import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byteLength } from '../../content/byte-length.ts';
import { moveOn, newBubble, textOf } from '../connection/bubble.ts';
import { recordingTransport } from '../testing.ts';
import { endedHere } from './carry-over.ts';
import { openStream } from './open-stream.ts';

/** The last states of all bubbles. */
async function bubblesOf(pieces: readonly string[]): Promise<readonly string[]> {
  const transport = recordingTransport();
  const stream = openStream(transport);
  for (const piece of pieces) await stream.append(piece);
  await stream.finish();
  return transport.bubbles().map(({ content }) => content);
}

/** What the phone shows of a text: thoughts in capitals, without what seams may drop or repeat. */
function shown(text: string): string {
  let isThinking = false;
  return text
    .split(/(<\/?think>)/iu)
    .map((stretch, index) => {
      if (index % 2 === 1) isThinking = !stretch.startsWith('</');
      else return isThinking ? stretch.toUpperCase() : stretch;
      return '';
    })
    .join('')
    .replace(/[^a-z]/giu, '');
}

describe('thoughts that are longer than a bubble', () => {
  it('are closed at the seam and opened again behind it', async () => {
    const bubbles = await bubblesOf([
      '<think>',
      ...Array(600).fill(`${'x'.repeat(49)}\n`),
      '</think>\nAnswer',
    ]);
    expect(bubbles).toHaveLength(2);
    expect(bubbles[0]).toMatch(/^<think>x[x\n]*x\n<\/think>$/);
    expect(bubbles[1]).toMatch(/^<think>\nx[x\n]*\n<\/think>\nAnswer$/);
  });

  it('leave no empty section where the seam lies at their end', async () => {
    const thoughts = `<think>${'word '.repeat(4000)}</think>\n`;
    const bubbles = await bubblesOf([thoughts, 'answer '.repeat(2000)]);
    expect(bubbles.every((bubble) => !/<think>\s*<\/think>/.test(bubble))).toBe(true);
    expect(bubbles.map(shown).join('')).toBe(shown(thoughts) + 'answer'.repeat(2000));
  });

  it('keep their block of code', async () => {
    const bubbles = await bubblesOf([
      '<think>\n```js\n',
      `${'x'.repeat(49)}\n`.repeat(600),
      '```\n</think>\nAnswer',
    ]);
    expect(bubbles[0]).toMatch(/^<think>\n```js\nx[x\n]*\n```\n<\/think>$/);
    expect(bubbles[1]).toMatch(/^<think>\n```js\nx[x\n]*\n```\n<\/think>\nAnswer$/);
  });

  it('are never shown as the answer, nor the answer as thoughts', async () => {
    const piece = fc.oneof(
      fc.constantFrom('<think>', '</think>', '<THINK>', '<', '/', 'th', 'ink>', '\n'),
      fc.constantFrom('```\n', '```<think>\n', '| <think> |\n|-|-|\n', '| </think> |\n|-|-|\n', '> ', '**'),
      fc.constantFrom(
        'a',
        'b c\n',
        'e'.repeat(12_000),
        'f g '.repeat(4000),
        `${'m'.repeat(70)}\n`.repeat(200),
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 16 }), async (pieces) => {
        const bubbles = await bubblesOf(pieces);
        expect(bubbles.every((bubble) => byteLength(bubble) <= 20_480)).toBe(true);
        expect(bubbles.map(shown).join('')).toBe(shown(pieces.join('')));
      }),
      { numRuns: 40 },
    );
  });

  it('do not show half a tag while they grow', async () => {
    const transport = recordingTransport();
    const stream = openStream(transport);
    for (const piece of ['<', 'think>a', '</thi', 'nk>b']) {
      await stream.append(piece);
      await new Promise((resolve) => setImmediate(resolve));
    }
    await stream.finish();
    const states = transport.snapshots.map(({ content }) => content);
    expect(new Set(states)).toEqual(new Set(['<think>a', '<think>a</think>b']));
  });
});

describe('thoughts that WeCom ends the bubble of', () => {
  const words = fc.array(fc.constantFrom('<think>', '</think>', '```\n', 'a', 'b\n', 'c '));

  it('are closed there, and opened again in the next bubble', () => {
    fc.assert(
      fc.property(words, words, (before, after) => {
        const text = [...before, ...after].join('');
        const bubble = newBubble('id', undefined);
        bubble.shown = before.join('');
        const first = endedHere(bubble.shown);
        moveOn(bubble, 'next');
        const second = textOf(bubble, text);
        expect(shown(first) + shown(second)).toBe(shown(text));
        expect(shown(`${first}a`)).toBe(`${shown(first)}a`);
      }),
    );
  });

  it('stay as they are where there is no room', () => {
    const full = `<think>${'a'.repeat(20_473)}`;
    expect(endedHere(full)).toBe(full);
    expect(endedHere('<think>a')).toBe('<think>a\n</think>');
  });
});
