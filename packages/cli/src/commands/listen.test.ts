import { once } from 'node:events';
import { chmod, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startSandbox } from '@wecomkit/sandbox';
import { createAiBot, createAiBotCallback } from '@wecomkit/sdk/aibot';
import {
  type CallbackCredentials,
  createCipher,
  renderXml,
  reply,
  sealDelivery,
  toNodeListener,
} from '@wecomkit/sdk/callback';
import { describe, expect, it } from 'vitest';
import { type AtTerminal, atTerminal } from '../../test/at-terminal.ts';
import { runInMemory, temporaryFolder } from '../../test/run-in-memory.ts';
import { startProgram } from '../../test/run-program.ts';
import { startApplication, startServer } from '../../test/start-application.ts';

type Sandbox = Awaited<ReturnType<typeof startSandbox>>;

const agentid = 1000002;

function credentialsOf(sandbox: Sandbox): CallbackCredentials {
  const { applications } = sandbox.secrets().corps[0]!;
  const { token, encodingAESKey } = applications.find((one) => one.agentid === agentid)!;
  return { token: token!, encodingAESKey: encodingAESKey!, receiveid: sandbox.corpid };
}

function say(sandbox: Sandbox, content: string): Promise<unknown> {
  return sandbox.say('zhangsan', { conversation: `app:${agentid}`, msgtype: 'text', text: { content } });
}

/** `wecomkit listen --sandbox …` at a terminal, ready. */
async function listenTo(sandbox: Sandbox, ...more: readonly string[]): Promise<AtTerminal> {
  const terminal = atTerminal(['listen', '--sandbox', sandbox.url, ...more]);
  await terminal.printed(more.includes('--forward') ? 'Forwarding to' : /Callback URL of/u);
  return terminal;
}

function callbackOf(sandbox: Sandbox): string | undefined {
  const { applications } = sandbox.directory().corps[0]!;
  return applications.find((one) => one.agentid === agentid)?.callback?.url;
}

