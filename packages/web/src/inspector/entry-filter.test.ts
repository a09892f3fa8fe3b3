import type { JournalEntry } from '@wecomkit/sandbox/control';
import { expect, test } from 'vitest';
import { filterEntries, noFilter, operationsIn } from './entry-filter.ts';

function entry(id: number, change: Partial<JournalEntry> = {}): JournalEntry {
  return {
    id,
    time: 0,
    kind: 'call',
    direction: 'in',
    operation: 'message/send',
    method: 'POST',
    path: '/cgi-bin/message/send',
    agentid: 1000002,
    corpid: 'ww1',
    errcode: 0,
    status: 200,
    outcome: 'ok',
    summary: { en: 'text to 2 members', zh: '向 2 名成员发送文本' },
    duration_ms: 1,
    notes: [],
    ...change,
  };
}

const entries = [
  entry(1),
  entry(2, { operation: 'gettoken', agentid: 1000003 }),
  entry(3, { errcode: 40014, outcome: 'error', notes: [{ kind: 'cut', text: { en: 'cut', zh: '已截断' } }] }),
  entry(4, { kind: 'callback', operation: 'template_card_event', errcode: null }),
  entry(5, { operation: 'aibot_send_msg', agentid: null, aibotid: 'aibStock01', outcome: 'waiting' }),
];

const ids = (filter: Partial<typeof noFilter>): number[] =>
  filterEntries(entries, { ...noFilter, ...filter }).map((each) => each.id);

test('an empty filter hands the same list on', () => {
  expect(filterEntries(entries, noFilter)).toBe(entries);
});

test('application or bot, operation, outcome and kind each narrow the timeline', () => {
  expect(ids({ party: 'app:1000003' })).toEqual([2]);
  expect(ids({ party: 'aibot:aibStock01' })).toEqual([5]);
  expect(ids({ operation: 'message/send' })).toEqual([1, 3]);
  expect(ids({ outcome: 'error' })).toEqual([3]);
  expect(ids({ kinds: new Set(['callback'] as const) })).toEqual([4]);
});

test('a search finds codes, operations, summaries and remarks in both languages', () => {
  expect(ids({ search: '40014' })).toEqual([3]);
  expect(ids({ search: ' 已截断 ' })).toEqual([3]);
  expect(ids({ search: 'CARD_EVENT' })).toEqual([4]);
});

test('the operations to choose from are those that occur', () => {
  expect(operationsIn(entries)).toEqual([
    'aibot_send_msg',
    'gettoken',
    'message/send',
    'template_card_event',
  ]);
});
