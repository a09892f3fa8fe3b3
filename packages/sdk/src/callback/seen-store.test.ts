import { describe, expect, it } from 'vitest';
import { memorySeenStore } from './seen-store.ts';

describe('the memory of seen deliveries', () => {
  it('claims a key once, and again after it was released', () => {
    const store = memorySeenStore();
    expect(store.claim('a', 1000)).toBe(true);
    expect(store.claim('a', 1000)).toBe(false);
    void store.release('a');
    expect(store.claim('a', 1000)).toBe(true);
  });

  it('forgets a key after its time', () => {
    let now = 0;
    const store = memorySeenStore({ now: () => now });
    store.claim('a', 1000);
    now = 999;
    expect(store.claim('a', 1000)).toBe(false);
    now = 1000;
    expect(store.claim('a', 1000)).toBe(true);
  });

  it('drops the oldest keys when it is full', () => {
    const store = memorySeenStore({ maxEntries: 2 });
    for (const key of ['a', 'b', 'c']) store.claim(key, 1000);
    expect(store.claim('c', 1000)).toBe(false);
    expect(store.claim('b', 1000)).toBe(false);
    expect(store.claim('a', 1000)).toBe(true);
  });
});
