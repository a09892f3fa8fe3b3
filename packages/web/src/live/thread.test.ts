import type { MessageView } from '@wecomkit/sandbox/control';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyThread, withMessage, withOlder } from './thread.ts';
import type { Thread } from './thread.ts';

function message(seq: number, recalled = false): MessageView {
  return {
    seq,
    msgid: `m${seq}`,
    conversation: 'app:1000002',
    time: seq * 1000,
    from: { kind: 'application', id: '1000002', name: 'Approvals', avatar: '' },
    own: false,
    msgtype: 'text',
    content: { content: String(seq) },
    media: {},
    safe: 0,
    recalled,
    cut: [],
    mentions: [],
    wechat: { kind: 'same' },
  };
}

function seqs(thread: Thread): number[] {
  return thread.chunks.flatMap((chunk) => chunk.messages.map((one) => one.seq));
}

function range(from: number, to: number): MessageView[] {
  return Array.from({ length: to - from }, (_, index) => message(from + index));
}

test('older pages go in front and leave the chunks behind them alone', () => {
  const newest = withOlder(emptyThread, { messages: range(60, 100), more: true });
  const all = withOlder(newest, { messages: range(10, 60), more: false });
  expect(seqs(all)).toEqual(range(10, 100).map((one) => one.seq));
  expect(all.chunks.at(-1)).toBe(newest.chunks.at(-1));
  expect(all.more).toBe(false);
});

test('a changed message replaces its copy and leaves other chunks alone', () => {
  const thread = withOlder(emptyThread, { messages: range(0, 100), more: false });
  const changed = withMessage(thread, message(5, true));
  expect(changed.chunks[0]?.messages[5]?.recalled).toBe(true);
  expect(changed.chunks[1]).toBe(thread.chunks[1]);
  expect(seqs(changed)).toEqual(seqs(thread));
});

test('a message that an event brought while the page was read is not shown twice', () => {
  const early = withMessage(emptyThread, message(3, true));
  const thread = withOlder(early, { messages: range(0, 4), more: false });
  expect(seqs(thread)).toEqual([0, 1, 2, 3]);
  expect(thread.chunks.flatMap((chunk) => chunk.messages).at(3)?.recalled).toBe(true);
});

test('a long conversation stays in chunks of bounded size', () => {
  let thread = emptyThread;
  for (const one of range(0, 500)) thread = withMessage(thread, one);
  expect(Math.max(...thread.chunks.map((chunk) => chunk.messages.length))).toBeLessThanOrEqual(40);
});

test('in whatever order messages arrive, they are shown once and in order', () => {
  const arrivals = fc.array(fc.nat({ max: 200 }), { maxLength: 120 });
  fc.assert(
    fc.property(arrivals, fc.uniqueArray(fc.nat({ max: 200 })), (live, page) => {
      let thread = emptyThread;
      for (const seq of live) thread = withMessage(thread, message(seq));
      const sorted = page.toSorted((a, b) => a - b).map((seq) => message(seq));
      thread = withOlder(thread, { messages: sorted, more: false });
      const expected = [...new Set([...live, ...page])].toSorted((a, b) => a - b);
      expect(seqs(thread)).toEqual(expected);
    }),
  );
});
