import { expect, it } from 'vitest';
import { inTurn } from './in-turn.ts';

it('works on so many at once, in the order they came, and goes on after failures', async () => {
  const started: number[] = [];
  let running = 0;
  const most: number[] = [];
  const take = inTurn(async (item: number) => {
    started.push(item);
    running += 1;
    most.push(running);
    await Promise.resolve();
    running -= 1;
    if (item % 3 === 0) throw new Error('every third');
    return item * 2;
  }, 4);
  const items = Array.from({ length: 50 }, (_, index) => index);
  const results = await Promise.allSettled(items.map((item) => take(item)));
  expect(started).toEqual(items);
  expect(Math.max(...most)).toBe(4);
  expect(results.map((each) => (each.status === 'fulfilled' ? each.value : null))).toEqual(
    items.map((item) => (item % 3 === 0 ? null : item * 2)),
  );
});
