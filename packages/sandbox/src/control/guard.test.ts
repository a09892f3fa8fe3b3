import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import { startSandbox, type Sandbox } from '../index.ts';

/** The status of a request with headers that `fetch` does not let one choose. */
async function statusOf(sandbox: Sandbox, path: string, headers: Record<string, string>, method = 'GET') {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const outgoing = request(sandbox.url + path, { method, headers }, (response) => {
    response.resume();
    resolve(response.statusCode ?? 0);
  });
  outgoing.on('error', reject).end(method === 'POST' ? '{"reset":true}' : undefined);
  return promise;
}

const pages = ['/_sandbox/secrets', '/_sandbox/events', '/'];

describe('control and phone', () => {
  it.each([
    'evil.example',
    'evil.example:80',
    '127.0.0.1.evil.example',
    'localhost.evil.example',
    '10.0.0.7',
  ])('refuse the Host %s', async (host) => {
    await using sandbox = await startSandbox();
    for (const path of pages) expect([path, await statusOf(sandbox, path, { host })]).toEqual([path, 403]);
  });

  it.each([
    'localhost',
    'localhost:1234',
    'phone.localhost:80',
    '127.0.0.1',
    '127.8.8.8:80',
    '[::1]:80',
    'LOCALHOST',
  ])('answer under %s', async (host) => {
    await using sandbox = await startSandbox();
    expect(await statusOf(sandbox, '/_sandbox/health', { host })).toBe(200);
  });

  it('answer under names that are allowed', async () => {
    await using sandbox = await startSandbox({ allowedHosts: ['sandbox.internal'] });
    expect(await statusOf(sandbox, '/_sandbox/health', { host: 'sandbox.internal:8080' })).toBe(200);
    expect(await statusOf(sandbox, '/_sandbox/health', { host: 'other.internal' })).toBe(403);
  });

  it.each([
    'http://evil.example',
    'https://evil.example:8443',
    'null',
    'http://127.0.0.1:1',
    'http://localhost',
  ])('refuse what comes from %s', async (origin) => {
    await using sandbox = await startSandbox();
    expect(await statusOf(sandbox, '/_sandbox/clock', { origin }, 'POST')).toBe(403);
    expect(await statusOf(sandbox, '/_sandbox/secrets', { origin })).toBe(403);
  });

  it('answer the page that they serve', async () => {
    await using sandbox = await startSandbox();
    const headers = { origin: sandbox.url, 'sec-fetch-site': 'same-origin' };
    expect(await statusOf(sandbox, '/_sandbox/clock', headers, 'POST')).toBe(200);
  });

  it.each(['cross-site', 'same-site'])('refuse %s requests without an Origin', async (site) => {
    await using sandbox = await startSandbox();
    const headers = { 'sec-fetch-site': site, 'sec-fetch-mode': 'no-cors' };
    expect(await statusOf(sandbox, '/_sandbox/media/none', headers)).toBe(403);
    expect(await statusOf(sandbox, '/', headers)).toBe(403);
  });

  it('let a link from elsewhere open the phone, and nothing else', async () => {
    await using sandbox = await startSandbox();
    const headers = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };
    expect(await statusOf(sandbox, '/?user=zhangsan', headers)).not.toBe(403);
    expect(await statusOf(sandbox, '/_sandbox/secrets', headers)).toBe(403);
  });

  it('say what is wrong', async () => {
    await using sandbox = await startSandbox();
    const answer = await fetch(`${sandbox.url}/_sandbox/health`, {
      headers: { origin: 'http://evil.example' },
    });
    expect(await answer.json()).toMatchObject({ error: { code: 'foreign-origin' } });
  });
});

describe('the API', () => {
  it('is served under every Host and Origin', async () => {
    await using sandbox = await startSandbox();
    const headers = { host: 'qyapi.weixin.qq.com', origin: 'http://anywhere.example' };
    expect(await statusOf(sandbox, '/cgi-bin/gettoken', headers)).toBe(200);
  });
});
