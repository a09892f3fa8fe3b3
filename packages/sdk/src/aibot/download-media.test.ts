import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CallbackError } from '../errors/callback-error.ts';
import { InputError } from '../errors/input-error.ts';
import { NetworkError } from '../errors/network-error.ts';
import { downloadAiBotMedia } from './download-media.ts';

interface Vector {
  readonly id: string;
  readonly op: string;
  readonly in: { readonly aes_key_base64: string; readonly ciphertext_base64: string };
  readonly out: { readonly plaintext_base64?: string };
}

const { vectors }: { vectors: readonly Vector[] } = JSON.parse(
  readFileSync(new URL('../../test/fixtures/crypto-vectors.json', import.meta.url), 'utf8'),
);
const files = vectors.filter(({ op }) => op === 'media_decrypt');
const bytesOf = (base64: string): Uint8Array<ArrayBuffer> => Uint8Array.from(Buffer.from(base64, 'base64'));
const url = 'https://cos.example/obj/1?sign=secret';

function serving(body: BodyInit | null, init: ResponseInit = {}): typeof fetch {
  return async () => new Response(body, init);
}

describe('a file that a member sent', () => {
  it('is among the vectors', () => {
    expect(files).toHaveLength(5);
  });

  it.each(files)('is decrypted, or refused when it is damaged: $id', async ({ in: given, out }) => {
    const file = downloadAiBotMedia(
      { url, aeskey: given.aes_key_base64 },
      { fetch: serving(bytesOf(given.ciphertext_base64)) },
    );
    if (out.plaintext_base64 === undefined) await expect(file).rejects.toThrow(CallbackError);
    else expect(Buffer.from((await file).bytes).toString('base64')).toBe(out.plaintext_base64);
  });

  const { aes_key_base64: encodingAESKey, ciphertext_base64 } = files[0]!.in;
  const body = bytesOf(ciphertext_base64);

  it.each([
    ["attachment; filename*=UTF-8''%E6%8A%A5%E5%91%8A.csv", '报告.csv'],
    [`attachment; filename="${Buffer.from('报告 1.csv').toString('latin1')}"`, '报告 1.csv'],
    ['attachment; filename=%E6%8A%A5%E5%91%8A.csv', '报告.csv'],
    ['attachment; filename="a b.csv"', 'a b.csv'],
    ['inline', undefined],
  ])('is named by the download: %s', async (disposition, filename) => {
    const headers = { 'content-disposition': disposition, 'content-type': 'text/csv' };
    const file = await downloadAiBotMedia({ url }, { encodingAESKey, fetch: serving(body, { headers }) });
    expect(file).toMatchObject({ filename, contentType: 'text/csv' });
  });

  it('has a key of its own or that of the bot, else it is not fetched', async () => {
    const fetching = downloadAiBotMedia({ url }, { fetch: () => expect.fail('must not be fetched') });
    await expect(fetching).rejects.toMatchObject({ name: 'CallbackError', reason: 'key' });
  });

  it.each([
    ['says so', { 'content-length': '33' }],
    ['does not say so', undefined],
  ])('is refused when it is too long and %s', async (_title, headers) => {
    const fetching = downloadAiBotMedia(
      { url },
      { encodingAESKey, maxBytes: 32, fetch: serving(new Uint8Array(33), headers && { headers }) },
    );
    await expect(fetching).rejects.toThrow(InputError);
  });

  it('has an address of HTTP', async () => {
    await expect(downloadAiBotMedia({ url: 'data:,x' }, { encodingAESKey })).rejects.toThrow(InputError);
  });

  it.each<readonly [string, typeof fetch]>([
    ['is over', serving('', { status: 403 })],
    ['leads nowhere', () => Promise.reject(new TypeError(`fetch failed: ${url}`))],
  ])('is a NetworkError without a word of the query when the address %s', async (_title, fetch) => {
    const error: unknown = await downloadAiBotMedia({ url }, { encodingAESKey, fetch }).catch(
      (thrown) => thrown,
    );
    expect(error).toBeInstanceOf(NetworkError);
    expect(String(error)).not.toContain('secret');
  });
});
