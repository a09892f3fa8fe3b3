import { expect, test } from 'vitest';
import { createRandomId } from './random-id.ts';

test('random texts have their length and alphabet, and none comes twice', () => {
  const randomId = createRandomId();
  const ids = Array.from({ length: 2000 }, (_, index) => randomId(40 + (index % 50)));
  expect(ids.every((id, index) => id.length === 40 + (index % 50) && /^[\w-]+$/.test(id))).toBe(true);
  expect(new Set(ids.map((id) => id.slice(0, 40))).size).toBe(ids.length);
});
