import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import fastify from 'fastify';
import { Hono } from 'hono';
import Koa from 'koa';
import { afterEach, describe, expect, it } from 'vitest';
import type { CallbackOptions } from '../callback-options.ts';
import { createCallback, type Callback } from '../create-callback.ts';
import type { EnvelopeFormat } from '../envelope.ts';
import { openReply } from '../open-reply.ts';
import { reply } from '../reply.ts';
import { sealDelivery, sealUrlCheck } from '../seal-delivery.ts';
import { cipher, credentials, seconds, text } from '../testing.ts';
import { createAiBotCallback } from '../../aibot/callback/create-ai-bot-callback.ts';
import {
  answerOf,
  cipher as botCipher,
  credentials as botCredentials,
} from '../../aibot/callback/testing.ts';
import { createAiBot } from '../../aibot/create-ai-bot.ts';
import { textMessage } from '../../aibot/testing.ts';
import type { CallbackReceiver } from './receiver.ts';
import { toFastifyPlugin } from './fastify-plugin.ts';
import { toFetchHandler } from './fetch-handler.ts';
import { toHonoHandler } from './hono-handler.ts';
import { toKoaMiddleware } from './koa-middleware.ts';
import { toNodeListener } from './node-listener.ts';

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
});

async function listen(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => new Promise((resolve) => server.close(resolve)));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/wecom/callback`;
}

/** A way to put a callback on `/wecom/callback` of a server, and to ask it. */
interface Host {
  readonly title: string;
  readonly start: (
    callback: CallbackReceiver,
  ) => Promise<(path: string, init?: RequestInit) => Promise<Response>>;
}

const overHttp = (base: string) => (path: string, init?: RequestInit) => fetch(base + path, init);

const expressHost = (
  title: string,
  mount: (app: express.Express, callback: CallbackReceiver) => void,
): Host => ({
  title: `Express, ${title}`,
  start: async (callback) => {
    const app = express();
    mount(app, callback);
    return overHttp(await listen(app));
  },
});

/** The bodies of a request that runs through Koa, as the usual parsers leave them. */
const koaParser =
  (keep: (raw: string) => object): Koa.Middleware =>
  async (ctx, next) => {
    let raw = '';
    for await (const chunk of ctx.req) raw += String(chunk);
    Object.assign(ctx.request, keep(raw));
    await next();
  };

const koaHost = (title: string, ...before: readonly Koa.Middleware[]): Host => ({
  title: `Koa, ${title}`,
  start: async (callback) => {
    const app = new Koa();
    for (const middleware of before) app.use(middleware);
    app.use(async (ctx, next) =>
      ctx.path === '/wecom/callback' ? await toKoaMiddleware(callback)(ctx) : await next(),
    );
    return overHttp(await listen(app.callback()));
  },
});

const fastifyHost: Host = {
  title: 'Fastify, under a prefix',
  start: async (callback) => {
    const app = fastify();
    await app.register(toFastifyPlugin(callback), { prefix: '/wecom/callback' });
    app.post('/other', async (request) => request.body);
    closing.push(() => app.close());
    return overHttp(`${await app.listen({ port: 0, host: '127.0.0.1' })}/wecom/callback`);
  },
};

const honoHost = (title: string, before?: (app: Hono) => void): Host => ({
  title: `Hono, ${title}`,
  start: async (callback) => {
    const inner = new Hono();
    before?.(inner);
    inner.all('/callback', toHonoHandler(callback));
    const app = new Hono().route('/wecom', inner);
    return async (path, init) => app.request(`http://app.example/wecom/callback${path}`, init);
  },
});

const hosts: readonly Host[] = [
  {
    title: 'a fetch runtime',
    start: async (callback) => (path, init) =>
      callback.fetch(new Request(`https://app.example/wecom/callback${path}`, init)),
  },
  {
    title: 'node:http',
    start: async (callback) => overHttp(await listen(toNodeListener(callback))),
  },
  expressHost('mounted', (app, callback) => {
    app.use('/wecom/callback', toNodeListener(callback));
  }),
  expressHost('as a route of a router', (app, callback) => {
    app.use('/wecom', express.Router().all('/callback', toNodeListener(callback)));
  }),
  expressHost('behind every body parser', (app, callback) => {
    app.use(express.json(), express.urlencoded({ extended: true }), express.text({ type: '*/*' }));
    app.use('/wecom/callback', toNodeListener(callback));
  }),
  expressHost('behind a parser that keeps bytes', (app, callback) => {
    app.use(express.raw({ type: '*/*' }));
    app.use('/wecom/callback', toNodeListener(callback));
  }),
  koaHost('without a parser'),
  koaHost(
    'behind a parser that keeps text',
    koaParser((raw) => ({ body: raw })),
  ),
  koaHost(
    'behind a parser that keeps the raw body beside what it made of it',
    koaParser((rawBody) => ({ rawBody, body: { anything: 'else' } })),
  ),
  fastifyHost,
  honoHost('under a base path'),
  honoHost('behind middleware that has read the body', (app) => {
    app.use(async (c, next) => {
      await c.req.text();
      await next();
    });
  }),
];

