import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Receiver, startReceiver } from '../../test/receiver.ts';
import { startSandbox, type Sandbox } from '../index.ts';
import { isFetchable } from './is-fetchable.ts';

const content = Buffer.from('a file that is fetched in the background');
const md5 = createHash('md5').update(content).digest('hex');
const agentid = 1000004;

let sandbox: Sandbox;
let files: Server;
let origin: string;
beforeEach(async () => {
  sandbox = await startSandbox();
  files = createServer((request, response) => {
    const isRanged = request.url !== '/whole' && request.headers.range === 'bytes=0-';
    if (request.url === '/away') response.writeHead(302, { location: 'http://example.test/' }).end();
    else if (request.url === '/missing') response.writeHead(404).end();
    else if (request.url === '/tiny') response.writeHead(206).end('tiny');
    else response.writeHead(isRanged ? 206 : 200).end(content);
  });
  await once(files.listen(0, '127.0.0.1'), 'listening');
  const address = files.address();
  origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
});
afterEach(async () => {
  await sandbox.stop();
  files.close();
});

async function call(path: string, body: object): Promise<Readonly<Record<string, unknown>>> {
  const corpsecret = 'sandbox-secret-hrnews-000000000000000000000';
  const query = new URLSearchParams({ corpid: sandbox.corpid, corpsecret });
  const { access_token } = await (await fetch(`${sandbox.url}/cgi-bin/gettoken?${query}`)).json();
  const url = `${sandbox.url}/cgi-bin/${path}?access_token=${access_token}`;
  return await (await fetch(url, { method: 'POST', body: JSON.stringify(body) })).json();
}

/** Starts an upload and waits until it is over. */
async function upload(url: string, more: object = {}): Promise<Readonly<Record<string, unknown>>> {
  const file = { scene: 1, type: 'file', filename: '欢迎.bin', url, md5, ...more };
  const { jobid } = await call('media/upload_by_url', file);
  return await until(async () => await call('media/get_upload_by_url_result', { jobid }));
}

async function until<Answer extends Readonly<Record<string, unknown>>>(
  ask: () => Promise<Answer>,
): Promise<Answer> {
  for (;;) {
    const answer = await ask();
    if (answer['status'] !== 1) return answer;
  }
}

describe('an upload from an address', () => {
  it('is fetched, kept, and told to the application, which then asks for the id', async () => {
    await using receiver: Receiver = await startReceiver();
    const { token, encodingAESKey } = receiver.credentials;
    await sandbox.setCallback(agentid, { url: receiver.url, token, encodingAESKey });
    const answer = await upload(`${origin}/file`);
    expect(answer).toMatchObject({
      errcode: 0,
      status: 2,
      detail: {
        errcode: 0,
        media_id: expect.stringMatching(/^3\*1\*/u),
        created_at: expect.stringMatching(/^\d+$/u),
      },
    });
    await sandbox.journal.wait((entry) => entry.operation === 'upload_media_job_finish');
    expect(receiver.arrived[0]?.tree).toMatchObject({
      FromUserName: 'sys',
      Event: 'upload_media_job_finish',
      JobId: expect.any(String),
    });
  });

  it('gives an id for downloads, not for messages', async () => {
    const { detail } = await upload(`${origin}/file`);
    const { media_id } = detail as { readonly media_id: string };
    const message = { touser: 'alice', agentid, msgtype: 'file', file: { media_id } };
    expect(await call('message/send', message)).toMatchObject({ errcode: 40007 });
  });

  it.each([
    ['a host that gives no ranges', '/whole', 830001],
    ['a host that has no such file', '/missing', 830003],
    ['a host that leads elsewhere', '/away', 830003],
    ['too few bytes', '/tiny', 45001],
  ])('fails with %s', async (_what, path, errcode) => {
    expect(await upload(origin + path)).toMatchObject({ status: 3, detail: { errcode } });
  });

  it('fails with another checksum, and for hosts that are not this machine', async () => {
    const other = 'd41d8cd98f00b204e9800998ecf8427e';
    expect(await upload(`${origin}/file`, { md5: other })).toMatchObject({ detail: { errcode: 301019 } });
    expect(await upload('http://192.0.2.1/file')).toMatchObject({ detail: { errcode: 830003 } });
  });

  it('can be asked for during an hour', async () => {
    const { jobid } = await call('media/upload_by_url', {
      scene: 1,
      type: 'file',
      filename: 'a',
      url: `${origin}/file`,
      md5,
    });
    sandbox.clock.advance(3_600_001);
    expect(await call('media/get_upload_by_url_result', { jobid })).toMatchObject({ errcode: 40088 });
  });
});

describe('what may be fetched', () => {
  it.each([
    ['http://127.0.0.1:8080/a', true],
    ['https://localhost/a', true],
    ['http://[::1]/a', true],
    ['http://10.0.0.1/a', false],
    ['http://169.254.169.254/latest', false],
    ['http://127.0.0.1.example.test/a', false],
    ['http://[::ffff:10.0.0.1]/a', false],
    ['file:///etc/passwd', false],
    ['nonsense', false],
  ])('%s: %s', (url, expected) => {
    expect(isFetchable(url, [])).toBe(expected);
  });

  it('is what was allowed by name, or everything', () => {
    expect(isFetchable('https://cdn.example.test/a', ['cdn.example.test'])).toBe(true);
    expect(isFetchable('https://CDN.example.test/a', ['*'])).toBe(true);
    expect(isFetchable('file:///etc/passwd', ['*'])).toBe(false);
  });
});
