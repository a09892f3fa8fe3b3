import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { agentid, callerOf } from '../test/sandbox-with-receiver.ts';
import { startSandbox } from './index.ts';

const text = { touser: 'zhangsan', agentid, msgtype: 'text', text: { content: 'hello' } };

describe('a sandbox', () => {
  it('answers WeCom, control and phone on one origin', async () => {
    await using sandbox = await startSandbox();
    expect(sandbox.url).toBe(`http://127.0.0.1:${sandbox.port}`);
    expect(await callerOf(sandbox)('message/send', text)).toMatchObject({ errcode: 0 });
    const health = await fetch(`${sandbox.url}/_sandbox/health`);
    expect(await health.json()).toMatchObject({ name: 'wecomkit sandbox' });
    expect((await fetch(sandbox.url)).headers.get('content-type')).toMatch(/^text\//);
  });

  it('lives beside others, each with a state of its own', async () => {
    await using one = await startSandbox();
    await using other = await startSandbox();
    await callerOf(one)('message/send', text);
    expect([one.messages('zhangsan').length, other.messages('zhangsan').length]).toEqual([1, 0]);
  });

  it('says which port is taken', async () => {
    const taken = createServer();
    await once(taken.listen(0, '127.0.0.1'), 'listening');
    const address = taken.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    await expect(startSandbox({ port })).rejects.toMatchObject({
      code: 'address-in-use',
      message: expect.stringContaining(String(port)),
    });
    taken.close();
  });

  it('can be stopped twice, and frees its port', async () => {
    const sandbox = await startSandbox();
    await Promise.all([sandbox.stop(), sandbox.stop()]);
    await using again = await startSandbox({ port: sandbox.port });
    expect(again.port).toBe(sandbox.port);
  });

  it('leaves the Request and Response of its process as they are', async () => {
    const before = [globalThis.Request, globalThis.Response];
    await using _sandbox = await startSandbox();
    expect([globalThis.Request, globalThis.Response]).toEqual(before);
  });

  it('waits for a message to come', async () => {
    await using sandbox = await startSandbox();
    const coming = sandbox.waitForMessage('zhangsan', ({ content }) => content['content'] === 'hello');
    await callerOf(sandbox)('message/send', text);
    expect(await coming).toMatchObject({ msgtype: 'text' });
    await expect(sandbox.waitForMessage('lisi', undefined, 1)).rejects.toMatchObject({ code: 'timeout' });
  });

  it('ages tokens with its clock', async () => {
    await using sandbox = await startSandbox();
    await callerOf(sandbox)('message/send', text);
    const token = sandbox.journal.entries().at(-1)?.detail?.request.query['access_token'];
    const call = async (): Promise<unknown> => {
      const url = `${sandbox.url}/cgi-bin/message/send?access_token=${token}`;
      const answer = await fetch(url, { method: 'POST', body: JSON.stringify(text) });
      return answer.json();
    };
    expect(await call()).toMatchObject({ errcode: 0 });
    sandbox.clock.advance(7_200_000);
    expect(await call()).toMatchObject({ errcode: 42001 });
    sandbox.clock.reset();
    expect(await call()).toMatchObject({ errcode: 0 });
  });

  it('goes back to its seed', async () => {
    await using sandbox = await startSandbox();
    const directory = sandbox.directory();
    await callerOf(sandbox)('message/send', text);
    sandbox.faults.add({ effect: { kind: 'code', errcode: 45009 }, times: 0 });
    sandbox.clock.advance(1000);
    await fetch(`${sandbox.url}/_sandbox/reset`, { method: 'POST', body: '{}' });
    expect(sandbox.messages('zhangsan')).toEqual([]);
    expect(sandbox.conversations('zhangsan')[0]).toMatchObject({ last: null, unread: 0 });
    expect(sandbox.directory()).toEqual(directory);
    expect([sandbox.faults.list(), sandbox.journal.entries(), sandbox.clock.offsetMs()]).toEqual([[], [], 0]);
    expect(await callerOf(sandbox)('message/send', text)).toMatchObject({ errcode: 0 });
  });

  it('can be seeded from a file', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'wecomkit-'));
    const seed = join(folder, 'seed.yaml');
    await writeFile(
      seed,
      `corps:
  - corpid: wwacme
    name: Acme
    contacts_secret: contacts
    departments: [{ id: 1, name: Acme }]
    members: [{ userid: ann, name: Ann }]
    applications: [{ agentid: 7, name: Bot, corpsecret: secret }]
`,
    );
    {
      await using sandbox = await startSandbox({ seed });
      expect(sandbox.corpid).toBe('wwacme');
      expect(sandbox.conversations('ann')).toMatchObject([{ id: 'app:7', title: 'Bot' }]);
    }
    await writeFile(seed, 'corps: []');
    await expect(startSandbox({ seed })).rejects.toMatchObject({ code: 'seed' });
    await rm(folder, { recursive: true });
  });
});
