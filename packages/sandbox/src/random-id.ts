import { randomFillSync } from 'node:crypto';

const poolBytes = 16 * 1024;

/** Random texts of the URL-safe alphabet. Fetches randomness in bulk: asking for each costs more than the rest. */
export function createRandomId(): (length: number) => string {
  const pool = Buffer.alloc(poolBytes);
  let used = poolBytes;

  /** Bytes that nobody had before; at most a pool full. */
  function take(count: number): Buffer {
    if (used + count > poolBytes) {
      randomFillSync(pool);
      used = 0;
    }
    used += count;
    return pool.subarray(used - count, used);
  }

  return (length) =>
    take(Math.ceil((length * 3) / 4))
      .toString('base64url')
      .slice(0, length);
}
