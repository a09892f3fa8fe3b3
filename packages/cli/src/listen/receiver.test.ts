import { createContext } from '../context.ts';
import {
  createCipher,
  openReply,
  renderXml,
  sealDelivery,
  sealReply,
  sealUrlCheck,
} from '@wecomkit/sdk/callback';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { startServer } from '../../test/start-application.ts';
import { createForwarder } from './forwarder.ts';
import { openHistory } from './history.ts';
import { createReceiver, type Receiver } from './receiver.ts';
import { createReporter } from './reporter.ts';

const credentials = { token: 'Token', encodingAESKey: 'K'.repeat(43), receiveid: 'ww1' };
const bot = { ...credentials, receiveid: '' };
const seal = { timestamp: '1732240000', nonce: '42' };
const message = renderXml({
  ToUserName: 'ww1',
  FromUserName: 'lisi',
  CreateTime: 1,
  MsgType: 'text',
  Content: 'GREETING',
  MsgId: '1',
});

interface Listening {
  readonly receiver: Receiver;
  readonly shown: () => string;
  /** Resolves when this was printed. */
  readonly printed: (part: string) => Promise<void>;
}

interface Wishes {
  readonly url?: string;
  readonly own?: typeof credentials;
  readonly deadlineMs?: number;
  readonly argv?: readonly string[];
}

async function listening({
  url,
  own = credentials,
  deadlineMs = 60_000,
  argv = [],
}: Wishes): Promise<Listening> {
  let shown = '';
  const waiting = new Map<string, () => void>();
  const output = {
    write: (part: string | Uint8Array) => {
      shown += String(part);
      for (const [wanted, resolve] of waiting) if (shown.includes(wanted)) resolve();
    },
  };
  const io = { env: { NO_COLOR: '1' }, stdin: Readable.from(['']), stdout: output, stderr: output };
  const context = await createContext(argv, io);
  context.json = argv.includes('--json');
  const stopped = new AbortController().signal;
  const forwarder =
    url === undefined ? undefined : createForwarder({ url, cipher: createCipher(own), stopped });
  const reporter = createReporter(context, forwarder?.shownUrl ?? '');
  const history = openHistory(undefined, context);
  const receiver = createReceiver({ credentials: own, history, reporter, forwarder, deadlineMs });
  return {
    receiver,
    shown: () => shown,
    printed: (part) =>
      new Promise((resolve) => {
        if (shown.includes(part)) return resolve();
        waiting.set(part, resolve);
      }),
  };
}

const deliver = (receiver: Receiver, plaintext: string, from = credentials, format: 'xml' | 'json' = 'xml') =>
  receiver({ method: 'POST', ...sealDelivery(plaintext, { ...seal, format }, createCipher(from)) });

describe('a listener', () => {
  it('answers the URL check', async () => {
    const { receiver, shown } = await listening({});
    const query = sealUrlCheck('echo', seal, createCipher(credentials));
    expect(await receiver({ method: 'GET', query, body: '' })).toMatchObject({ status: 200, body: 'echo' });
    expect(shown()).toContain('URL check passed');
  });

  it.each([
    [{ ...credentials, token: 'Other' }, 403, 'wrong-token', 'the Token is not the one'],
    [
      { ...credentials, encodingAESKey: 'O'.repeat(43) },
      400,
      'wrong-key',
      'the EncodingAESKey is not the one',
    ],
    [{ ...credentials, receiveid: 'ww2' }, 403, 'wrong-receiveid', 'the receiver does not'],
  ])('names why it refuses what is sealed otherwise: %#', async (from, status, finding, why) => {
    const { receiver, printed, shown } = await listening({});
    expect(await deliver(receiver, message, from)).toEqual({ status, body: '' });
    await printed(finding);
    expect(shown()).toContain(why);
    expect(shown()).not.toContain('GREETING');
  });

  it('refuses everything else, in Chinese where that is spoken', async () => {
    const { receiver, printed, shown } = await listening({ argv: ['--lang', 'zh'] });
    expect(await receiver({ method: 'GET', query: '', body: '' })).toMatchObject({ status: 403 });
    await printed('no-query');
    expect(await receiver({ method: 'POST', query: '', body: '' })).toMatchObject({ status: 400 });
    expect(await receiver({ method: 'PUT', query: '', body: '' })).toMatchObject({ status: 405 });
    expect(shown()).toMatch(/拒绝了 GET 请求[^]*拒绝了 PUT 请求/u);
  });

  it('answers an empty 200 when the application is late, and tells of its answer all the same', async () => {
    const { promise: released, resolve: release } = Promise.withResolvers<void>();
    await using server = await startServer((request, response) => {
      void Promise.all([text(request), released]).then(() => response.end());
    });
    const { receiver, shown, printed } = await listening({ url: server.url, deadlineMs: 5 });
    expect(await deliver(receiver, message)).toEqual({ status: 200, body: '' });
    expect(shown()).toContain('not answered within 0.005 s');
    release();
    await printed('too late for WeCom');
    expect(shown()).toMatch(/#1 → 200 .*too late/u);
  });

  it.each([
    ['redirects', 302, '', 'does not follow redirects'],
    ['paths that are not there', 404, '', 'Is the path of the callback URL right'],
    ['failures', 500, '', 'its log says why'],
    ['answers that are no reply', 200, '{"ok":true}', 'The reply cannot be read'],
    [
      'replies of somebody else',
      200,
      sealReply('x', { format: 'xml', ...seal }, createCipher({ ...credentials, token: 'T' })),
      'made with the same Token',
    ],
  ])('passes the status on, and says what to do about %s', async (_, status, body, why) => {
    await using server = await startServer((request, response) => {
      request.resume().on('end', () => response.writeHead(status).end(body));
    });
    const { receiver, shown } = await listening({ url: server.url });
    expect(await deliver(receiver, message)).toEqual({ status, body: '' });
    expect(shown()).toContain(`#1 → ${status}`);
    expect(shown()).toContain(why);
  });

  it('carries the JSON of bots both ways, without reading it as XML', async () => {
    const plaintext = JSON.stringify({
      msgid: 'm',
      msgtype: 'text',
      from: { userid: 'LiLei' },
      text: { content: '库存' },
    });
    const answer = JSON.stringify({ msgtype: 'stream', stream: { id: 's', finish: true, content: '12 件' } });
    let contentType: string | undefined;
    await using server = await startServer((request, response) => {
      contentType = request.headers['content-type'];
      const sealed = sealReply(answer, { format: 'json', ...seal }, createCipher(bot));
      request.resume().on('end', () => response.end(sealed));
    });
    const { receiver, shown } = await listening({ url: server.url, own: bot, argv: ['--json'] });
    const { status, body, contentType: given } = await deliver(receiver, plaintext, bot, 'json');
    expect({ status, given, contentType }).toEqual({
      status: 200,
      given: 'application/json',
      contentType: 'application/json',
    });
    expect(openReply(body, createCipher(bot))).toBe(answer);
    expect(JSON.parse(body)).toMatchObject({ nonce: seal.nonce });
    const lines = shown()
      .trim()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
    expect(lines).toMatchObject([
      { type: 'delivery', kind: 'aibot.message.text', from: 'LiLei', event: { text: { content: '库存' } } },
      { type: 'forwarded', reply: { stream: { content: '12 件' } } },
    ]);
  });

  it('does not let what others write move the cursor', async () => {
    const { receiver, shown } = await listening({});
    await deliver(receiver, message.replace('GREETING', 'a\u009b2Jb\nc'));
    expect(shown()).toContain('Content=a 2Jb c\n');
  });
});
