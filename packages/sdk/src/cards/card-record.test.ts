import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addCode, type CardRecord, giveBack, newRecord, takeCode } from './card-record.ts';

const hour = 3_600_000;
const lives = 72 * hour;

/** What the record should know, kept in the plainest way. */
interface Model {
  record: CardRecord;
  now: number;
  readonly expiresAt: Map<string, number>;
  readonly used: Set<string>;
  /** What was given out, by its end, or why nothing was. */
  readonly actual: unknown[];
  readonly expected: unknown[];
}

function newModel(): Model {
  const record = newRecord('t', 0);
  return { record, now: 0, expiresAt: new Map(), used: new Set(), actual: [], expected: [] };
}

/** A step changes the record and the model alike. */
type Step = (model: Model) => void;

const code = fc.integer({ min: 1, max: 12 }).map((number) => `code-${number}`);

const add = code.map((name): Step => (model) => {
  model.record = addCode(model.record, name, model.now + lives, model.now);
  if (!model.expiresAt.has(name)) model.expiresAt.set(name, model.now + lives);
});

const take = fc.constant<Step>((model) => {
  const { expiresAt, used, now } = model;
  const free = [...expiresAt].filter(([name]) => !used.has(name));
  const good = free.filter(([, end]) => now < end).sort(([, a], [, b]) => a - b);
  const reason = free.length > 0 ? 'expired' : used.size > 0 ? 'used' : 'unknown';
  const taken = takeCode(model.record, now);
  model.expected.push(good[0]?.[1] ?? reason);
  if (typeof taken === 'string') {
    model.actual.push(taken);
    return;
  }
  model.actual.push(used.has(taken.response_code) ? 'twice' : expiresAt.get(taken.response_code));
  used.add(taken.response_code);
  model.record = taken.record;
});

const release = code.map((name): Step => (model) => {
  model.record = giveBack(model.record, name);
  model.used.delete(name);
});

const wait = fc.integer({ min: 1, max: 60 }).map((hours): Step => (model) => {
  model.now += hours * hour;
});

/** A used code may be forgotten when it is over: nobody delivers it again by then. */
function forgetOld({ record, now, expiresAt, used }: Model): void {
  for (const name of used) {
    const isKept = record.codes.some(({ response_code }) => response_code === name);
    if (isKept || now < (expiresAt.get(name) ?? 0)) continue;
    used.delete(name);
    expiresAt.delete(name);
  }
}

describe('the codes of a card', () => {
  it('are given out once each while they are good, the oldest first, or it is said why not', () => {
    const steps = fc.array(fc.oneof(add, take, take, release, wait), { maxLength: 40 });
    const property = fc.property(steps, (list) => {
      const model = newModel();
      for (const step of list) {
        step(model);
        forgetOld(model);
      }
      expect(model.actual).toEqual(model.expected);
    });
    fc.assert(property, { numRuns: 500 });
  });

  it('do not pile up when a thousand members tap and nobody updates', () => {
    let record = newRecord('t', 0);
    for (let number = 0; number < 1000; number += 1)
      record = addCode(record, `code-${number}`, lives + number, number);
    expect(record.codes).toHaveLength(20);
    expect(takeCode(record, 1000)).toMatchObject({ response_code: 'code-980' });
  });

  it('are remembered after their use, so that a repeated callback does not bring them back', () => {
    const first = takeCode(addCode(newRecord('t', 0), 'a', lives, 0), 1);
    if (typeof first === 'string') throw new TypeError(first);
    let { record } = first;
    for (let number = 0; number < 50; number += 1) record = addCode(record, `code-${number}`, lives, 2);
    record = addCode(record, 'a', lives, 3);
    expect(record.codes.filter(({ response_code }) => response_code === 'a')).toEqual([
      { response_code: 'a', expiresAt: lives, isUsed: true },
    ]);
  });

  it('an empty code is none', () => {
    expect(takeCode(addCode(newRecord('t', 0), '', lives, 0), 1)).toBe('unknown');
  });
});
