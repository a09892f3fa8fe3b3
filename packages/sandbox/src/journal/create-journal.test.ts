import { describe, expect, it } from 'vitest';
import { createJournal } from './create-journal.ts';
import { wireText } from './wire-text.ts';
import type { JournalEntry } from '../control/types.ts';

function entry(body = ''): Omit<JournalEntry, 'id'> {
  return {
    time: 0,
    kind: 'call',
    direction: 'in',
    operation: 'message/send',
    method: 'POST',
    path: '/cgi-bin/message/send',
    agentid: null,
    corpid: null,
    errcode: 0,
    status: 200,
    outcome: 'ok',
    summary: { en: '', zh: '' },
    duration_ms: 0,
    notes: [],
    detail: {
      request: wireText({ body }),
      answer: null,
      decrypted: null,
      decrypted_answer: null,
      advice: null,
    },
  };
}

const options = { maxEntries: 3, maxCharacters: 1000, onChange: () => {} };

describe('a journal', () => {
  it('forgets the oldest entries beyond its number', () => {
    const journal = createJournal(options);
    for (let count = 0; count < 5; count += 1) journal.add(entry());
    expect(journal.entries().map(({ id }) => id)).toEqual([3, 4, 5]);
    expect(journal.get(2)).toBeUndefined();
  });

  it('forgets the oldest entries when their bodies are too much together', () => {
    const journal = createJournal(options);
    journal.add(entry('x'.repeat(600)));
    journal.add(entry('x'.repeat(600)));
    expect(journal.entries().map(({ id }) => id)).toEqual([2]);
    journal.add(entry('x'.repeat(5000)));
    expect(journal.entries().map(({ id }) => id)).toEqual([3]);
  });

  it('completes an entry, and passes over one that is gone', () => {
    const told: number[] = [];
    const journal = createJournal({ ...options, onChange: ({ id }) => told.push(id) });
    const { id } = journal.add(entry());
    journal.update(id, { outcome: 'error' });
    journal.update(99, { outcome: 'error' });
    expect(journal.get(id)?.outcome).toBe('error');
    expect(told).toEqual([1, 1]);
  });

  it('never uses an id twice', () => {
    const journal = createJournal(options);
    journal.add(entry());
    journal.clear();
    expect(journal.entries()).toEqual([]);
    expect(journal.add(entry()).id).toBe(2);
  });

  it('cuts bodies, and says so', () => {
    expect(wireText({ body: 'x'.repeat(70_000) })).toMatchObject({
      truncated: true,
      body: expect.stringMatching(/^x{65536}$/),
    });
    expect(wireText({ body: 'x' })).toMatchObject({ truncated: false });
  });
});
