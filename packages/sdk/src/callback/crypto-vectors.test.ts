import { readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { CallbackError } from '../errors/callback-error.ts';
import { createCipher } from './cipher.ts';
import { readMembers, type EnvelopeFormat } from './envelope.ts';
import { decryptMedia } from './media.ts';
import { openReply } from './open-reply.ts';
import { receive } from './receive.ts';
import { sealReply } from './seal-reply.ts';
import { signature } from './signature.ts';
import { verifyUrl } from './verify-url.ts';

interface Vector {
  readonly id: string;
  readonly op: string;
  readonly title: string;
  readonly in: Readonly<Record<string, string>>;
  readonly out: Readonly<Record<string, unknown>>;
}

const file = new URL('../../test/fixtures/crypto-vectors.json', import.meta.url);
const { vectors }: { vectors: readonly Vector[] } = JSON.parse(readFileSync(file, 'utf8'));

const bytes = (hex: string): Uint8Array => Buffer.from(hex, 'hex');
const hex = (value: Uint8Array): string => Buffer.from(value).toString('hex');

function cipherOf({ token = 'unused', encoding_aes_key, receive_id }: Vector['in']) {
  return createCipher({ token, encodingAESKey: encoding_aes_key!, receiveid: receive_id! });
}

/** What each operation gives, in the members that `out` has. */
const operations: Readonly<Record<string, (input: Vector['in']) => Readonly<Record<string, unknown>>>> = {
  signature: ({ token, timestamp, nonce, encrypt }) => ({
    msg_signature: signature(token!, timestamp!, nonce!, encrypt!),
  }),
  encrypt: (input) => ({ encrypt: cipherOf(input).encrypt(input['message']!, bytes(input['random_hex']!)) }),
  decrypt: (input) => {
    const { message, random } = cipherOf(input).decrypt(input['encrypt']!);
    return { message, random_hex: hex(random) };
  },
  verify_url: (input) => ({ reply: verifyUrl(input['query']!, cipherOf(input)) }),
  receive: (input) => ({ message: receive(input['query']!, input['body']!, cipherOf(input)).message }),
  reply: (input) => {
    const { format, timestamp, nonce, random_hex, message } = input;
    const options = { format: format as EnvelopeFormat, timestamp: timestamp!, nonce: nonce! };
    const body = sealReply(message!, { ...options, random: bytes(random_hex!) }, cipherOf(input));
    return { fields: { ...readMembers(body).members } };
  },
  media_decrypt: ({ aes_key_base64, ciphertext_base64 }) => {
    const plain = decryptMedia(aes_key_base64!, Buffer.from(ciphertext_base64!, 'base64'));
    return {
      plaintext_base64: Buffer.from(plain).toString('base64'),
      plaintext_sha256: createHash('sha256').update(plain).digest('hex'),
    };
  },
};

function errorOf(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  return undefined;
}

describe('the vectors of the callback scheme', () => {
  it('are all here, each of a known operation', () => {
    expect(vectors).toHaveLength(111);
    expect(vectors.filter(({ op }) => operations[op] === undefined)).toEqual([]);
  });

  it.each(vectors.filter(({ out }) => out['error'] === undefined))('$id: $title', (vector) => {
    const result = operations[vector.op]!(vector.in);
    expect(vector.out).toMatchObject(result);
  });

  it.each(vectors.filter(({ out }) => out['error'] !== undefined))('$id is refused: $title', (vector) => {
    const error = errorOf(() => operations[vector.op]!(vector.in));
    expect(error).toBeInstanceOf(CallbackError);
    expect(vector.out['acceptable']).toContain((error as CallbackError).officialCode);
    expect((error as CallbackError).officialCode).toBe(vector.out['error']);
  });

  it.each(vectors.filter(({ op }) => op === 'reply'))('$id opens again on the sender side', (vector) => {
    const message = openReply(vector.out['envelope_example'] as string, cipherOf(vector.in));
    expect(message).toBe(vector.in['message']);
  });

  it.each(vectors.filter(({ out }) => out['error'] !== undefined))(
    '$id is refused without naming a secret',
    (vector) => {
      const text = String(errorOf(() => operations[vector.op]!(vector.in)));
      const secrets = ['token', 'encoding_aes_key', 'aes_key_base64', 'encrypt'].map(
        (name) => vector.in[name],
      );
      expect(secrets.filter((secret) => secret && text.includes(secret))).toEqual([]);
    },
  );
});
