import { createCipheriv, randomBytes } from 'node:crypto';
import type { RequestListener } from 'node:http';
import { Readable } from 'node:stream';
import { decryptMedia } from '@wecomkit/sdk/callback';
import { describe, expect, it } from 'vitest';
import { startServer } from '../../test/start-application.ts';
import { createContext } from '../context.ts';
import { type MediaRelayOptions, startMediaRelay } from './media-relay.ts';

const [fromKey, toKey] = ['F'.repeat(43), 'T'.repeat(43)];

/** As WeCom does: padded to 32, without a frame (path/100719). */
function encrypt(plain: Uint8Array): Buffer {
  const key = Buffer.from(`${fromKey}=`, 'base64');
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
  const padding = 32 - (plain.length % 32);
  return Buffer.concat([cipher.update(plain), cipher.update(Buffer.alloc(padding, padding))]);
}

interface Relaying extends AsyncDisposable {
  /** Where the application finds the file. */
  readonly url: string;
  readonly failures: readonly string[];
  /** Resolves with the first failure. */
  readonly failed: Promise<string>;
}

async function relaying(wecom: RequestListener, options: Partial<MediaRelayOptions> = {}): Promise<Relaying> {
  const server = await startServer(wecom);
  const failures: string[] = [];
  const { promise: failed, resolve } = Promise.withResolvers<string>();
  const onFailure = (reason: string): void => {
    failures.push(reason);
    resolve(reason);
  };
  const stopped = new AbortController().signal;
  const output = { write: () => {} };
  const context = await createContext([], {
    env: {},
    stdin: Readable.from([]),
    stdout: output,
    stderr: output,
  });
  const onError = (error: unknown): void => expect.fail(String(error));
  const host = '127.0.0.1';
  const all = { host, fromKey, toKey, stopped, onFailure, onError, ...options };
  const relay = await startMediaRelay(all, context);
  const message: unknown = JSON.parse(
    relay.replace(JSON.stringify({ file: { url: `${server.url}?sign=1` } })),
  );
  return {
    url: (message as { file: { url: string } }).file.url,
    failures,
    failed,
    async [Symbol.asyncDispose]() {
      await relay[Symbol.asyncDispose]();
      await server[Symbol.asyncDispose]();
    },
  };
}

const file = encrypt(Buffer.from('a,b\n1,2'));

describe('a file for an application with a key of its own', () => {
  it.each([0, 31, 32, 3_000_000])(
    'is encrypted with that key, whatever its length: %i bytes',
    async (length) => {
      const plain = randomBytes(length);
      const disposition = `attachment; filename="${Buffer.from('报告.csv').toString('latin1')}"`;
      await using relay = await relaying((_request, response) => {
        const headers = { 'content-disposition': disposition, 'content-type': 'text/csv' };
        response.writeHead(200, headers).end(encrypt(plain));
      });
      const response = await fetch(relay.url);
      expect(response.headers.get('content-disposition')).toBe(disposition);
      expect(response.headers.get('content-type')).toBe('text/csv');
      const decrypted = decryptMedia(toKey, new Uint8Array(await response.arrayBuffer()));
      expect(plain.equals(decrypted)).toBe(true);
      expect(relay.failures).toEqual([]);
    },
  );

  it('is not there when WeCom does not have it any more', async () => {
    await using relay = await relaying((_request, response) => response.writeHead(403).end('expired'));
    expect((await fetch(relay.url)).status).toBe(403);
    expect(relay.failures).toEqual(['HTTP 403']);
  });

  it('is not there when WeCom cannot be reached, without a word of its address', async () => {
    await using relay = await relaying((request) => request.socket.destroy());
    expect((await fetch(relay.url)).status).toBe(502);
    expect(await relay.failed).toMatch(/^[A-Z_]+$/u);
  });

  it('is there for five minutes, for a GET under its own path', async () => {
    let now = 0;
    await using relay = await relaying((_request, response) => response.end(file), { now: () => now });
    expect((await fetch(relay.url, { method: 'POST' })).status).toBe(405);
    expect((await fetch(`${relay.url}x`)).status).toBe(404);
    expect((await fetch(new URL('/', relay.url))).status).toBe(404);
    now = 5 * 60_000 - 1;
    expect((await fetch(relay.url)).status).toBe(200);
    now += 1;
    expect((await fetch(relay.url)).status).toBe(404);
  });

  it('is refused when it says that it is too long', async () => {
    await using relay = await relaying((_request, response) => response.end(file), { maxBytes: 31 });
    expect((await fetch(relay.url)).status).toBe(502);
    expect(relay.failures).toEqual(['> 31 bytes']);
  });

  it('is let go of when the application does not want it any more', async () => {
    const { promise: letGo, resolve } = Promise.withResolvers<void>();
    await using relay = await relaying((_request, response) => {
      response.once('close', resolve).write(file);
    });
    const application = new AbortController();
    await fetch(relay.url, { signal: application.signal });
    application.abort();
    await letGo;
    expect(relay.failures).toEqual([]);
  });

  it.each<readonly [string, RequestListener]>([
    ['is longer than it may be', (_request, response) => response.write(file) && response.end(file)],
    ['breaks off', (_request, response) => response.write(file, () => response.destroy())],
    ['is no whole number of blocks', (_request, response) => response.end(file.subarray(1))],
  ])('is never taken for a whole one when it %s', async (_title, wecom) => {
    await using relay = await relaying(wecom, { maxBytes: 40 });
    const read = fetch(relay.url).then((response) => response.arrayBuffer());
    await expect(read).rejects.toThrow(TypeError);
    expect(await relay.failed).not.toContain('sign');
  });
});
