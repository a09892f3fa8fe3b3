import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fileTokenStore } from './index.ts';

let folder = '';
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'wecomkit-tokens-')), 'tokens');
});
afterEach(() => rm(join(folder, '..'), { recursive: true, force: true }));

const token = { token: 'T', expiresAt: 5 };

describe('fileTokenStore', () => {
  it('keeps tokens by key, in files that only their owner can read', async () => {
    const store = fileTokenStore(folder);
    expect(await store.get('a')).toBeUndefined();
    await store.set('a', token);
    await store.set('b', { token: 'U', expiresAt: 6 });
    expect(await fileTokenStore(folder).get('a')).toEqual(token);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    const files = await readdir(folder);
    expect(files).toHaveLength(2);
    for (const file of files) expect((await stat(join(folder, file))).mode & 0o777).toBe(0o600);
  });

  it('takes a damaged file for no token', async () => {
    const store = fileTokenStore(folder);
    await store.set('a', token);
    const [file = ''] = await readdir(folder);
    await writeFile(join(folder, file), '{"token": 1');
    expect(await store.get('a')).toBeUndefined();
    await store.set('a', token);
    expect(await store.get('a')).toEqual(token);
  });

  it('runs work for one key one after the other, also after work that failed', async () => {
    const store = fileTokenStore(folder);
    let running = 0;
    let most = 0;
    const work = async (): Promise<void> => {
      running += 1;
      most = Math.max(most, running);
      await store.set('a', token);
      running -= 1;
      throw new Error('failed');
    };
    const runs = await Promise.allSettled(Array.from({ length: 5 }, () => store.lock('a', work)));
    expect(runs.map(({ status }) => status)).toEqual(Array(5).fill('rejected'));
    expect(most).toBe(1);
    expect((await readdir(folder)).filter((name) => name.endsWith('.lock'))).toEqual([]);
  });

  it('takes the lock of a process that has ended, and one that has been silent', async () => {
    const store = fileTokenStore(folder);
    let lock = '';
    await store.lock('a', async () => {
      lock = join(folder, (await readdir(folder)).find((name) => name.endsWith('.lock')) ?? '');
    });
    await writeFile(lock, `999999999 ${(await import('node:os')).hostname()} gone`);
    expect(await store.lock('a', async () => 'taken')).toBe('taken');
    await writeFile(lock, '1 elsewhere gone');
    const long = new Date(Date.now() - 60_000);
    await utimes(lock, long, long);
    expect(await store.lock('a', async () => 'taken')).toBe('taken');
  });

  it('lets several processes share one gettoken', async () => {
    let fetched = 0;
    let sent = 0;
    const server = createServer((request, response) => {
      const isToken = request.url?.startsWith('/cgi-bin/gettoken') ?? false;
      if (isToken) fetched += 1;
      else sent += 1;
      const answer = isToken ? { access_token: 'T', expires_in: 7200 } : {};
      response.end(JSON.stringify({ errcode: 0, errmsg: 'ok', ...answer }));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const program = `
      const { createWeCom } = await import('${new URL('../index.ts', import.meta.url)}');
      const { fileTokenStore } = await import('${new URL('./index.ts', import.meta.url)}');
      const tokenStore = fileTokenStore(${JSON.stringify(folder)});
      const baseUrl = 'http://127.0.0.1:${port}';
      const wecom = createWeCom({ corpid: 'c', corpsecret: 's', agentid: 1, baseUrl, tokenStore });
      await wecom.call('GET', 'agent/get');`;
    const codes = await Promise.all(Array.from({ length: 3 }, () => exitOf(program)));
    await new Promise((resolve) => server.close(resolve));
    expect(codes).toEqual([0, 0, 0]);
    expect({ fetched, sent }).toEqual({ fetched: 1, sent: 3 });
  }, 30_000);
});

function exitOf(program: string): Promise<number | null> {
  const argv = ['--conditions=source', '--input-type=module', '--eval', program];
  const child = spawn(process.execPath, argv, { stdio: 'inherit' });
  return new Promise((resolve) => child.on('exit', resolve));
}
