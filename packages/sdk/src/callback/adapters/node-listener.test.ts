import { createServer, request as httpRequest, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createCipher } from '../cipher.ts';
import { createCallback } from '../create-callback.ts';
import { toNodeListener } from './node-listener.ts';
import { openReply } from '../open-reply.ts';
import { renderXml } from '../render-xml.ts';
import { reply } from '../reply.ts';
import { sealDelivery, sealUrlCheck } from '../seal-delivery.ts';

const credentials = {
  token: 'sandboxTokenAlpha01',
  encodingAESKey: 'VBhLSWql4vZtwk2Fk0m0QxocgkVTy80vnWN0JA48K1A',
  receiveid: 'wwa1b2c3d4e5f60718',
};
const cipher = createCipher(credentials);
const signed = { timestamp: '1732240000', nonce: '1372623149' };
const message = renderXml({
  ToUserName: credentials.receiveid,
  FromUserName: 'LiLei',
  CreateTime: 1732240000,
  MsgType: 'text',
  Content: '你好',
  MsgId: '7440000000000000001',
  AgentID: 1000002,
});

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
});

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => new Promise((resolve) => server.close(resolve)));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/callback`;
}

function listenerOf(): RequestListener {
  const callback = createCallback({ ...credentials, now: () => 1_732_240_000_000 });
  callback.on.text(({ Content }) => reply.text(`${Content}！`));
  return toNodeListener(callback);
}

async function deliverTo(url: string, format?: 'json'): Promise<string | undefined> {
  const { query, body } = sealDelivery(message, { ...signed, format }, cipher);
  const response = await fetch(`${url}?${query}`, { method: 'POST', body });
  return openReply(await response.text(), cipher);
}

describe('a callback on node:http', () => {
  it('answers the check of its URL with the bare text', async () => {
    const url = await serve(listenerOf());
    const response = await fetch(`${url}?${sealUrlCheck('8451293067712345678', signed, cipher)}`);
    expect(response.headers.get('content-type')).toBe('text/plain');
    expect(response.headers.get('content-length')).toBe('19');
    expect(await response.text()).toBe('8451293067712345678');
  });

  it('answers a delivery', async () => {
    expect(await deliverTo(await serve(listenerOf()))).toContain('你好！');
  });

  it('answers a delivery in JSON in JSON', async () => {
    expect(await deliverTo(await serve(listenerOf()), 'json')).toContain('你好！');
  });

  it.each([
    ['text', (raw: Buffer) => raw.toString()],
    ['bytes', (raw: Buffer) => raw],
  ])('works when a framework has read the body as %s', async (_title, convert) => {
    const listener = listenerOf();
    const url = await serve((req, res) => {
      const chunks: Buffer[] = [];
      req.on('data', (chunk: Buffer) => chunks.push(chunk));
      req.on('end', () => void listener(Object.assign(req, { body: convert(Buffer.concat(chunks)) }), res));
    });
    expect(await deliverTo(url)).toContain('你好！');
  });

  it('works when a framework has parsed a JSON body', async () => {
    const listener = listenerOf();
    const url = await serve((req, res) => {
      let text = '';
      req.on('data', (chunk: Buffer) => (text += chunk.toString()));
      req.on('end', () => void listener(Object.assign(req, { body: JSON.parse(text) }), res));
    });
    expect(await deliverTo(url, 'json')).toContain('你好！');
  });

  it('works when a parser left an empty object and the body unread', async () => {
    const listener = listenerOf();
    expect(
      await deliverTo(await serve((req, res) => listener(Object.assign(req, { body: {} }), res))),
    ).toContain('你好！');
  });

  it('refuses a body that declares more than 1 MiB, and closes the connection', async () => {
    const url = await serve(listenerOf());
    const status = await new Promise((resolve, reject) => {
      const headers = { 'content-length': 2 ** 20 + 1 };
      const request = httpRequest(url, { method: 'POST', headers }, (response) => {
        resolve([response.statusCode, response.headers.connection]);
        response.resume();
        request.destroy();
      });
      request.on('error', reject);
      request.write('<xml>');
    });
    expect(status).toEqual([413, 'close']);
  });

  it('outlives a connection that breaks in the middle of a body', async () => {
    const done = Promise.withResolvers<unknown>();
    const listener = toNodeListener(createCallback({ ...credentials, now: () => 1_732_240_000_000 }));
    const url = await serve((req, res) => void listener(req, res).then(done.resolve, done.reject));
    const request = httpRequest(url, { method: 'POST', headers: { 'content-length': 100 } });
    request.on('error', () => undefined);
    request.write('<xml>', () => request.destroy());
    await expect(done.promise).resolves.toBeUndefined();
  });

  it('refuses a stranger with an empty body', async () => {
    const url = await serve(listenerOf());
    const response = await fetch(url, { method: 'POST', body: '<xml><Encrypt>AAAA</Encrypt></xml>' });
    expect([response.status, await response.text()]).toEqual([403, '']);
  });
});
