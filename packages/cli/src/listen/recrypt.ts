import { createCipheriv, createDecipheriv } from 'node:crypto';
import type { Transform } from 'node:stream';

const algorithm = 'aes-256-cbc';

/**
 * Encrypts a file of a bot with another key while it passes. The padding to 32 bytes stays as it is, as it is the same
 * for every key (path/100719); whoever reads the file checks it.
 * @param fromKey EncodingAESKey, 43 letters and digits
 */
export function recrypt(fromKey: string, toKey: string): readonly [Transform, Transform] {
  const [from, to] = [bytesOf(fromKey), bytesOf(toKey)];
  // The vector is fixed by the scheme: the first 16 bytes of the key (path/90968).
  return [
    createDecipheriv(algorithm, from, from.subarray(0, 16)).setAutoPadding(false),
    createCipheriv(algorithm, to, to.subarray(0, 16)).setAutoPadding(false),
  ];
}

function bytesOf(encodingAESKey: string): Buffer {
  return Buffer.from(`${encodingAESKey}=`, 'base64');
}
