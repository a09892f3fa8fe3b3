import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { encryptPadded } from '../rules/export/encrypt-export.ts';

interface Vector {
  readonly id: string;
  readonly aes_key_base64: string;
  readonly ciphertext_base64: string;
  readonly plaintext_base64: string;
}

const file = new URL('../../test/fixtures/media-vectors.json', import.meta.url);
const vectors: readonly Vector[] = JSON.parse(readFileSync(file, 'utf8'));

it.each(vectors)(
  'a file is encrypted as in $id',
  ({ aes_key_base64, plaintext_base64, ciphertext_base64 }) => {
    const key = Buffer.from(aes_key_base64, 'base64');
    const encrypted = encryptPadded(key, Buffer.from(plaintext_base64, 'base64'));
    expect(Buffer.from(encrypted).toString('base64')).toBe(ciphertext_base64);
  },
);
