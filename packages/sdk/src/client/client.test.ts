import { describe, expect, it } from 'vitest';
import { scriptedServer } from '../../test/scripted-server.ts';
import {
  ApiError,
  CredentialError,
  InputError,
  NetworkError,
  RateLimitError,
  TimeoutError,
} from '../errors/index.ts';
import { createBot, createRobotCaller, createWeCom, memoryTokenStore, SplitError } from '../index.ts';
import { sendText } from '../operations/webhook/index.ts';
import type { ApplicationOptions, RetryEvent } from './options.ts';

const ok = { errcode: 0, errmsg: 'ok', msgid: 'm' };
const expired = {
  errcode: 42001,
  errmsg: 'access_token expired, hint: [1], from ip: 1.2.3.4, more info at x',
};
const invalid = { errcode: 40014, errmsg: 'invalid access_token' };
const busy = { errcode: -1, errmsg: 'system busy' };

function connect(baseUrl: string, more: Partial<ApplicationOptions> = {}): ReturnType<typeof createWeCom> {
  return createWeCom({
    corpid: 'ww1',
    corpsecret: 'very-secret',
    agentid: 7,
    baseUrl,
    retry: { waitMs: 0 },
    ...more,
  });
}

/** Retries as by default, with every pause skipped. */
const patient: Partial<ApplicationOptions> = { retry: {}, sleep: async () => undefined };

const hello = { touser: ['a', 'b'], text: { content: 'hi' } };

describe('what goes over the wire', () => {
  it('joins ids, fills the agentid in, and leaves out what was left out', async () => {
    await using server = await scriptedServer(ok);
    await connect(server.url).message.sendText({
      ...hello,
      toparty: [1, 2],
      enable_duplicate_check: true,
      safe: undefined,
    });
    const [request] = server.seen;
    expect(JSON.parse(String(request?.body))).toEqual({
      touser: 'a|b',
      toparty: '1|2',
      agentid: 7,
      text: { content: 'hi' },
      enable_duplicate_check: 1,
      msgtype: 'text',
    });
    expect(request).toMatchObject({ method: 'POST', path: '/cgi-bin/message/send' });
    expect(request?.headers['content-type']).toBe('application/json');
    expect(request?.query.get('access_token')).toBe('token-1');
  });

  it('keeps a path prefix of the base address', async () => {
    await using server = await scriptedServer(ok);
    await createBot({ key: `${server.url}/proxy/cgi-bin/webhook/send?key=abc-1` }).sendText({
      text: { content: 'x' },
    });
    expect(server.seen[0]).toMatchObject({ path: '/proxy/cgi-bin/webhook/send' });
    expect(server.seen[0]?.query.get('key')).toBe('abc-1');
    expect(server.tokenRequests).toBe(0);
  });

  it('sends a file with its Chinese name as raw UTF-8', async () => {
    await using server = await scriptedServer({ ...ok, media_id: 'x', type: 'file', created_at: '1' });
    await connect(server.url).media.upload({
      type: 'file',
      media: { filename: '日报 1.txt', content: '你好，世界' },
    });
    const body = String(server.seen[0]?.body);
    expect(body).toContain('name="media"; filename="日报 1.txt"');
    expect(body).toContain('你好，世界');
    expect(server.seen[0]?.query.get('type')).toBe('file');
  });

  it('sends calls that are not declared with the same token', async () => {
    await using server = await scriptedServer({ ...ok, userlist: [] });
    const answer = await connect(server.url).call('GET', 'user/simplelist', { query: { department_id: 1 } });
    expect(answer).toEqual({ ...ok, userlist: [] });
    expect(server.seen[0]).toMatchObject({ method: 'GET', path: '/cgi-bin/user/simplelist' });
    expect(Object.fromEntries(server.seen[0]?.query ?? [])).toEqual({
      access_token: 'token-1',
      department_id: '1',
    });
  });

  it('sends nothing when a limit is broken, and says which', async () => {
    await using server = await scriptedServer(ok);
    const sending = connect(server.url).message.sendText({
      touser: 'a',
      text: { content: '汉'.repeat(683) },
    });
    const error = await sending.catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(InputError);
    expect(error).toMatchObject({
      code: 'input',
      operation: 'message.sendText',
      issues: [
        { path: 'text.content', rule: 'tooLong', limit: 2048, actual: 2049, unit: 'bytes', cut: true },
      ],
    });
    expect(server.seen).toEqual([]);
  });
});

