import { randomFillSync } from 'node:crypto';

const poolBytes = 1024;
let pool: Uint8Array = new Uint8Array(0);
let used = 0;

/**
 * Fresh random bytes for a frame or a nonce. Asking the system costs more than encrypting a short reply, so it is
 * asked for many at once; none is given twice.
 */
export function freshBytes(count: number): Uint8Array {
  if (used + count > pool.length) {
    pool = randomFillSync(new Uint8Array(Math.max(poolBytes, count)));
    used = 0;
  }
  used += count;
  return pool.subarray(used - count, used);
}

/** A fresh nonce of 48 random bits, in digits as those of WeCom. */
export function freshNonce(): string {
  let nonce = 0;
  for (const byte of freshBytes(6)) nonce = nonce * 256 + byte;
  return String(nonce);
}
