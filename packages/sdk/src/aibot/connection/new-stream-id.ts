import { freshBytes } from '../../callback/fresh-bytes.ts';

/** An id that no other stream has: 128 random bits. */
export function newStreamId(): string {
  return Array.from(freshBytes(16), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
