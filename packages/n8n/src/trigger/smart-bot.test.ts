import { createCipheriv } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createCipher, sealDelivery } from '@wecomkit/sdk/callback';
import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { WeComTrigger } from '../../nodes/WeComTrigger/WeComTrigger.node.ts';
import { serveNodes, type NodeServer } from '../../test/node-server.ts';

const bot = {
  token: 'BotToken',
  encodingAESKey: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG',
  receiveid: '',
};
const picture = Buffer.from('not really a picture');
let server: NodeServer;
let files: Server;
let parameters: INodeParameters = {};

beforeAll(async () => {
  server = await serveNodes(() => ({
    type: new WeComTrigger(),
    parameters,
    credentials: { weComCallbackApi: bot },
  }));
  files = createServer((_, response) => {
    response.setHeader('content-disposition', "attachment; filename*=UTF-8''%E6%88%AA%E5%9B%BE.png");
    response.end(encrypted(picture));
  });
  await new Promise<void>((resolve) => files.listen(0, '127.0.0.1', resolve));
});
afterEach(() => {
  parameters = {};
  server.started.length = 0;
});
afterAll(async () => {
  await server[Symbol.asyncDispose]();
  await new Promise((resolve) => files.close(resolve));
});

/** As WeCom keeps the files of bots: no frame, padded to 32 bytes (path/100719). */
function encrypted(bytes: Buffer): Buffer {
  const key = Buffer.from(`${bot.encodingAESKey}=`, 'base64');
  const padding = 32 - (bytes.length % 32);
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
  return Buffer.concat([cipher.update(bytes), cipher.update(Buffer.alloc(padding, padding)), cipher.final()]);
}

async function deliver(message: object, credentials: typeof bot = bot): Promise<Response> {
  const timestamp = String(Math.floor(Date.now() / 1000));
  const options = { timestamp, nonce: 'n1', format: 'json' as const };
  const { query, body } = sealDelivery(JSON.stringify(message), options, createCipher(credentials));
  const headers = { 'content-type': 'application/json' };
  return fetch(`${server.url}/webhook/x/wecom?${query}`, { method: 'POST', headers, body });
}

const from = { userid: 'LiLei' };
const base = { msgid: 'bm-1', aibotid: 'aibSandbox01', chattype: 'single', from };
const responseUrl = 'https://qyapi.weixin.qq.com/cgi-bin/aibot/response?response_code=RC1';
const started = (): (IDataObject | undefined)[] => server.started.map(({ items }) => items[0]?.json);

describe('a message to a smart bot', () => {
  it('starts the workflow with its JSON flat, and as it came', async () => {
    const quote = { msgtype: 'text', text: { content: '型号 X-200' } };
    const message = {
      ...base,
      response_url: responseUrl,
      msgtype: 'text',
      text: { content: '这个呢' },
      quote,
    };
    expect(await (await deliver(message)).text()).toBe('');
    expect(started()).toEqual([
      {
        kind: 'aibot.message.text',
        userid: 'LiLei',
        content: '这个呢',
        msgid: 'bm-1',
        aibotid: 'aibSandbox01',
        chattype: 'single',
        response_url: responseUrl,
        msgtype: 'text',
        quote,
        raw: message,
      },
    ]);
  });

  it('that is delivered twice starts it once', async () => {
    const message = { ...base, msgid: 'bm-2', msgtype: 'voice', voice: { content: '一楼' } };
    await deliver(message);
    await deliver(message);
    expect(started()).toHaveLength(1);
  });

  it('brings its file along, decrypted, with the name of the download', async () => {
    parameters = { downloadMedia: true };
    const url = `http://127.0.0.1:${(files.address() as AddressInfo).port}/file`;
    await deliver({ ...base, msgid: 'bm-3', msgtype: 'image', image: { url } });
    await server.settled();
    expect(server.started[0]?.items[0]?.binary?.['data']).toMatchObject({
      data: picture.toString('base64'),
      fileName: '截图.png',
    });
  });

  it('is chosen by its kind, and the polls of streams start nothing', async () => {
    parameters = { events: ['aibot.message.image'] };
    await deliver({ ...base, msgid: 'bm-4', msgtype: 'text', text: { content: 'hi' } });
    parameters = {};
    await deliver({ ...base, msgid: 'bm-5', msgtype: 'stream', stream: { id: 'st-42' } });
    expect(started()).toEqual([]);
  });

  it('that was sealed for an app gets 403', async () => {
    const message = { ...base, msgtype: 'text', text: { content: 'hi' } };
    expect((await deliver(message, { ...bot, receiveid: 'wwsandbox0000000001' })).status).toBe(403);
    expect(started()).toEqual([]);
  });
});

describe('an event of a smart bot', () => {
  it('has what was tapped beside the rest', async () => {
    const tap = { card_type: 'button_interaction', event_key: 'opt:2', task_id: 'task_e5' };
    const event = { eventtype: 'template_card_event', template_card_event: tap };
    await deliver({ ...base, msgid: 'be-1', create_time: 1732257002, msgtype: 'event', event });
    expect(started()).toMatchObject([
      {
        kind: 'aibot.event.template_card_event',
        userid: 'LiLei',
        create_time: 1732257002,
        ...tap,
        raw: { event },
      },
    ]);
  });

  it('that nobody knows passes with all it says', async () => {
    const event = { eventtype: 'renamed', renamed: { name: '助手' } };
    await deliver({ ...base, msgid: 'be-2', msgtype: 'event', event });
    expect(started()).toMatchObject([{ kind: 'unknown', name: 'aibot.event.renamed', raw: { event } }]);
  });
});