describe('a caller for a robot', () => {
  it('takes the key or the whole address', async () => {
    await using server = await scriptedServer(ok);
    const text = { text: { content: 'x' } };
    await createRobotCaller(`${server.url}/cgi-bin/webhook/send?key=abc-1`).call(sendText, text);
    await createRobotCaller(' abc-2 ', { baseUrl: server.url }).call(sendText, text);
    expect(server.seen.map(({ path, query }) => `${path} ${query.get('key')}`)).toEqual([
      '/cgi-bin/webhook/send abc-1',
      '/cgi-bin/webhook/send abc-2',
    ]);
  });

  it.each(['', 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send', 'two words'])(
    'finds no key in %j',
    (given) => {
      expect(() => createRobotCaller(given)).toThrow(CredentialError);
    },
  );
});

describe('texts that are too long', () => {
  const long = { touser: 'a', text: { content: `${'一二三四。'.repeat(300)}` } };

  it('are cut at a character with truncate', async () => {
    await using server = await scriptedServer(ok);
    await connect(server.url, { overflow: 'truncate' }).message.sendText(long);
    const { text } = JSON.parse(String(server.seen[0]?.body));
    expect(Buffer.byteLength(text.content)).toBeLessThanOrEqual(2048);
    expect(long.text.content.startsWith(text.content.replace(/…$/u, ''))).toBe(true);
  });

  it('are sent as several messages in order with split, and all answers come back', async () => {
    await using server = await scriptedServer(
      { ...ok, msgid: '1' },
      { ...ok, msgid: '2' },
      { ...ok, msgid: '3' },
    );
    const answer = await connect(server.url).message.sendText(long, { overflow: 'split' });
    const texts = server.seen.map(({ body }) => JSON.parse(String(body)).text.content);
    expect(texts.join('')).toBe(long.text.content);
    expect(answer).toMatchObject({ msgid: '1', parts: [{ msgid: '1' }, { msgid: '2' }, { msgid: '3' }] });
  });

  it('say which parts were sent when one fails', async () => {
    await using server = await scriptedServer({ ...ok, msgid: '1' }, { errcode: 81013, errmsg: 'no' });
    const error = await connect(server.url)
      .message.sendText(long, { overflow: 'split' })
      .catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(SplitError);
    expect(error).toMatchObject({ total: 3, sent: [{ msgid: '1' }] });
  });
});

describe('tokens', () => {
  it('are fetched once for a hundred callers', async () => {
    await using server = await scriptedServer(ok);
    const wecom = connect(server.url);
    await Promise.all(Array.from({ length: 100 }, () => wecom.message.sendText(hello)));
    expect(server.tokenRequests).toBe(1);
    expect(server.seen).toHaveLength(100);
  });

  it.each([expired, invalid])(
    'are renewed once after $errcode, and the call is repeated once',
    async (refusal) => {
      await using server = await scriptedServer(refusal, ok);
      await connect(server.url).message.sendText(hello);
      expect(server.seen.map(({ query }) => query.get('access_token'))).toEqual(['token-1', 'token-2']);
      expect(server.tokenRequests).toBe(2);
    },
  );

  it('are not renewed for ever when the service always refuses', async () => {
    await using server = await scriptedServer(invalid);
    await expect(connect(server.url).message.sendText(hello)).rejects.toMatchObject({ errcode: 40014 });
    expect(server.seen).toHaveLength(2);
    expect(server.tokenRequests).toBe(2);
  });

  it('are renewed once when a hundred callers are refused together', async () => {
    await using server = await scriptedServer((response, { query }) => {
      response.end(JSON.stringify(query.get('access_token') === 'token-1' ? expired : ok));
    });
    const wecom = connect(server.url);
    await Promise.all(Array.from({ length: 100 }, () => wecom.message.sendText(hello)));
    expect(server.tokenRequests).toBe(2);
    expect(server.seen).toHaveLength(200);
  });

  it('of two applications in one store never cross', async () => {
    await using server = await scriptedServer(ok);
    const tokenStore = memoryTokenStore();
    const first = connect(server.url, { tokenStore });
    const second = connect(server.url, { tokenStore, corpsecret: 'another', agentid: 8 });
    await first.message.sendText(hello);
    await second.message.sendText(hello);
    expect(server.seen.map(({ query }) => query.get('access_token'))).toEqual(['token-1', 'token-2']);
  });

  it('are shared by clients of the same application', async () => {
    await using server = await scriptedServer(ok);
    const tokenStore = memoryTokenStore();
    await Promise.all([1, 2, 3].map(() => connect(server.url, { tokenStore }).message.sendText(hello)));
    expect(server.tokenRequests).toBe(1);
  });
});

describe('failures', () => {
  it('an errcode is an error whatever the HTTP status says', async () => {
    await using server = await scriptedServer({
      errcode: 81013,
      errmsg: 'user & party & tag all invalid, hint: [9]',
    });
    const error = await connect(server.url)
      .message.sendText(hello)
      .catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({
      errcode: 81013,
      hint: '9',
      operation: 'message.sendText',
      retryable: 'no',
    });
    expect(server.seen).toHaveLength(1);
  });

  it('busy is tried again at most three times', async () => {
    await using server = await scriptedServer(busy);
    const wecom = connect(server.url, patient);
    await expect(wecom.message.sendText(hello)).rejects.toMatchObject({ errcode: -1 });
    expect(server.seen).toHaveLength(4);
  });

  it('tells about each pause before it begins', async () => {
    await using server = await scriptedServer(
      { errcode: 45009, errmsg: 'api freq out of limit' },
      'drop',
      ok,
    );
    const told: RetryEvent[] = [];
    const wecom = connect(server.url, { ...patient, onRetry: (event) => told.push(event) });
    await wecom.message.sendText({ ...hello, enable_duplicate_check: true });
    expect(told).toMatchObject([
      { operation: 'message.sendText', attempt: 1, errcode: 45009 },
      { operation: 'message.sendText', attempt: 2, errcode: undefined },
    ]);
    expect(told[0]?.waitMs).toBeGreaterThanOrEqual(11_250);
  });

  it('a limit tells how long to wait when the pauses are used up', async () => {
    await using server = await scriptedServer({ errcode: 45009, errmsg: 'api freq out of limit' });
    const error = await connect(server.url)
      .message.sendText(hello)
      .catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(RateLimitError);
    expect(error).toMatchObject({ retryAfterMs: 60_000, quota: 'app-message' });
  });

  it('a message whose answer was lost is not sent twice', async () => {
    await using server = await scriptedServer('drop', ok);
    const wecom = connect(server.url, patient);
    await expect(wecom.message.sendText(hello)).rejects.toMatchObject({
      code: 'network',
      mayHaveArrived: true,
    });
    expect(server.seen).toHaveLength(1);
  });

  it('a message whose answer was lost is sent again under the duplicate check', async () => {
    await using server = await scriptedServer('drop', ok);
    const wecom = connect(server.url, patient);
    await wecom.message.sendText({ ...hello, enable_duplicate_check: true });
    expect(server.seen).toHaveLength(2);
  });

  it('a refused connection was never sent', async () => {
    const error = await connect(await closedPort())
      .message.sendText(hello)
      .catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(NetworkError);
    expect(error).toMatchObject({ mayHaveArrived: false });
  });

  it('a port that fetch refuses to use was never reached', async () => {
    const error = await connect('http://127.0.0.1:1', patient)
      .message.sendText(hello)
      .catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'network', mayHaveArrived: false });
  });

  it('an answer that does not come in time is a timeout', async () => {
    await using server = await scriptedServer('hang');
    const error = await connect(server.url, { timeoutMs: 30 })
      .message.sendText(hello)
      .catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(TimeoutError);
    expect(error).toMatchObject({ timeoutMs: 30, mayHaveArrived: true });
  });

  it('the page of a proxy is a network error, not an answer', async () => {
    await using server = await scriptedServer((response) =>
      response.writeHead(502).end('<html>Bad gateway</html>'),
    );
    await expect(connect(server.url).message.sendText(hello)).rejects.toMatchObject({
      code: 'network',
      mayHaveArrived: true,
    });
  });

  it('a caller can give up', async () => {
    await using server = await scriptedServer('hang');
    const wecom = connect(server.url);
    await wecom.base.getToken({});
    const sending = wecom.message.sendText(hello, { signal: AbortSignal.timeout(20) });
    await expect(sending).rejects.toMatchObject({ name: 'TimeoutError' });
  });

  it('never show a secret', async () => {
    await using server = await scriptedServer('drop');
    const wecom = connect(server.url);
    const errors = await Promise.all([
      wecom.message.sendText(hello).catch((reason: unknown) => reason),
      connect(await closedPort())
        .message.sendText(hello)
        .catch((reason: unknown) => reason),
      createBot({ key: 'key-of-robot', baseUrl: server.url })
        .sendText({ text: { content: 'x' } })
        .catch((reason: unknown) => reason),
    ]);
    for (const error of errors) {
      const shown = deepText(error);
      expect(shown).not.toMatch(/very-secret|token-1|key-of-robot/u);
    }
  });
});

