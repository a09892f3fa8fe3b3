import { createHash, timingSafeEqual } from 'node:crypto';

const encoder = new TextEncoder();

/**
 * `msg_signature`: SHA-1 in lower-case hex over the four values, sorted and joined without a separator
 * (path/90968). The values are used as they came; a timestamp is never turned into a number.
 */
export function signature(token: string, timestamp: string, nonce: string, encrypt: string): string {
  // The default order goes by code units, which for these values is the byte order that the page asks for.
  const values = [token, timestamp, nonce, encrypt].sort();
  return createHash('sha1').update(values.join('')).digest('hex');
}

/** Compares in constant time. Texts of unequal length are unequal, they do not throw. */
export function equalSignatures(expected: string, given: string): boolean {
  const left = encoder.encode(expected);
  const right = encoder.encode(given);
  return left.length === right.length && timingSafeEqual(left, right);
}
