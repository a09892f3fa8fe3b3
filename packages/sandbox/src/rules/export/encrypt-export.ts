import { createCipheriv } from 'node:crypto';

const paddingBlock = 32;
const ivBytes = 16;

/** The bytes of an export file (path/94849). */
export function encryptExport(encoding_aeskey: string, json: string): Uint8Array {
  return encryptPadded(Buffer.from(`${encoding_aeskey}=`, 'base64'), Buffer.from(json));
}

/**
 * AES-256-CBC with the first half of the key as its vector, padded to multiples of 32. Unlike callbacks there is
 * neither a random beginning nor a receiver in it. For exports, and for files that bots fetch (path/100719).
 * @param key 32 bytes
 */
export function encryptPadded(key: Uint8Array, plain: Uint8Array): Uint8Array {
  const count = paddingBlock - (plain.length % paddingBlock);
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, ivBytes)).setAutoPadding(false);
  return Buffer.concat([cipher.update(plain), cipher.update(Buffer.alloc(count, count)), cipher.final()]);
}