describe('wecomkit listen --sandbox', () => {
  it('prints what happens on the phone, by number', async () => {
    await using sandbox = await startSandbox({ urlCheckTimeoutMs: 5000 });
    await using terminal = await listenTo(sandbox);
    await say(sandbox, '请假两天');
    await sandbox.open('lisi', `app:${agentid}`);
    expect(await terminal.printed('#2')).toMatch(
      /^#1 {2}\d\d:\d\d:\d\d {2}message\.text {2}zhangsan {2}Content=请假两天$/mu,
    );
    expect(terminal.shown()).toMatch(/^#2 .* event\.enter_agent {2}lisi/mu);
  });

  it('forwards deliveries encrypted anew, and carries the reply back to the phone', async () => {
    await using sandbox = await startSandbox({ urlCheckTimeoutMs: 5000 });
    await using app = await startApplication(credentialsOf(sandbox), (on) => {
      on.text(({ Content }) => reply.text(`${Content}: noted`));
    });
    await using terminal = await listenTo(sandbox, '--agentid', String(agentid), '--forward', app.url);
    expect(terminal.shown()).toContain(`Forwarding to ${app.url}: its URL check passed`);
    await say(sandbox, 'leave');
    expect(await terminal.printed('#1 →')).toMatch(/#1 → 200 {2}\d+ ms {2}text {2}Content=leave: noted/u);
    const answer = await sandbox.waitForMessage('zhangsan', ({ own }) => !own);
    expect(answer.content).toEqual({ content: 'leave: noted' });
  });

  it('sends a delivery again by its number, as it was or as a new one', async () => {
    await using sandbox = await startSandbox({ urlCheckTimeoutMs: 5000 });
    const heard: string[] = [];
    await using app = await startApplication(credentialsOf(sandbox), (on) => {
      on.text(({ Content, MsgId }) => {
        heard.push(MsgId);
        return reply.text(`${Content} ${heard.length}`);
      });
    });
    await using terminal = await listenTo(sandbox, '--forward', app.url);
    await say(sandbox, 'hi');
    await terminal.printed('Content=hi 1');
    // The application knows it, and drops it as it drops what WeCom repeats.
    terminal.type('1');
    await terminal.printed(/#1 again → 200 {2}\d+ ms {2}no reply/u);
    const hint = 'applications drop repetitions; "1 new" sends it as a new one';
    await terminal.printed(hint);
    terminal.type('1 new');
    await terminal.printed(/#1 again → 200 .*Content=hi 2/u);
    terminal.type('1');
    await terminal.printed(/(?:#1 again → 200 [^\n]*no reply[^]*){2}/u);
    expect(terminal.shown().split(hint)).toHaveLength(2);
    expect(heard).toHaveLength(2);
    expect(heard[0]).not.toBe(heard[1]);
    expect(terminal.shown()).toContain('the reply stays here');
    terminal.type('7');
    await terminal.printed('there is no delivery #7');
    terminal.type('x');
    await terminal.printed('"x"?');
    terminal.type('l');
    await terminal.printed(/(#1 {2}[^]*){2}/u);
    terminal.type('?');
    await terminal.printed('quit');
    terminal.type('q');
    expect(await terminal.quit()).toMatchObject({ code: 0 });
  });

  it('names why the application refuses its URL check, and goes on', async () => {
    await using sandbox = await startSandbox({ urlCheckTimeoutMs: 5000 });
    const wrong = { ...credentialsOf(sandbox), encodingAESKey: 'x'.repeat(43) };
    await using app = await startApplication(wrong);
    await using terminal = await listenTo(sandbox, '--forward', app.url);
    expect(await terminal.printed('HTTP 400')).toContain('compare its Token, EncodingAESKey and receiveid');
    await say(sandbox, 'hi');
    expect(await terminal.printed('#1 → 400')).toContain('Content=hi');
  });

  it('names what answers the URL check in place of the application', async () => {
    await using sandbox = await startSandbox({ urlCheckTimeoutMs: 5000 });
    await using server = await startServer((_request, response) => {
      response.end('<!doctype html><title>Sign in</title>');
    });
    await using terminal = await listenTo(sandbox, '--forward', server.url);
    expect(await terminal.printed('Its URL check failed')).toContain('The body is a web page');
  });

  it('forwards with a token and a key of the application', async () => {
    await using sandbox = await startSandbox({ urlCheckTimeoutMs: 5000 });
    const own = { token: 'AppToken', encodingAESKey: 'A'.repeat(43), receiveid: 'wwother' };
    await using app = await startApplication(own, (on) => {
      on.text(() => reply.text('mine'));
    });
    const flags = ['--forward-token', own.token, '--forward-encoding-aes-key', own.encodingAESKey];
    const all = ['--forward', app.url, ...flags, '--forward-receiveid', own.receiveid];
    await using terminal = await listenTo(sandbox, ...all);
    expect(await terminal.printed('its URL check passed')).toContain(app.url);
  });

  it('keeps what nobody took, and says what to do', async () => {
    await using sandbox = await startSandbox({ urlCheckTimeoutMs: 5000 });
    const app = await startApplication(credentialsOf(sandbox));
    await app[Symbol.asyncDispose]();
    await using terminal = await listenTo(sandbox, '--forward', app.url);
    await terminal.printed(`Nothing listens at ${app.url}. Start the application.`);
    await say(sandbox, 'hi');
    expect(await terminal.printed('send it again with 1 and Enter')).toContain('#1 → ECONNREFUSED');
    // WeCom has its empty 200, so it does not repeat the delivery.
    const entry = sandbox.journal.entries().find(({ operation }) => operation === 'text');
    expect(entry).toMatchObject({ status: 200, outcome: 'ok' });
  });

  it('marks what WeCom repeats', async () => {
    await using sandbox = await startSandbox({ urlCheckTimeoutMs: 5000 });
    await using terminal = await listenTo(sandbox);
    sandbox.faults.add({ effect: { kind: 'duplicate-callback' } });
    await say(sandbox, 'hi');
    await terminal.printed(/#2 .* same as #1/u);
    await say(sandbox, 'hi');
    expect(await terminal.printed('#3')).not.toMatch(/#3 .* same as/u);
  });

  it('hears of changes of the directory', async () => {
    await using sandbox = await startSandbox({ urlCheckTimeoutMs: 5000 });
    await using terminal = await listenTo(sandbox, '--contacts');
    sandbox.console('department/create', { name: 'New', parentid: 1, id: 50 });
    expect(await terminal.printed('#1')).toMatch(/event\.change_contact\.create_party {2}sys {2}Id=50/u);
  });

  it('is the callback URL of a bot, whose streams grow on the phone', async () => {
    await using sandbox = await startSandbox({ urlCheckTimeoutMs: 5000 });
    const bot = sandbox.secrets().corps[0]!.aibots.find(({ mode }) => mode === 'callback')!;
    const { aibotid, token, encodingAESKey } = bot;
    const aiBot = createAiBot();
    aiBot.on.text(async function* () {
      yield '12 ';
      yield 'pieces';
    });
    const callback = createAiBotCallback({ bot: aiBot, token: token!, encodingAESKey: encodingAESKey! });
    await using app = await startServer(
      (request, response) => void toNodeListener(callback)(request, response),
    );
    await using terminal = await listenTo(sandbox, '--aibotid', aibotid, '--forward', app.url);
    expect(terminal.shown()).toContain(`AI bot ${aibotid} (${bot.name})`);
    const conversation = `aibot:${aibotid}`;
    await sandbox.say('zhangsan', { conversation, msgtype: 'text', text: { content: 'stock?' } });
    await terminal.printed(/#1 .*aibot\.message\.text {2}zhangsan {2}content=stock\?/u);
    await terminal.printed(/#1 → 200 .* stream .*content=12 pieces {2}finish=true/u);
    expect(terminal.shown()).not.toContain('#2');
    const answer = await sandbox.waitForMessage('zhangsan', ({ stream }) => stream?.state === 'finished');
    expect(answer.content).toMatchObject({ content: '12 pieces' });
  });

  it('passes files of a bot on to an application with a key of its own', async () => {
    await using sandbox = await startSandbox({ urlCheckTimeoutMs: 5000 });
    const { aibotid } = sandbox.secrets().corps[0]!.aibots.find(({ mode }) => mode === 'callback')!;
    const own = { token: 'AppToken', encodingAESKey: 'A'.repeat(43) };
    const bot = createAiBot();
    const { promise: heard, resolve, reject } = Promise.withResolvers<object>();
    bot.on.file(async ({ file }, chat) => {
      const { filename, bytes } = await chat.download(file);
      resolve({ filename, content: Buffer.from(bytes).toString() });
    });
    const callback = createAiBotCallback({ bot, ...own, onError: reject });
    await using app = await startServer(
      (request, response) => void toNodeListener(callback)(request, response),
    );
    const keys = ['--forward-token', own.token, '--forward-encoding-aes-key', own.encodingAESKey];
    await using terminal = await listenTo(sandbox, '--aibotid', aibotid, '--forward', app.url, ...keys);
    const form = new FormData();
    form.set('media', new File(['a,b\n1,2'], '库存.csv'));
    const kept = await fetch(`${sandbox.url}/_sandbox/media?type=file`, { method: 'POST', body: form });
    const { media_id } = (await kept.json()) as { media_id: string };
    await sandbox.say('zhangsan', { conversation: `aibot:${aibotid}`, msgtype: 'file', media_id });
    expect(await heard).toEqual({ filename: '库存.csv', content: 'a,b\n1,2' });
    // What is shown and kept is what WeCom sent.
    expect(terminal.shown()).toContain(`url=${sandbox.url}/_media/`);
  });

  it('gives a bot that keeps a connection its mode back', async () => {
    await using sandbox = await startSandbox({ urlCheckTimeoutMs: 5000 });
    const bots = () => sandbox.directory().corps[0]!.aibots;
    const { aibotid } = bots().find(({ mode }) => mode === 'connection')!;
    const terminal = await listenTo(sandbox, '--aibotid', aibotid);
    expect(bots().map(({ mode }) => mode)).toEqual(['callback', 'callback']);
    await terminal.quit();
    expect(bots().find((one) => one.aibotid === aibotid)).toMatchObject({ mode: 'connection' });
  });

  it('puts back the callback URL that was there before', async () => {
    await using sandbox = await startSandbox({ urlCheckTimeoutMs: 5000 });
    const credentials = credentialsOf(sandbox);
    await using app = await startApplication(credentials);
    const { token, encodingAESKey } = credentials;
    await sandbox.setCallback(agentid, { url: app.url, token, encodingAESKey });
    const terminal = await listenTo(sandbox);
    expect(callbackOf(sandbox)).not.toBe(app.url);
    expect((await terminal.quit()).err).toContain(`calls ${app.url} again`);
    expect(callbackOf(sandbox)).toBe(app.url);
  });

  it('leaves no callback URL where there was none, or where the old one is dead', async () => {
    await using sandbox = await startSandbox({ urlCheckTimeoutMs: 5000 });
    const first = await listenTo(sandbox);
    expect((await first.quit()).code).toBe(0);
    expect(callbackOf(sandbox)).toBeUndefined();
    const { token, encodingAESKey, ...rest } = credentialsOf(sandbox);
    const app = await startApplication({ token, encodingAESKey, ...rest });
    await sandbox.setCallback(agentid, { url: app.url, token, encodingAESKey });
    await app[Symbol.asyncDispose]();
    const second = await listenTo(sandbox);
    expect((await second.quit()).err).toMatch(/does not pass the check now.*Nothing listens/u);
    expect(callbackOf(sandbox)).toBeUndefined();
  });

  it('stays the callback URL when the sandbox is reset or started anew, until somebody else takes it', async () => {
    const first = await startSandbox({ urlCheckTimeoutMs: 5000 });
    const { port } = first;
    await using terminal = await listenTo(first);
    first.reset();
    await terminal.printed('again.');
    await say(first, 'after a reset');
    await terminal.printed('#1');
    await first.stop();
    await terminal.printed('waiting for it');
    await using sandbox = await startSandbox({ urlCheckTimeoutMs: 5000, port });
    await terminal.printed(/(?:again\.[^]*){2}/u);
    await say(sandbox, 'after a restart');
    await terminal.printed('#2');
    const credentials = credentialsOf(sandbox);
    await using app = await startApplication(credentials);
    const { token, encodingAESKey } = credentials;
    await sandbox.setCallback(agentid, { url: app.url, token, encodingAESKey });
    await terminal.printed('Another callback URL was saved');
    expect((await terminal.quit()).err).toContain('was changed meanwhile, and stays so');
    expect(callbackOf(sandbox)).toBe(app.url);
  });

  it('keeps a history that only its owner can read, numbered on, from which "replay" sends again', async () => {
    await using sandbox = await startSandbox({ urlCheckTimeoutMs: 5000 });
    await using folder = await temporaryFolder();
    const history = join(folder.path, 'callbacks.jsonl');
    for (const content of ['one', 'two']) {
      const terminal = await listenTo(sandbox, '--history', history);
      await say(sandbox, content);
      await terminal.quit();
    }
    expect((await stat(history)).mode & 0o777).toBe(0o600);
    const lines = (await readFile(history, 'utf8')).trim().split('\n');
    expect(lines.map((line): unknown => JSON.parse(line))).toMatchObject([
      { number: 1, kind: 'message.text', format: 'xml', agentid, plaintext: expect.stringContaining('one') },
      { number: 2, plaintext: expect.stringContaining('two') },
    ]);
    const heard: string[] = [];
    const app = await startApplication(credentialsOf(sandbox), (on) => {
      on.text(({ Content }) => void heard.push(Content));
    });
    const replay = ['replay', '2', '1', '--history', history, '--sandbox', sandbox.url, '--forward', app.url];
    const { code, out, err } = await runInMemory(replay);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/#2 again → 200[^]*#1 again → 200/u);
    expect(heard).toEqual(['two', 'one']);
    await app[Symbol.asyncDispose]();
    const dead = await runInMemory([...replay, '--json']);
    expect(dead.code).toBe(1);
    expect(
      dead.out
        .trim()
        .split('\n')
        .map((line): unknown => JSON.parse(line)),
    ).toMatchObject([
      { type: 'delivery', number: 2 },
      { type: 'forwarded', number: 2, occasion: 'replay', outcome: 'unreachable', code: 'ECONNREFUSED' },
      { type: 'delivery', number: 1 },
      { type: 'forwarded', number: 1, occasion: 'replay' },
    ]);
    const missing = await runInMemory(replay.with(1, '9'));
    expect(missing).toMatchObject({ code: 2, err: expect.stringMatching(/no delivery #9\n.*#1 to #2/u) });
  });

  it('tells programs as JSON, one object a line', async () => {
    await using sandbox = await startSandbox({ urlCheckTimeoutMs: 5000 });
    await using app = await startApplication(credentialsOf(sandbox), (on) => {
      on.text(() => reply.text('ok'));
    });
    const child = startProgram(['listen', '--sandbox', sandbox.url, '--forward', app.url, '--json']);
    const ended = once(child, 'exit');
    let out = '';
    for await (const chunk of child.stdout) {
      const before = out;
      out += String(chunk);
      const isNew = (type: string): boolean => out.includes(type) && !before.includes(type);
      if (isNew('forward-check')) void say(sandbox, 'hi');
      if (isNew('"forwarded"')) child.kill('SIGINT');
    }
    expect(await ended).toEqual([0, null]);
    const lines = out
      .trim()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
    expect(lines).toMatchObject([
      { type: 'url-check' },
      { type: 'ready', forward: app.url },
      { type: 'forward-check', finding: 'ok' },
      { type: 'delivery', number: 1, kind: 'message.text', from: 'zhangsan', event: { Content: 'hi' } },
      { type: 'forwarded', number: 1, outcome: 'answered', status: 200, reply: { Content: 'ok' } },
    ]);
    expect(callbackOf(sandbox)).toBeUndefined();
  });

  it('prints neither token nor key nor response code, not even with --verbose', async () => {
    await using sandbox = await startSandbox({ urlCheckTimeoutMs: 5000 });
    await using folder = await temporaryFolder();
    const history = join(folder.path, 'h.jsonl');
    const credentials = credentialsOf(sandbox);
    await using app = await startApplication(credentials);
    const terminal = await listenTo(
      sandbox,
      '--history',
      history,
      '--forward',
      `${app.url}?key=S3CRET`,
      '--verbose',
    );
    const card = ['--card-type', 'button_interaction', '--task-id', 't', '--main-title.title', 'Leave'];
    const button = [
      '--button-list.text',
      'Yes',
      '--button-list.key',
      'yes',
      '--touser',
      'zhangsan',
      '--json',
    ];
    const argv = ['send', 'template-card', '--sandbox', '--base-url', sandbox.url, ...card, ...button];
    const { msgid } = JSON.parse((await runInMemory(argv)).out) as { msgid: string };
    await sandbox.tap('zhangsan', msgid, 'yes');
    await terminal.printed(/event\.template_card_event {2}zhangsan {2}EventKey=yes/u);
    const { out, err } = await terminal.quit();
    const kept = await readFile(history, 'utf8');
    expect(out).toContain('"ResponseCode": "***"');
    const code = /<ResponseCode><!\[CDATA\[(.*?)\]\]>/u.exec(kept)?.[1] ?? '';
    expect(code).not.toBe('');
    for (const secret of [credentials.token, credentials.encodingAESKey, 'S3CRET', code]) {
      expect(out + err).not.toContain(secret);
    }
    expect(kept).not.toContain(credentials.token);
    expect(kept).not.toContain(credentials.encodingAESKey);
  });
}, 30_000);

describe('wecomkit listen with settings of your own', () => {
  const settings = { token: 'Token', encodingAESKey: 'K'.repeat(43), receiveid: 'ww1' };
  const message = renderXml({
    ToUserName: 'ww1',
    FromUserName: 'lisi',
    CreateTime: 1,
    MsgType: 'text',
    Content: 'hello',
    MsgId: '1',
  });

  /** Delivers to the address that was printed. */
  async function deliverTo(terminal: AtTerminal, receiveid = 'ww1'): Promise<number> {
    const [, url = ''] = /(?:Receiving at|接收地址) (\S+)/u.exec(await terminal.printed(/Ctrl-C/u)) ?? [];
    const seal = { timestamp: '1732240000', nonce: '1' };
    const { query, body } = sealDelivery(message, seal, createCipher({ ...settings, receiveid }));
    return (await fetch(`${url}any/path?${query}`, { method: 'POST', body })).status;
  }

  it('takes them from options and from the environment, and says how the internet gets here', async () => {
    const options = ['--token', settings.token, '--encoding-aes-key', settings.encodingAESKey];
    await using first = atTerminal(['listen', '--port', '0', ...options, '--receiveid', 'ww1']);
    expect(await deliverTo(first)).toBe(200);
    expect(await first.printed('Content=hello')).toMatch(
      /cloudflared tunnel --url http:\/\/127\.0\.0\.1:\d+"/u,
    );
    const env = {
      WECOM_TOKEN: settings.token,
      WECOM_ENCODING_AES_KEY: settings.encodingAESKey,
      WECOM_CORPID: 'ww1',
    };
    await using second = atTerminal(['listen', '--port', '0', '--lang', 'zh'], { env });
    expect(await deliverTo(second)).toBe(200);
    expect(await deliverTo(second, 'ww2')).toBe(403);
    await second.printed('wrong-receiveid');
  });

  it('takes them from a profile', async () => {
    await using folder = await temporaryFolder();
    const env = { XDG_CONFIG_HOME: folder.path };
    const stdin = `${settings.token}\n${settings.encodingAESKey}\n`;
    const add = ['profile', 'add', 'hooks', '--corpid', 'ww1', '--callback-stdin'];
    expect(await runInMemory(add, { env, stdin })).toMatchObject({ code: 0, err: '' });
    const { out } = await runInMemory(['profile', 'show', 'hooks', '--json'], { env });
    expect(JSON.parse(out)).toMatchObject({ corpid: 'ww1', token: '***', encodingAESKey: '***' });
    await using terminal = atTerminal(['listen', '--port', '0', '--profile', 'hooks'], { env });
    expect(await deliverTo(terminal)).toBe(200);
  });

  const own = ['--token', settings.token, '--encoding-aes-key', settings.encodingAESKey];
  it.each([
    [[], 'no Token and EncodingAESKey'],
    [own, 'There is no receiveid'],
    [['--token', 'T', '--encoding-aes-key', 'short', '--receiveid', 'ww1'], '43 letters and digits'],
    [['--forward', 'localhost:3000'], '--forward must be an address'],
    [['--agentid', '1'], '--agentid says something only together with --sandbox'],
    [['--sandbox', '--token', 'T'], '--token is not for --sandbox'],
    [['--sandbox', '--contacts', '--agentid', '1'], '--agentid and --contacts cannot be used together'],
    [['--sandbox', 'http://127.0.0.1:9'], 'no sandbox answers at http://127.0.0.1:9'],
    [['--port', 'x'], '--port must be a whole number'],
  ])('%j is a mistake', async (more, text) => {
    const { code, out, err } = await runInMemory(['listen', ...more]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(text);
    expect(err).not.toContain(settings.encodingAESKey);
  });

  it('says so when the port is taken, or the history is not its own', async () => {
    await using app = await startApplication(settings);
    await using folder = await temporaryFolder();
    const { port } = new URL(app.url);
    const run = (...more: readonly string[]) =>
      runInMemory(['listen', ...own, '--receiveid', 'ww1', ...more]);
    expect(await run('--port', port)).toMatchObject({
      code: 2,
      err: expect.stringMatching(/taken\n.*--port 0/u),
    });
    const notes = join(folder.path, 'notes.txt');
    await writeFile(notes, 'milk\n', { mode: 0o600 });
    expect((await run('--port', '0', '--history', notes)).err).toContain(
      'is no history of "wecomkit listen"',
    );
    expect((await run('--port', '0', '--history', folder.path)).err).toContain('it is a folder');
    await chmod(notes, 0o644);
    expect((await run('--port', '0', '--history', notes)).err).toContain(`chmod 600 ${notes}`);
  });
}, 30_000);
