import { createCipheriv } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decryptChunks } from './decrypt-chunks.ts';
import { randomExportKey, readExportKey } from './export-key.ts';

const exampleKey = 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG';

/** As the service does it, in another implementation of the cipher: padded to multiples of 32. */
function encrypt(encoding_aeskey: string, plain: Uint8Array): Uint8Array {
  const key = Buffer.from(`${encoding_aeskey}=`, 'base64');
  const count = 32 - (plain.length % 32);
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
  return Buffer.concat([cipher.update(plain), cipher.update(Buffer.alloc(count, count)), cipher.final()]);
}

async function decrypt(encoding_aeskey: string, encrypted: Uint8Array, chunkBytes: number): Promise<Buffer> {
  async function* arriving(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < encrypted.length; at += chunkBytes) yield encrypted.subarray(at, at + chunkBytes);
  }
  const pieces: Uint8Array[] = [];
  for await (const piece of decryptChunks(await readExportKey(encoding_aeskey), arriving()))
    pieces.push(piece);
  return Buffer.concat(pieces);
}

describe('the file of an export', () => {
  it('is decrypted to what it was, whatever its size and in whichever pieces it arrives', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.nat(200), fc.integer({ min: 65_000, max: 140_000 })),
        fc.integer({ min: 500, max: 100_000 }),
        async (bytes, chunkBytes) => {
          const plain = Buffer.from(Array.from({ length: bytes }, (_, index) => (index * 7) % 256));
          const key = randomExportKey();
          expect((await decrypt(key, encrypt(key, plain), chunkBytes)).equals(plain)).toBe(true);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('is refused with another key', async () => {
    const encrypted = encrypt(exampleKey, Buffer.from('{"userlist":[]}'));
    await expect(decrypt(exampleKey.toUpperCase(), encrypted, 1000)).rejects.toThrow(RangeError);
  });

  it('is refused when a part of it is missing', async () => {
    const encrypted = encrypt(exampleKey, Buffer.from('{"userlist":[]}'));
    await expect(decrypt(exampleKey, encrypted.subarray(0, -3), 1000)).rejects.toThrow('whole blocks');
    await expect(decrypt(exampleKey, encrypted.subarray(0, 0), 1000)).rejects.toThrow(RangeError);
  });
});

describe('a key that is made up', () => {
  it('has the form that WeCom wants, and is another one each time', () => {
    const keys = Array.from({ length: 50 }, randomExportKey);
    for (const key of keys) expect(key).toMatch(/^[0-9A-Za-z]{43}$/u);
    expect(new Set(keys).size).toBe(50);
  });
});
