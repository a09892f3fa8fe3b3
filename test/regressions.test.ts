/** What hurt users of other tools, each held against our client and our sandbox over real HTTP. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { inspect } from 'node:util';
import { startSandbox, type Sandbox } from '@wecomkit/sandbox';
import { assertDelivered, type CallEvent, createBot, createWeCom, type WeCom } from '@wecomkit/sdk';
import { createCallback, toNodeListener } from '@wecomkit/sdk/callback';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const agentid = 1000002;
const conversation = `app:${agentid}`;
const hour = 3600 * 1000;

let sandbox: Sandbox;
let calls: CallEvent[];

beforeEach(async () => {
  sandbox = await startSandbox();
  calls = [];
});

afterEach(async () => sandbox.stop());

function connect(): WeCom {
  const corp = sandbox.secrets().corps[0];
  const corpsecret = corp?.applications.find((candidate) => candidate.agentid === agentid)?.corpsecret ?? '';
  return createWeCom({
    corpid: corp?.corpid ?? '',
    corpsecret,
    agentid,
    baseUrl: sandbox.url,
    sleep: async () => undefined,
    onCall: (event) => calls.push(event),
  });
}

const text = (content: string): { touser: string; text: { content: string } } => ({
  touser: 'zhangsan',
  text: { content },
});
const received = (): unknown[] => sandbox.messages('zhangsan', conversation).map(({ content }) => content);
const tokensFetched = (): number => calls.filter(({ operation }) => operation === 'base.getToken').length;

describe('tokens', () => {
  it('are renewed by themselves when two hours have passed', async () => {
    const wecom = connect();
    await wecom.message.sendText(text('one'));
    sandbox.clock.advance(2 * hour + 1000);
    await wecom.message.sendText(text('two'));
    expect(received()).toEqual([{ content: 'one' }, { content: 'two' }]);
    expect(tokensFetched()).toBe(2);
  });

  it('that the service ends early are fetched once more', async () => {
    const wecom = connect();
    await wecom.message.sendText(text('one'));
    sandbox.faults.add({ effect: { kind: 'expire-token' } });
    await wecom.message.sendText(text('two'));
    expect(tokensFetched()).toBe(2);
  });

  it('are asked for once in fifty messages', async () => {
    const wecom = connect();
    for (let index = 0; index < 50; index += 1)
      await wecom.message.sendText({ ...text(`${index}`), touser: 'lisi' });
    expect(tokensFetched()).toBe(1);
  });

  it('of another application are refused by name', async () => {
    await expect(connect().message.sendText({ ...text('x'), agentid: 1000003 })).rejects.toMatchObject({
      errcode: 301002,
    });
  });
});

describe('messages', () => {
  it('whose answer is lost arrive once under the duplicate check, however often they are sent', async () => {
    sandbox.faults.add({ path: '/cgi-bin/message/send', effect: { kind: 'drop', when: 'after' } });
    await connect().message.sendText({ ...text('once'), enable_duplicate_check: true });
    expect(received()).toEqual([{ content: 'once' }]);
    expect(calls.filter(({ operation }) => operation === 'message.sendText')).toHaveLength(2);
  });

  it('whose answer is lost are not sent twice without it, and the caller knows', async () => {
    sandbox.faults.add({ path: '/cgi-bin/message/send', effect: { kind: 'drop', when: 'after' } });
    await expect(connect().message.sendText(text('once'))).rejects.toMatchObject({ mayHaveArrived: true });
    expect(received()).toEqual([{ content: 'once' }]);
  });

  it('are tried again while the service is busy', async () => {
    sandbox.faults.add({ path: '/cgi-bin/message/send', effect: { kind: 'code', errcode: -1 }, times: 2 });
    await connect().message.sendText(text('patient'));
    expect(received()).toEqual([{ content: 'patient' }]);
  });

  it('fill 2,048 bytes with characters of every length and are refused at one more', async () => {
    const wecom = connect();
    for (const [character, bytes] of [
      ['a', 1],
      ['é', 2],
      ['汉', 3],
      ['😀', 4],
    ] as const) {
      const fits = character.repeat(Math.floor(2048 / bytes)).padEnd(0);
      await wecom.message.sendText({ ...text(fits), touser: 'lisi' });
      const over = fits + character;
      await expect(wecom.message.sendText(text(over))).rejects.toMatchObject({
        issues: [{ limit: 2048, unit: 'bytes' }],
      });
      const kept = sandbox.messages('lisi', conversation).at(-1)?.content['content'];
      expect(kept).toBe(fits);
    }
  });

  it('that do not reach somebody say so although the service says ok', async () => {
    const answer = await connect().message.sendText({ ...text('x'), touser: ['zhangsan', 'ghost1'] });
    expect(answer).toMatchObject({ errcode: 0, invaliduser: 'ghost1', msgid: expect.any(String) });
    expect(() => assertDelivered(answer)).toThrow(/ghost1/u);
  });

  it('carry nothing that the caller left out', async () => {
    await connect().message.sendText(text('plain'));
    const entry = await sandbox.journal.wait(({ operation }) => operation === 'message/send');
    expect(JSON.parse(entry.detail?.request.body ?? '')).toEqual({
      touser: 'zhangsan',
      msgtype: 'text',
      agentid,
      text: { content: 'plain' },
    });
  });
});

describe('files', () => {
  it('keep their Chinese names to the phone', async () => {
    const wecom = connect();
    const { media_id } = await wecom.media.upload({
      type: 'file',
      media: { filename: '十一月 日报（终稿）.txt', content: '内容足够长' },
    });
    await wecom.message.sendFile({ touser: 'zhangsan', file: { media_id } });
    const [message] = sandbox.messages('zhangsan', conversation);
    expect(Object.values(message?.media ?? {})).toMatchObject([{ name: '十一月 日报（终稿）.txt' }]);
    const file = await wecom.media.get({ media_id });
    expect(new TextDecoder().decode(await file.bytes())).toBe('内容足够长');
  });

  it('are gone after three days', async () => {
    const wecom = connect();
    const { media_id } = await wecom.media.upload({
      type: 'file',
      media: { filename: 'a.txt', content: 'hello wecom' },
    });
    sandbox.clock.advance(72 * hour + 1000);
    await expect(wecom.message.sendFile({ touser: 'zhangsan', file: { media_id } })).rejects.toMatchObject({
      errcode: 40007,
    });
  });
});

describe('robots', () => {
  it('with a key that is no good fail although HTTP says 200', async () => {
    const bot = createBot({ key: '00000000-0000-4000-8000-000000000000', baseUrl: sandbox.url });
    await expect(bot.sendText({ text: { content: 'x' } })).rejects.toMatchObject({ errcode: 93000 });
  });

  it('take the whole address where the key is wanted', async () => {
    const webhook = sandbox.secrets().corps[0]?.robots[0]?.webhook ?? '';
    await expect(createBot({ key: webhook }).sendText({ text: { content: 'x' } })).resolves.toMatchObject({
      errcode: 0,
    });
  });

  it('post twenty a minute and no more', async () => {
    const bot = createBot({
      key: sandbox.secrets().corps[0]?.robots[0]?.key ?? '',
      baseUrl: sandbox.url,
      retry: { attempts: 1 },
    });
    for (let index = 0; index < 20; index += 1) await bot.sendText({ text: { content: `${index}` } });
    await expect(bot.sendText({ text: { content: '21' } })).rejects.toMatchObject({
      errcode: 45009,
      code: 'rate_limit',
    });
    sandbox.clock.advance(61_000);
    await expect(bot.sendText({ text: { content: '21' } })).resolves.toMatchObject({ errcode: 0 });
  });
});

describe('cards', () => {
  const card = (task_id: string): Parameters<WeCom['message']['sendTemplateCard']>[0] => ({
    touser: 'zhangsan|lisi',
    template_card: {
      card_type: 'button_interaction',
      task_id,
      main_title: { title: 'Leave' },
      button_list: [{ text: 'Approve', key: 'approve' }],
    },
  });

  it('are refused without a receiving URL, and with a task id that was used', async () => {
    const wecom = connect();
    await expect(wecom.message.sendTemplateCard(card('a-1'))).rejects.toMatchObject({ errcode: 43012 });
    await using application = await listen();
    const sent = await wecom.message.sendTemplateCard(card('a-1'));
    expect(sent).toMatchObject({ response_code: expect.any(String), msgid: expect.any(String) });
    await expect(wecom.message.sendTemplateCard(card('a-1'))).rejects.toMatchObject({ errcode: 42014 });
    expect(application.errors).toEqual([]);
  });

  it('are updated once with a code, within 72 hours', async () => {
    const wecom = connect();
    await using _application = await listen();
    const update = (response_code = ''): Promise<unknown> =>
      wecom.message.updateTemplateCard({ atall: true, response_code, button: { replace_name: 'Done' } });
    const first = await wecom.message.sendTemplateCard(card('b-1'));
    await update(first.response_code);
    await expect(update(first.response_code)).rejects.toMatchObject({ errcode: 60140 });
    const second = await wecom.message.sendTemplateCard(card('b-2'));
    sandbox.clock.advance(72 * hour + 1000);
    await expect(update(second.response_code)).rejects.toMatchObject({ errcode: 60140 });
  });

  it('tapped by two members in one second reach the application twice', async () => {
    const wecom = connect();
    await using application = await listen();
    const { msgid = '' } = await wecom.message.sendTemplateCard(card('c-1'));
    await Promise.all([sandbox.tap('zhangsan', msgid, 'approve'), sandbox.tap('lisi', msgid, 'approve')]);
    expect(application.taps.toSorted()).toEqual(['lisi', 'zhangsan']);
  });

  it('whose tap is delivered twice by the service reach the application once', async () => {
    const wecom = connect();
    await using application = await listen();
    const { msgid = '' } = await wecom.message.sendTemplateCard(card('d-1'));
    sandbox.faults.add({ path: 'callback', effect: { kind: 'duplicate-callback' } });
    await sandbox.tap('zhangsan', msgid, 'approve');
    await sandbox.settled();
    expect(application.taps).toEqual(['zhangsan']);
  });
});

describe('secrets', () => {
  it('are in no error, no event and no journal view', async () => {
    const wecom = connect();
    await using _application = await listen();
    await wecom.message.sendText(text('x'));
    sandbox.faults.add({ path: '/cgi-bin/message/send', effect: { kind: 'drop', when: 'before' } });
    const error = await wecom.message.sendText(text('y')).catch((reason: unknown) => reason);
    const view = await (await fetch(`${sandbox.url}/_sandbox/journal?limit=100`)).text();
    const ids = sandbox.journal.entries().map(({ id }) => id);
    const details = await Promise.all(
      ids.map(async (id) => (await fetch(`${sandbox.url}/_sandbox/journal/${id}`)).text()),
    );
    const shown = [inspect(error, { depth: 9 }), inspect(calls), view, ...details].join('\n');
    const { access_token } = await wecom.base.getToken({});
    for (const corp of sandbox.secrets().corps) {
      const secrets = [
        access_token,
        corp.contacts_secret,
        ...corp.applications.flatMap((each) => [each.corpsecret, each.encodingAESKey]),
      ];
      for (const secret of secrets.filter((each) => each !== null)) expect(shown).not.toContain(secret);
    }
  });
});

interface Application extends AsyncDisposable {
  /** Who tapped, in the order in which it was heard. */
  readonly taps: readonly string[];
  readonly errors: readonly unknown[];
}

/** The approval application's receiving end. */
async function listen(): Promise<Application> {
  const corp = sandbox.secrets().corps[0];
  const application = corp?.applications.find((candidate) => candidate.agentid === agentid);
  if (!corp || !application?.token || !application.encodingAESKey)
    throw new Error('The seed lost its approval application.');
  const { token, encodingAESKey } = application;
  const taps: string[] = [];
  const errors: unknown[] = [];
  const callback = createCallback({
    token,
    encodingAESKey,
    receiveid: corp.corpid,
    onError: (error) => errors.push(error),
  });
  callback.on.templateCardEvent(({ FromUserName }) => {
    taps.push(FromUserName);
  });
  const server = createServer(toNodeListener(callback)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  await sandbox.setCallback(agentid, { url: `http://127.0.0.1:${port}/`, token, encodingAESKey });
  return {
    taps,
    errors,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
