import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { servePhone } from './serve-phone.ts';

let folder: string;
beforeAll(async () => {
  const parent = await mkdtemp(join(tmpdir(), 'wecomkit-'));
  folder = join(parent, 'phone');
  await mkdir(join(folder, 'assets'), { recursive: true });
  await writeFile(join(folder, 'index.html'), '<!doctype html>');
  await writeFile(join(folder, 'assets', 'index-abc123.js'), 'export {};');
  await writeFile(join(parent, 'secret.txt'), 'secret');
});
afterAll(() => rm(join(folder, '..'), { recursive: true }));

function get(path: string): Promise<Response> {
  return servePhone(folder, new Request(`http://127.0.0.1${path}`));
}

describe('the phone', () => {
  it('is a page that is asked for anew each time, and loads nothing from elsewhere', async () => {
    const page = await get('/?user=zhangsan');
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('cache-control')).toBe('no-cache');
    expect(page.headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it.each(['/', '/phone', '/phone?user=zhangsan', '/index.html'])('is at %s', async (path) => {
    const page = await get(path);
    expect(page.status).toBe(200);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await page.text()).toBe('<!doctype html>');
  });

  it('has scripts that are kept for ever', async () => {
    const script = await get('/assets/index-abc123.js');
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(script.headers.get('cache-control')).toContain('immutable');
    expect(await script.text()).toBe('export {};');
  });

  it.each([
    '/missing.js',
    '/assets',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/%00',
    '/%',
  ])('gives nothing for %s', async (path) => {
    expect((await get(path)).status).toBe(404);
  });

  it('says how to build it when it is not there', async () => {
    const page = await servePhone(join(folder, 'none'), new Request('http://127.0.0.1/'));
    expect(page.status).toBe(503);
    expect(await page.text()).toContain('npm run build -w packages/web');
  });
});
