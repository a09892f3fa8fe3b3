import { describe, expect, it } from 'vitest';
import type { Reaction } from '../../test/reacting-server.ts';
import { approvalCredentials, startReceiver } from '../../test/receiver.ts';
import { agentid } from '../../test/sandbox-with-receiver.ts';
import { startSandbox } from '../index.ts';

const { token, encodingAESKey } = approvalCredentials;

describe('the check of a callback URL', () => {
  it('saves an URL that answers the decrypted text', async () => {
    await using sandbox = await startSandbox();
    await using receiver = await startReceiver();
    const check = await sandbox.setCallback(agentid, { url: receiver.url, token, encodingAESKey });
    expect(check).toMatchObject({ saved: true, result: 'ok' });
    const application = sandbox.directory().corps[0]?.applications.find((each) => each.agentid === agentid);
    expect(application?.callback).toEqual({ url: receiver.url, verified: true });
    const entry = sandbox.journal.get(check.journal ?? 0);
    expect(entry).toMatchObject({ operation: 'url_check', method: 'GET', status: 200, outcome: 'ok' });
    expect(entry?.detail?.answer?.body).toBe(entry?.detail?.decrypted);
    expect(entry?.path).toBe(receiver.url);
  });

  const wrong: readonly (readonly [string, (text: string, echostr: string) => Reaction])[] = [
    ['body-quoted', (text) => ({ body: `"${text}"` })],
    ['body-bom', (text) => ({ body: `\uFEFF${text}` })],
    ['body-newline', (text) => ({ body: `${text}\n` })],
    ['body-json', (text) => ({ body: `{"echostr":"${text}"}` })],
    ['body-encrypted', (_text, echostr) => ({ body: echostr })],
    ['body-other', () => ({ body: 'success' })],
    ['body-long', () => ({ body: 'x'.repeat(5 * 1024 * 1024) })],
    ['body-empty', () => ({ body: '' })],
    ['body-html', () => ({ body: '<h1>Sign in</h1>', headers: { 'content-type': 'text/html' } })],
    ['status-refused', () => ({ status: 403 })],
    ['status-failed', () => ({ status: 500 })],
    ['redirect', () => ({ status: 302, headers: { location: '/elsewhere' } })],
    ['unreachable', () => 'cut'],
    ['timeout', () => 'hang'],
  ];

  it.each(wrong)('names the mistake %s and saves nothing', async (result, echo) => {
    await using sandbox = await startSandbox({ urlCheckTimeoutMs: result === 'timeout' ? 50 : 5000 });
    await using receiver = await startReceiver();
    receiver.echo = (text, query) => echo(text, query.get('echostr') ?? '');
    const check = await sandbox.setCallback(agentid, { url: receiver.url, token, encodingAESKey });
    expect(check).toMatchObject({ saved: false, result });
    expect(check.text.zh).toMatch(/\p{Script=Han}/u);
    expect(sandbox.journal.get(check.journal ?? 0)).toMatchObject({ outcome: 'error' });
    const application = sandbox.directory().corps[0]?.applications.find((each) => each.agentid === agentid);
    expect(application?.callback).toBeNull();
  });

  it('says that nothing listens there', async () => {
    await using sandbox = await startSandbox();
    const receiver = await startReceiver();
    await receiver[Symbol.asyncDispose]();
    const check = await sandbox.setCallback(agentid, { url: receiver.url, token, encodingAESKey });
    expect(check).toMatchObject({ saved: false, result: 'unreachable' });
    expect(check.text.en).toContain('Nothing listens');
  });

  it('says that nobody calls such a port', async () => {
    await using sandbox = await startSandbox();
    const check = await sandbox.setCallback(agentid, { url: 'http://127.0.0.1:1/', token, encodingAESKey });
    expect(check).toMatchObject({ saved: false, result: 'unreachable' });
    expect(check.text.en).toContain('HTTP clients never call');
    expect(check.text.en).not.toContain('unknown');
  });

  it('names the time that it gave, and the reason in the journal as well', async () => {
    await using sandbox = await startSandbox({ urlCheckTimeoutMs: 50 });
    await using receiver = await startReceiver();
    receiver.echo = () => 'hang';
    const check = await sandbox.setCallback(agentid, { url: receiver.url, token, encodingAESKey });
    expect(check.text.en).toContain('within 0.05 s');
    const { meaning, advice } = sandbox.journal.get(check.journal ?? 0)?.detail?.advice ?? {};
    expect(check.text.en).toBe(`${meaning?.en} ${advice?.en}`);
  });

  it.each([
    ['url', { url: 'ftp://127.0.0.1/', token, encodingAESKey }],
    ['url', { url: 'http://user:password@127.0.0.1/', token, encodingAESKey }],
    ['token', { url: 'http://127.0.0.1/', token: 'with blanks', encodingAESKey }],
    ['encodingAESKey', { url: 'http://127.0.0.1/', token, encodingAESKey: 'short' }],
  ])('refuses a wrong %s before anything is sent', async (path, request) => {
    await using sandbox = await startSandbox();
    await expect(sandbox.setCallback(agentid, request)).rejects.toMatchObject({ status: 400, path });
    expect(sandbox.journal.entries()).toEqual([]);
  });

  it('keeps the query of the URL and adds its own', async () => {
    await using sandbox = await startSandbox();
    await using receiver = await startReceiver();
    const seen: (string | null)[] = [];
    receiver.echo = (text, query) => {
      seen.push(query.get('tenant'));
      return { body: text };
    };
    const url = `${receiver.url}?tenant=a`;
    expect(await sandbox.setCallback(agentid, { url, token, encodingAESKey })).toMatchObject({ saved: true });
    expect(seen).toEqual(['a']);
  });
});
