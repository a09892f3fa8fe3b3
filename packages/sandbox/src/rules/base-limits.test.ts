import { catalog } from '@wecomkit/sdk/catalog';
import { expect, test } from 'vitest';
import { createWorld } from '../create-world.ts';
import { Refusal } from '../wire/refusal.ts';
import { checkBaseLimits } from './base-limits.ts';
import type { Call } from './call.ts';

const minuteMs = 60_000;

function callOf(world: Call['world'], operation: Call['operation'], address = '127.0.0.1'): Call {
  return {
    world,
    operation,
    query: {},
    input: {},
    files: [],
    extendedNameOnly: false,
    address,
    origin: 'http://localhost',
    range: null,
    mistyped: [],
    isConsole: false,
    corpid: 'ww1',
    agentid: 1,
    application: undefined,
    summary: operation.title,
    notes: [],
  };
}

/** How many of so many calls pass. */
function passing(call: Call, calls: number): number {
  let passed = 0;
  for (let made = 0; made < calls; made += 1) {
    try {
      checkBaseLimits(call);
      passed += 1;
    } catch (error) {
      expect(error).toBeInstanceOf(Refusal);
      expect(error).toMatchObject({ errcode: 45009 });
    }
  }
  return passed;
}

const { get } = catalog.media;

test('one API takes 10,000 calls a minute of a company', () => {
  const world = createWorld({ settings: { limits: true } });
  expect(passing(callOf(world, get), 10_002)).toBe(10_000);
  world.clock.set(minuteMs);
  expect(passing(callOf(world, get), 1)).toBe(1);
});

test('150,000 calls an hour are the end for a company, on any number of machines', () => {
  const world = createWorld({ settings: { limits: true } });
  let passed = 0;
  for (let minute = 0; minute < 16; minute += 1) {
    world.clock.set(minute * minuteMs);
    passed += passing(callOf(world, get, `10.0.0.${minute}`), 10_000);
  }
  expect(passed).toBe(150_000);
});

test('sending messages does not count, and nothing does while limits are off', () => {
  const strict = createWorld({ settings: { limits: true } });
  expect(passing(callOf(strict, catalog.message.sendText), 10_100)).toBe(10_100);
  expect(passing(callOf(createWorld(), get), 10_100)).toBe(10_100);
});
