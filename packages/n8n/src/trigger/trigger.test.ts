import { startSandbox, type Sandbox } from '@wecomkit/sandbox';
import { createCipher, sealDelivery, type CallbackCredentials } from '@wecomkit/sdk/callback';
import type { INodeParameters } from 'n8n-workflow';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { WeComTrigger } from '../../nodes/WeComTrigger/WeComTrigger.node.ts';
import { serveNodes, type NodeServer } from '../../test/node-server.ts';
import { sandboxCredentials } from '../../test/sandbox-credentials.ts';
import { claim } from './seen.ts';

const pixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
let sandbox: Sandbox;
let server: NodeServer;
let parameters: INodeParameters = {};

beforeAll(async () => {
  sandbox = await startSandbox({ limits: false });
  server = await serveNodes(() => ({
    type: new WeComTrigger(),
    parameters,
    credentials: sandboxCredentials(sandbox),
  }));
});
afterEach(() => {
  sandbox.reset();
  parameters = {};
  server.started.length = 0;
  server.log.length = 0;
});
afterAll(async () => {
  await server[Symbol.asyncDispose]();
  await sandbox.stop();
});

async function connect(given: INodeParameters = {}, wrong: { readonly token?: string } = {}) {
  parameters = given;
  const { token, encodingAESKey } = sandboxCredentials(sandbox)['weComCallbackApi']!;
  const own = { token: String(token), encodingAESKey: String(encodingAESKey), ...wrong };
  return sandbox.setCallback(1000002, { url: `${server.url}/webhook/x/wecom`, ...own });
}

const settled = async (): Promise<void> => {
  await sandbox.settled();
  await server.settled();
};
const say = (content: string) =>
  sandbox.say('zhangsan', { conversation: 'app:1000002', msgtype: 'text', text: { content } });
const started = () => server.started.map(({ items }) => items[0]?.json);

describe('the check of the URL', () => {
  it('passes bit for bit', async () => {
    expect(await connect()).toMatchObject({ saved: true, result: 'ok' });
    expect(started()).toEqual([]);
  });

  it('is refused with a wrong token, without an execution, and the log says why', async () => {
    expect(await connect({}, { token: 'Other' })).toMatchObject({ saved: false });
    expect(sandbox.journal.entries().at(-1)?.status).toBe(401);
    expect(server.log.join()).toMatch(/msg_signature does not match/u);
    expect(started()).toEqual([]);
  });
});

describe('a message', () => {
  it('starts the workflow, flat and raw, without a secret', async () => {
    await connect();
    await say('你好 ]]> <b>');
    expect(started()).toMatchObject([
      {
        kind: 'message.text',
        FromUserName: 'zhangsan',
        Content: '你好 ]]> <b>',
        AgentID: 1000002,
        raw: { AgentID: '1000002' },
      },
    ]);
    const secrets = Object.values(sandboxCredentials(sandbox)['weComCallbackApi']!).slice(0, 2).map(String);
    for (const secret of secrets) expect(JSON.stringify(server.started)).not.toContain(secret);
  });

  it('is the same when it comes as JSON', async () => {
    await connect();
    await say('你好');
    sandbox.faults.add({ effect: { kind: 'callback-shape', shapes: ['json', 'bom'] } });
    await say('你好');
    const [xml, json] = started().map((item) => ({ ...item, MsgId: '', CreateTime: 0, raw: {} }));
    expect(json).toEqual(xml);
    expect(server.started).toHaveLength(2);
  });

  const formats = ['xml', 'json'] as const;
  const types = ['text/xml', 'application/json', 'text/plain', 'application/x-www-form-urlencoded', ''];
  const shapes = formats.flatMap((format) => types.map((type) => [format, type] as const));

  it.each(shapes)('starts it as %s, whatever its content type says: %o', async (format, type) => {
    const credentials = Object(sandboxCredentials(sandbox)['weComCallbackApi']) as CallbackCredentials;
    const xml = `<xml><ToUserName>${credentials.receiveid}</ToUserName><FromUserName>zhangsan</FromUserName><MsgType>text</MsgType><Content>${format} ${type}</Content></xml>`;
    const seconds = String(Math.floor(Date.now() / 1000));
    const options = { timestamp: seconds, nonce: 'n1', format };
    const { query, body } = sealDelivery(xml, options, createCipher(credentials));
    const response = await fetch(`${server.url}/webhook/x/wecom?${query}`, {
      method: 'POST',
      headers: type === '' ? {} : { 'content-type': type },
      body: Buffer.from(body),
    });
    expect(response.status).toBe(200);
    expect(started()).toMatchObject([{ FromUserName: 'zhangsan' }]);
  });

  it('that is delivered twice starts it once', async () => {
    await connect();
    sandbox.faults.add({ effect: { kind: 'duplicate-callback' } });
    await say('once');
    await settled();
    expect(started()).toHaveLength(1);
  });

  it('that is old, or meant for another company, gets 403 and starts nothing', async () => {
    const credentials = Object(sandboxCredentials(sandbox)['weComCallbackApi']) as CallbackCredentials;
    const post = (timestamp: string, receiveid: string): Promise<Response> => {
      const cipher = createCipher({ ...credentials, receiveid });
      const xml = '<xml><FromUserName>zhangsan</FromUserName><MsgType>text</MsgType></xml>';
      const { query, body } = sealDelivery(xml, { timestamp, nonce: 'n1' }, cipher);
      return fetch(`${server.url}/webhook/x/wecom?${query}`, { method: 'POST', body });
    };
    const now = Math.floor(Date.now() / 1000);
    expect((await post(String(now - 3600), credentials.receiveid)).status).toBe(403);
    expect((await post(String(now), 'wwother')).status).toBe(403);
    expect(started()).toEqual([]);
    expect(server.log.join()).toMatch(/is the clock right.*another corp/su);
  });

  it('that nobody asked for is answered and starts nothing', async () => {
    await connect({ events: ['event.template_card_event'] });
    await say('hello');
    expect(started()).toEqual([]);
    expect(sandbox.journal.entries().at(-1)).toMatchObject({ status: 200 });
  });

  it('brings its file along', async () => {
    await connect({ downloadMedia: true });
    const form = new FormData();
    const png = Buffer.from(pixel, 'base64');
    form.append('media', new File([png], '截图.png', { type: 'image/png' }));
    const upload = await fetch(`${sandbox.url}/_sandbox/media?type=image`, { method: 'POST', body: form });
    const { media_id } = (await upload.json()) as { media_id: string };
    await sandbox.say('zhangsan', { conversation: 'app:1000002', msgtype: 'image', media_id });
    await settled();
    expect(server.started[0]?.items[0]?.binary?.['data']?.data).toBe(pixel);
  });
});

describe('what was delivered', () => {
  it('is remembered for an hour, and no more than 500 of it', () => {
    const stored = {};
    expect(claim(stored, 'a', 0)).toBe(true);
    expect(claim(stored, 'a', 3_599_999)).toBe(false);
    expect(claim(stored, 'a', 3_600_001)).toBe(true);
    for (let index = 0; index < 700; index += 1) claim(stored, `k${index}`, 3_600_001);
    expect(Object(stored).seen).toHaveLength(500);
  });
});
