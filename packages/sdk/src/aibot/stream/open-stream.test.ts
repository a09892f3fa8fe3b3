import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byteLength } from '../../content/byte-length.ts';
import { InputError } from '../../errors/input-error.ts';
import { recordingTransport } from '../testing.ts';
import { openStream } from './open-stream.ts';
import { splitGrowing } from './split-growing.ts';

const tick = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** A gate that each snapshot waits at. */
function gate() {
  const waiting: (() => void)[] = [];
  return {
    taken: () => new Promise<void>((resolve) => waiting.push(resolve)),
    open: async () => {
      waiting.shift()?.();
      await tick();
    },
  };
}

describe('a stream', () => {
  it('shows the newest state alone when the outlet is slow', async () => {
    const { taken, open } = gate();
    const transport = recordingTransport(taken);
    const stream = openStream(transport);
    const texts = (): readonly string[] => transport.snapshots.map(({ content }) => content);
    await stream.append('a');
    await tick();
    await stream.append('b');
    await stream.append('c');
    await tick();
    expect(texts()).toEqual(['a']);
    await open();
    expect(texts()).toEqual(['a', 'abc']);
    const finished = stream.finish();
    await open();
    expect(transport.snapshots.at(-1)).toEqual({ id: 'st-1', content: 'abc', finish: true });
    await open();
    await finished;
    expect(texts()).toHaveLength(3);
  });

  it('asks for feedback with its first state alone', async () => {
    const transport = recordingTransport();
    const stream = openStream(transport, { feedback: { id: 'fb' } });
    await stream.append('a');
    await tick();
    await stream.append('b');
    await stream.finish();
    expect(transport.snapshots.map(({ feedback }) => feedback?.id)).toEqual(['fb', undefined, undefined]);
    expect(() => openStream(transport, { feedback: { id: 'x'.repeat(257) } })).toThrow(InputError);
  });

  it('never shows half a character', async () => {
    const transport = recordingTransport();
    const stream = openStream(transport);
    await stream.append('a\uD83D');
    await tick();
    await stream.append('\uDE00');
    await stream.finish();
    expect(transport.snapshots.map(({ content }) => content)).toEqual(['a', 'a😀', 'a😀']);
  });

  it('can be finished with a picture alone', async () => {
    const transport = recordingTransport();
    const msg_item = [{ msgtype: 'image' as const, image: { base64: 'AA==', md5: '0'.repeat(32) } }];
    await openStream(transport).finish({ msg_item });
    expect(transport.snapshots).toEqual([{ id: 'st-1', content: '', finish: true, msg_item }]);
  });

  it('can be emptied and filled anew', async () => {
    const transport = recordingTransport();
    const stream = openStream(transport);
    await stream.append('wrong');
    await tick();
    await stream.replace('');
    await stream.finish();
    expect(transport.snapshots.at(-1)).toEqual({ id: 'st-1', content: '', finish: true });
  });

  it('takes nothing after its end, and nothing but texts', async () => {
    const stream = openStream(recordingTransport());
    await expect(stream.append({} as never)).rejects.toThrow(InputError);
    await stream.finish();
    await stream.finish();
    await expect(stream.append('late')).rejects.toThrow('the stream is finished');
  });

  it('tells the next call what kept a state from going out', async () => {
    const stream = openStream(recordingTransport(() => Promise.reject(new Error('closed'))));
    await stream.append('a');
    await tick();
    await expect(stream.append('b')).rejects.toThrow(/^closed$/);
    await expect(stream.finish()).rejects.toThrow(/^closed$/);
  });

  it('goes on in further bubbles, a code block too', async () => {
    const transport = recordingTransport();
    const stream = openStream(transport, { feedback: { id: 'fb' } });
    const line = `${'x'.repeat(99)}\n`;
    await stream.append('```js\n');
    for (let count = 0; count < 450; count += 1) await stream.append(line);
    await stream.append('```\nend');
    await stream.finish();
    const bubbles = transport.bubbles();
    expect(bubbles.map(({ id, finish }) => [id, finish])).toEqual([
      ['st-1', true],
      ['st-2', true],
      ['st-3', true],
    ]);
    expect(bubbles.every(({ content }) => byteLength(content) <= 20_480)).toBe(true);
    expect(bubbles[0]?.content).toMatch(/^```js\nx[^]*x\n```$/);
    expect(bubbles[1]?.content).toMatch(/^```js\nx[^]*x\n```$/);
    expect(bubbles[2]?.content).toMatch(/^```js\nx[^]*x\n```\nend$/);
    expect(
      bubbles
        .map(({ content }) => content)
        .join('')
        .match(/x/g),
    ).toHaveLength(450 * 99);
  });

  it('loses nothing, whatever the pieces', async () => {
    const piece = fc.oneof(
      fc.string({ unit: fc.constantFrom(...'abc. \n中é', '👨‍👩‍👧'), maxLength: 40 }),
      fc.constantFrom('中文'.repeat(3000), 'a b '.repeat(4000), '**', '```\n', '\uD83D', '\uDE00', '\uE000'),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 12 }), async (pieces) => {
        const transport = recordingTransport();
        const stream = openStream(transport);
        for (const part of pieces) await stream.append(part);
        await stream.finish();
        const shown = transport.bubbles().map(({ content }) => content);
        expect(shown.every((content) => byteLength(content) <= 20_480)).toBe(true);
        expect(bare(shown.join(''))).toBe(bare(pieces.join('')));
      }),
      { numRuns: 30 },
    );
  });
});

/** What must not get lost: all but white space and marks, which seams may drop, close and open again. */
function bare(text: string): string {
  return text.replace(/[\s*`]/gu, '');
}

describe('a text that has outgrown its bubble', () => {
  it('is left open at its end', () => {
    expect(splitGrowing('**one two** three four', 16)).toEqual({ full: ['**one two**'], rest: 'three four' });
    const { full, rest } = splitGrowing('```\none\ntwo\nthree', 16);
    expect([...full, rest].at(-1)).not.toMatch(/```$/);
  });
});
