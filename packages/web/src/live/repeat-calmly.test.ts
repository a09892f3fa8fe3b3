import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { repeatCalmly } from './repeat-calmly.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('a thousand wishes are two runs: one at once, one after the pause', async () => {
  let runs = 0;
  const run = repeatCalmly(async () => {
    runs += 1;
  }, 500);
  for (let wish = 0; wish < 1000; wish += 1) run();
  expect(runs).toBe(1);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(runs).toBe(2);
  run();
  expect(runs).toBe(3);
});