describe('downloads', () => {
  it('give name, type and bytes', async () => {
    await using server = await scriptedServer((response) =>
      response
        .writeHead(200, {
          'content-type': 'text/plain',
          'content-disposition': Buffer.from('attachment; filename="日报.txt"').toString('latin1'),
        })
        .end('hello'),
    );
    const file = await connect(server.url).media.get({ media_id: 'x' });
    expect(file).toMatchObject({ filename: '日报.txt', contentType: 'text/plain' });
    expect(new TextDecoder().decode(await file.bytes())).toBe('hello');
  });

  it('that are refused are errors', async () => {
    await using server = await scriptedServer({ errcode: 40007, errmsg: 'invalid media_id' });
    await expect(connect(server.url).media.get({ media_id: 'x' })).rejects.toMatchObject({ errcode: 40007 });
  });

  it('of a JSON file are files', async () => {
    await using server = await scriptedServer((response) =>
      response
        .writeHead(200, {
          'content-type': 'application/json',
          'content-disposition': 'attachment; filename="a.json"',
        })
        .end('{"errcode":1}'),
    );
    const file = await connect(server.url).media.get({ media_id: 'x' });
    expect(file.filename).toBe('a.json');
  });
});

/** An address at which nobody listens. */
async function closedPort(): Promise<string> {
  const server = await scriptedServer();
  await server[Symbol.asyncDispose]();
  return server.url;
}

function deepText(value: unknown, depth = 0): string {
  if (depth > 5 || typeof value !== 'object' || value === null) return String(value);
  return Reflect.ownKeys(value)
    .map((key) => deepText(Reflect.get(value, key), depth + 1))
    .join('\n');
}