function answering(options: Partial<CallbackOptions> = {}): Callback {
  const callback = createCallback({
    ...credentials,
    onError: (error) => expect.fail(String(error)),
    ...options,
  });
  callback.on.text(({ Content }) => reply.text(`${Content}！`));
  return callback;
}

const signed = { timestamp: seconds, nonce: '1372623149' };

function post(format: EnvelopeFormat, contentType: string | undefined): readonly [string, RequestInit] {
  const { query, body } = sealDelivery(text('你好'), { ...signed, format }, cipher);
  const headers: Record<string, string> = contentType === undefined ? {} : { 'content-type': contentType };
  // Bytes, as a text would get a content type of its own.
  return [`?${query}`, { method: 'POST', headers, body: new TextEncoder().encode(body) }];
}

describe.each(hosts)('a callback on $title', ({ start }) => {
  it('answers the check of its URL with the bare text', async () => {
    const ask = await start(answering());
    const response = await ask(`?${sealUrlCheck('8451293067712345678', signed, cipher)}`);
    expect([response.status, await response.text()]).toEqual([200, '8451293067712345678']);
  });

  it.each(['text/xml', 'application/xml; charset=utf-8', 'text/plain', undefined])(
    'answers a delivery of the content type %s',
    async (contentType) => {
      const ask = await start(answering());
      const response = await ask(...post('xml', contentType));
      expect(response.status).toBe(200);
      expect(openReply(await response.text(), cipher)).toContain('你好！');
    },
  );

  it.each(['application/json', 'text/plain'])('answers JSON of the content type %s in JSON', async (type) => {
    const ask = await start(answering());
    const response = await ask(...post('json', type));
    const body = await response.text();
    expect(Object.keys(JSON.parse(body))).toContain('msgsignature');
    expect(openReply(body, cipher)).toContain('你好！');
  });

  it('answers what has no reply with an empty 200', async () => {
    const ask = await start(createCallback(credentials));
    const response = await ask(...post('xml', 'text/xml'));
    expect([response.status, await response.text()]).toEqual([200, '']);
  });

  it('refuses a stranger with an empty body', async () => {
    const ask = await start(createCallback(credentials));
    const [, init] = post('xml', 'text/xml');
    const response = await ask('?msg_signature=0&timestamp=1&nonce=2', init);
    expect([response.status, await response.text()]).toEqual([403, '']);
  });
});

describe('a callback on Express behind express.json alone', () => {
  const host = expressHost('json', (app, callback) => {
    app.use(express.json());
    app.use('/wecom/callback', toNodeListener(callback));
  });

  it.each<readonly [EnvelopeFormat, string]>([
    ['json', 'application/json'],
    ['xml', 'text/xml'],
  ])('answers %s', async (format, contentType) => {
    const ask = await host.start(answering());
    const response = await ask(...post(format, contentType));
    expect(openReply(await response.text(), cipher)).toContain('你好！');
  });
});

describe('a parser of XML that ran before', () => {
  const encryptOf = (xml: string): string => /<Encrypt><!\[CDATA\[(.*)\]\]>/.exec(xml)?.[1] ?? '';

  it.each<readonly [string, (raw: string) => unknown]>([
    ['lists and lower case', (raw) => ({ xml: { tousername: ['ww'], encrypt: [encryptOf(raw)] } })],
    ['plain members', (raw) => ({ xml: { ToUserName: 'ww', Encrypt: encryptOf(raw) } })],
  ])('does no harm: %s', async (_title, parse) => {
    const url = await listen((req, res) => {
      let raw = '';
      req.on('data', (chunk: Buffer) => (raw += chunk.toString()));
      const listener = toNodeListener(answering());
      req.on('end', () => void listener(Object.assign(req, { body: parse(raw) }), res));
    });
    const [path, init] = post('xml', 'text/xml');
    const response = await fetch(url + path, init);
    expect(response.headers.get('content-type')).toBe('application/xml');
    expect(openReply(await response.text(), cipher)).toContain('你好！');
  });
});

