import { decryptBytes } from './aes.ts';
import { readMediaKey } from './aes-key.ts';

/**
 * Decrypts a file that a bot received. There is no frame: the bytes are only padded to a multiple of 32 (path/100719).
 * @param aesKeyBase64 the `aeskey` that came with the file: 43 or 44 characters
 * @throws CallbackError `key`, `cipher` (truncated download) or `frame` (wrong key, or damaged)
 */
export function decryptMedia(aesKeyBase64: string, encrypted: Uint8Array): Uint8Array {
  return decryptBytes(readMediaKey(aesKeyBase64), encrypted);
}
