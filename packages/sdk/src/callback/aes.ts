import { createCipheriv, createDecipheriv } from 'node:crypto';
import { CallbackError } from '../errors/callback-error.ts';
import type { AesKey } from './aes-key.ts';
import { paddingBlock } from './frame.ts';

const algorithm = 'aes-256-cbc';
const cipherBlock = 16;

/** AES-256-CBC of bytes that are padded already, as Base64. */
export function encryptBase64({ key, iv }: AesKey, padded: Uint8Array): string {
  const cipher = createCipheriv(algorithm, key, iv).setAutoPadding(false);
  const encrypted = cipher.update(padded);
  // Node gives all of it at once, and `final` costs more than a short text; others may hold the last block back.
  if (encrypted.length === padded.length) return encrypted.toString('base64');
  const again = createCipheriv(algorithm, key, iv).setAutoPadding(false);
  return again.update(padded, undefined, 'base64') + again.final('base64');
}

/**
 * The inverse of `encryptBase64`, and takes the padding off. Node decodes the text on its way, so no copy is made.
 * @throws CallbackError `base64`, `cipher` (wrong length) or `frame` (wrong padding, in most cases a wrong key)
 */
export function decryptBase64({ key, iv }: AesKey, base64: string): Uint8Array {
  const bytes = assertWholeBlocks(base64);
  const decipher = createDecipheriv(algorithm, key, iv).setAutoPadding(false);
  const plain = decipher.update(base64, 'base64');
  return unpad(plain.length === bytes ? plain : join(plain, decipher.final()));
}

/** As `decryptBase64`, for bytes. @throws CallbackError `cipher` or `frame` */
export function decryptBytes({ key, iv }: AesKey, encrypted: Uint8Array): Uint8Array {
  assertBlocks(encrypted.length);
  const decipher = createDecipheriv(algorithm, key, iv).setAutoPadding(false);
  return unpad(join(decipher.update(encrypted), decipher.final()));
}

const base64Form = /^[A-Za-z0-9+/]*={0,2}$/;

/** Node skips what is not Base64, so a damaged text has to be refused before. Gives the number of bytes. */
function assertWholeBlocks(base64: string): number {
  if (base64.length % 4 !== 0 || !base64Form.test(base64)) {
    throw new CallbackError('base64', 'callback: the encrypted text is not Base64');
  }
  const unused = base64.endsWith('==') ? 2 : base64.endsWith('=') ? 1 : 0;
  const bytes = (base64.length / 4) * 3 - unused;
  assertBlocks(bytes);
  return bytes;
}

function assertBlocks(bytes: number): void {
  if (bytes === 0 || bytes % cipherBlock !== 0) {
    throw new CallbackError('cipher', `callback: ${bytes} encrypted bytes are not whole blocks of AES`);
  }
}

/** Strict: every padding byte has to say the same. Looking at the last one alone lets damaged texts through. */
function unpad(padded: Uint8Array): Uint8Array {
  const count = padded.at(-1) ?? 0;
  const end = padded.length - count;
  if (count < 1 || count > paddingBlock || end < 0) throw wrongPadding();
  for (let index = end; index < padded.length; index += 1) {
    if (padded[index] !== count) throw wrongPadding();
  }
  return padded.subarray(0, end);
}

function wrongPadding(): CallbackError {
  return new CallbackError(
    'frame',
    'callback: wrong padding after decryption; is the EncodingAESKey the right one?',
  );
}

/** Without automatic padding `final` has nothing left to give; other runtimes may hold the last block back. */
function join(head: Uint8Array, tail: Uint8Array): Uint8Array {
  if (tail.length === 0) return head;
  const joined = new Uint8Array(head.length + tail.length);
  joined.set(head);
  joined.set(tail, head.length);
  return joined;
}