describe('a parser that spoiled the body', () => {
  it('is named in the diagnosis', async () => {
    const findings: unknown[] = [];
    const callback = answering({ onError: (_error, _event, found) => findings.push(found?.finding) });
    const ask = await expressHost('urlencoded', (app) => {
      app.use(express.urlencoded({ extended: false }), toNodeListener(callback));
    }).start(callback);
    const response = await ask(...post('xml', 'application/x-www-form-urlencoded'));
    expect([response.status, findings]).toEqual([400, ['changed-body']]);
  });

  it('is named when it left nothing', async () => {
    const findings: unknown[] = [];
    const callback = answering({ onError: (_error, _event, found) => findings.push(found?.finding) });
    const [path, init] = post('xml', 'text/xml');
    const request = new Request(`https://app.example/${path}`, init);
    await request.text();
    expect((await callback.fetch(request)).status).toBe(400);
    expect(findings).toEqual(['empty-body']);
  });
});

describe('a body that breaks off', () => {
  it.each([{}, { 'content-length': '100' }])('is nobody else’s matter: %j', async (headers) => {
    const body = new ReadableStream({
      start: (controller) => {
        controller.enqueue(new TextEncoder().encode('<xml>'));
        controller.error(new Error('aborted'));
      },
    });
    const init: RequestInit & { readonly duplex: string } = { method: 'POST', headers, body, duplex: 'half' };
    const response = await createCallback(credentials).fetch(new Request('https://app.example/', init));
    expect(response.status).toBe(400);
  });
});

describe('the rest of a Fastify server', () => {
  it('keeps its parsers', async () => {
    const ask = await fastifyHost.start(answering());
    const headers = { 'content-type': 'application/json' };
    const response = await ask('/../../other', { method: 'POST', body: '{"a":1}', headers });
    expect(await response.json()).toEqual({ a: 1 });
  });
});

describe('the address that a request came from', () => {
  const guarded = (): Callback =>
    createCallback({ ...credentials, sourceAddresses: async () => ['127.0.0.*'] });
  const statusOf = async (host: Host): Promise<number> => {
    const ask = await host.start(guarded());
    return (await ask(...post('xml', 'text/xml'))).status;
  };

  it.each(hosts.filter(({ title }) => !/fetch|Hono/.test(title)))('is known to $title', async (host) => {
    expect(await statusOf(host)).toBe(200);
  });

  it('is what Express makes of the proxies that it trusts', async () => {
    const host = expressHost('behind a proxy', (app, callback) => {
      app.set('trust proxy', true);
      app.use('/wecom/callback', toNodeListener(callback));
    });
    const ask = await host.start(guarded());
    const [path, init] = post('xml', 'text/xml');
    const headers = { 'x-forwarded-for': '9.9.9.9' };
    expect((await ask(path, { ...init, headers })).status).toBe(403);
  });

  it('can be told by who knows better', async () => {
    const addressOf = (): string => '127.0.0.9';
    const onNode = await listen(toNodeListener(guarded(), { addressOf: () => '9.9.9.9' }));
    const [path, init] = post('xml', 'text/xml');
    expect((await fetch(onNode + path, init)).status).toBe(403);

    const app = new Hono();
    app.all('/', toHonoHandler(guarded(), { addressOf }));
    expect((await app.request(`http://app.example/${path}`, init)).status).toBe(200);

    const handler = toFetchHandler(guarded(), {
      addressOf: (_request, info: { readonly hostname: string }) => info.hostname,
    });
    const request = () => new Request(`http://app.example/${path}`, init);
    expect((await handler(request(), { hostname: '127.0.0.1' })).status).toBe(200);
    expect((await handler(request(), { hostname: '9.9.9.9' })).status).toBe(403);
  });
});

describe.each(hosts)("a bot's callback on $title", ({ start }) => {
  const answeringBot = (): CallbackReceiver => {
    const bot = createAiBot();
    bot.on.text(({ text: { content } }) => `${content}！`);
    const onError = (error: unknown): never => expect.fail(String(error));
    return createAiBotCallback({ ...botCredentials, bot, onError });
  };

  it('answers the check of its URL', async () => {
    const ask = await start(answeringBot());
    const response = await ask(`?${sealUrlCheck('845129306', signed, botCipher)}`);
    expect([response.status, await response.text()]).toEqual([200, '845129306']);
  });

  it.each(['application/json', 'text/plain', undefined])(
    'answers a message of the content type %s, with the nonce of its request',
    async (type) => {
      const ask = await start(answeringBot());
      const message = textMessage('你好');
      const { query, body } = sealDelivery(message, { ...signed, format: 'json' }, botCipher);
      const response = await ask(`?${query}`, {
        method: 'POST',
        headers: type === undefined ? {} : { 'content-type': type },
        body: new TextEncoder().encode(body),
      });
      expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
      expect(await response.clone().json()).toMatchObject({ nonce: signed.nonce });
      expect(await answerOf(response)).toMatchObject({ stream: { content: '你好！', finish: true } });
    },
  );
});
