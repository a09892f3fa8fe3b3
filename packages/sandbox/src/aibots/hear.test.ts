import { decryptMedia } from '@wecomkit/sdk/callback';
import { describe, expect, it } from 'vitest';
import { botCallbacks } from '../../test/bot-callback-cases.ts';
import { png } from '../../test/files.ts';
import { callerOf } from '../../test/sandbox-with-receiver.ts';
import {
  botCard,
  type BotSetting,
  shapeOf,
  startBotSetting,
  stockBot,
  stockChat,
  stockGroup,
  stockName,
} from '../../test/sandbox-with-bot-server.ts';
import type { SayRequest } from '../control/types.ts';
import { defaultSeed } from '../seed/default-seed.ts';
import type { Seed } from '../seed/seed.ts';

const pictureFile = new File([new Uint8Array(png)], 'a.png');

/** The members of a documented body, and of the last one that arrived. */
function shapes({ receiver }: BotSetting, id: string): readonly (readonly string[])[] {
  const documented = botCallbacks[id] ?? {};
  const sorted = (body: unknown): readonly string[] => [...new Set(shapeOf(body))].toSorted();
  return [sorted(receiver.arrived.at(-1)?.body), sorted(documented)];
}

async function upload({ sandbox }: BotSetting, type: string, file: File): Promise<string> {
  const form = new FormData();
  form.set('media', file);
  const answer = await fetch(`${sandbox.url}/_sandbox/media?type=${type}`, { method: 'POST', body: form });
  const { media_id }: { readonly media_id: string } = await answer.json();
  return media_id;
}

type Said = (setting: BotSetting) => SayRequest | Promise<SayRequest>;

const text = { content: `${stockName} 看图` };

const said: readonly (readonly [string, Said])[] = [
  ['bot-text', () => ({ conversation: stockChat, msgtype: 'text', text: { content: '帮我查一下库存' } })],
  [
    'bot-text-group-quote',
    async (setting) => {
      const earlier = await setting.sandbox.say('alice', {
        conversation: stockGroup,
        msgtype: 'text',
        text: { content: '型号 X-200' },
      });
      return { conversation: stockGroup, msgtype: 'text', text, quote: earlier.msgid };
    },
  ],
  [
    'bot-image',
    async (setting) => ({
      conversation: stockChat,
      msgtype: 'image',
      media_id: await upload(setting, 'image', pictureFile),
    }),
  ],
  [
    'bot-mixed',
    async (setting) => {
      const media_id = await upload(setting, 'image', pictureFile);
      const msg_item = [
        { msgtype: 'text', text },
        { msgtype: 'image', image: { media_id } },
      ] as const;
      return { conversation: stockGroup, msgtype: 'mixed', mixed: { msg_item } };
    },
  ],
  ['bot-voice', () => ({ conversation: stockChat, msgtype: 'voice', text: { content: '明天天气怎么样' } })],
  [
    'bot-file',
    async (setting) => ({
      conversation: stockChat,
      msgtype: 'file',
      media_id: await upload(setting, 'file', new File(['a,b\n1,2'], '库存.csv')),
    }),
  ],
  [
    'bot-quote-mixed',
    async (setting) => {
      const media_id = await upload(setting, 'image', pictureFile);
      const msg_item = [
        { msgtype: 'text', text: { content: '会议纪要' } },
        { msgtype: 'image', image: { media_id } },
      ] as const;
      const earlier = await setting.sandbox.say('alice', {
        conversation: stockGroup,
        msgtype: 'mixed',
        mixed: { msg_item },
      });
      return { conversation: stockGroup, msgtype: 'text', text, quote: earlier.msgid };
    },
  ],
];

describe('a message to a bot', () => {
  it.each(said)('arrives with the members that are documented (%s)', async (id, request) => {
    await using setting = await startBotSetting();
    await setting.sandbox.say('zhangsan', await request(setting));
    expect(setting.receiver.arrived).toHaveLength(1);
    const [arrived, documented] = shapes(setting, id);
    expect(arrived).toEqual(documented);
    expect(setting.receiver.arrived[0]?.body).toMatchObject({
      aibotid: stockBot,
      from: { userid: 'zhangsan' },
    });
  });

  it('arrives as sealed JSON with nothing around it', async () => {
    await using setting = await startBotSetting();
    await setting.ask();
    const [arrived] = setting.receiver.arrived;
    expect(Object.keys(JSON.parse(arrived?.envelope ?? ''))).toEqual(['encrypt']);
    expect([...(arrived?.query.keys() ?? [])]).toEqual(['msg_signature', 'timestamp', 'nonce']);
    expect(arrived?.contentType).toContain('json');
  });

  it('reaches it in a group where it is named, and nowhere else', async () => {
    await using setting = await startBotSetting();
    const { sandbox, receiver } = setting;
    const write = (conversation: string, content: string): Promise<unknown> =>
      sandbox.say('zhangsan', { conversation, msgtype: 'text', text: { content } });
    await write(stockGroup, 'Lunch?');
    await write('chat:chat-release', `${stockName} hi`);
    expect(receiver.arrived).toHaveLength(0);
    await write(stockGroup, `${stockName} hi`);
    expect(receiver.arrived[0]?.body).toMatchObject({ chatid: 'chat-lunch', chattype: 'group' });
  });

  it('names its author by an encrypted id where a member made the bot', async () => {
    await using setting = await startBotSetting({ seed: seedWith({ creator: 'member' }) });
    await setting.ask();
    await setting.ask('again');
    const [first, second] = setting.receiver.arrived.map(({ body }) => body['from']);
    expect(first).toEqual(second);
    expect(JSON.stringify(first)).not.toContain('zhangsan');
    const id = typeof first === 'object' && first !== null && 'userid' in first ? first.userid : '';
    const answer = await callerOf(setting.sandbox)('batch/openuserid_to_userid', {
      open_userid_list: [id, 'lisi'],
    });
    expect(answer).toEqual({
      errcode: 0,
      errmsg: 'ok',
      userid_list: [{ open_userid: id, userid: 'zhangsan' }],
      invalid_open_userid_list: ['lisi'],
    });
  });

  it('is in the journal, decrypted, without its secrets', async () => {
    await using setting = await startBotSetting();
    await setting.ask();
    const { sandbox } = setting;
    const entry = sandbox.journal.entries().findLast(({ direction }) => direction === 'out');
    expect(entry).toMatchObject({ aibotid: stockBot, agentid: null, operation: 'text', outcome: 'ok' });
    const answer = await fetch(`${sandbox.url}/_sandbox/journal/${entry?.id}`);
    const { detail }: { readonly detail: { readonly decrypted: string } } = await answer.json();
    expect(detail.decrypted).toContain('X-200?');
    expect(detail.decrypted).toMatch(/response_code=\*\*\*/);
  });

  it('is repeated like an application’s callback, and can be sent again', async () => {
    await using setting = await startBotSetting();
    const { sandbox, receiver } = setting;
    receiver.react = (_arrived, count) => (count === 1 ? { status: 500 } : {});
    await setting.ask();
    const msgids = (): readonly unknown[] => receiver.arrived.map(({ body }) => body['msgid']);
    expect(msgids()).toHaveLength(2);
    const entry = sandbox.journal.entries().findLast(({ kind }) => kind === 'callback');
    await fetch(`${sandbox.url}/_sandbox/journal/${entry?.id}/resend`, { method: 'POST' });
    expect(new Set(msgids()).size).toBe(1);
    expect(msgids()).toHaveLength(3);
  });

  it('is not passed on while three others of the member wait', async () => {
    await using setting = await startBotSetting();
    const { sandbox, receiver } = setting;
    const gate = Promise.withResolvers<void>();
    receiver.react = async () => {
      await gate.promise;
      return {};
    };
    const waiting = [setting.ask('1'), setting.ask('2'), setting.ask('3')];
    await setting.ask('4');
    expect(sandbox.journal.entries().at(-1)).toMatchObject({ kind: 'drop', aibotid: stockBot });
    gate.resolve();
    await Promise.all(waiting);
    expect(receiver.arrived).toHaveLength(3);
    await setting.ask('5');
    expect(receiver.arrived).toHaveLength(4);
  });

  it('of a kind that bots do not hear is refused', async () => {
    await using setting = await startBotSetting();
    const location = { latitude: 1, longitude: 2, label: 'here' };
    await expect(
      setting.sandbox.say('zhangsan', { conversation: stockChat, msgtype: 'location', location }),
    ).rejects.toMatchObject({ path: 'msgtype' });
  });
});

describe('a file for a bot', () => {
  it('is encrypted with its key, has its name in the headers, and goes after five minutes', async () => {
    await using setting = await startBotSetting();
    const { sandbox, receiver } = setting;
    const media_id = await upload(setting, 'file', new File(['a,b\n1,2'], '库存.csv'));
    await sandbox.say('zhangsan', { conversation: stockChat, msgtype: 'file', media_id });
    const file = receiver.arrived[0]?.body['file'];
    const { url = '' } =
      typeof file === 'object' && file !== null && 'url' in file ? { url: String(file.url) } : {};
    const answer = await fetch(url);
    expect(answer.headers.get('content-disposition')).toContain(encodeURIComponent('库存.csv'));
    const bytes = new Uint8Array(await answer.arrayBuffer());
    expect(bytes.length % 32).toBe(0);
    const plain = decryptMedia(receiver.credentials.encodingAESKey, bytes);
    expect(new TextDecoder().decode(plain)).toBe('a,b\n1,2');
    sandbox.clock.advance(5 * 60_000);
    expect((await fetch(url)).status).toBe(404);
  });
});

describe('the chat with a bot', () => {
  it('tells it of the first visit of the day, with the members that are documented', async () => {
    // Noon in China: no day ends while the test runs.
    const ahead = Date.UTC(2026, 5, 1, 4) - Date.now();
    await using setting = await startBotSetting({ now: () => Date.now() + ahead });
    const { sandbox, receiver } = setting;
    receiver.react = (arrived) => receiver.reply(arrived, { msgtype: 'text', text: { content: 'Welcome' } });
    await sandbox.open('zhangsan', stockChat);
    expect(shapes(setting, 'bot-enter')[0]).toEqual(shapes(setting, 'bot-enter')[1]);
    expect(sandbox.messages('zhangsan', stockChat)).toMatchObject([
      { msgtype: 'text', content: { content: 'Welcome' }, from: { kind: 'aibot', id: stockBot } },
    ]);
    await sandbox.open('zhangsan', stockChat);
    expect(receiver.arrived).toHaveLength(1);
    await sandbox.open('lisi', stockChat);
    sandbox.clock.advance(24 * 3_600_000);
    await sandbox.open('zhangsan', stockChat);
    expect(receiver.arrived.map(({ body }) => body['from'])).toEqual([
      { userid: 'zhangsan' },
      { userid: 'lisi' },
      { userid: 'zhangsan' },
    ]);
  });

  it('takes a card as a welcome, and no stream', async () => {
    await using setting = await startBotSetting();
    const { sandbox, receiver } = setting;
    receiver.react = (arrived) =>
      receiver.reply(arrived, { msgtype: 'template_card', template_card: botCard() });
    await sandbox.open('zhangsan', stockChat);
    expect(sandbox.messages('zhangsan', stockChat)).toMatchObject([{ msgtype: 'template_card' }]);
    receiver.react = (arrived) =>
      receiver.reply(arrived, { msgtype: 'stream', stream: { id: 'a', finish: true, content: 'x' } });
    await sandbox.open('lisi', stockChat);
    expect(sandbox.messages('lisi', stockChat)).toEqual([]);
  });

  it('is in the list of every member, also before anything was said', async () => {
    await using setting = await startBotSetting();
    expect(setting.sandbox.conversations('lisi')).toContainEqual(
      expect.objectContaining({ id: stockChat, kind: 'aibot', last: null }),
    );
  });
});

/** The default seed with another bot. */
function seedWith(change: object): Seed {
  const corps = defaultSeed.corps.map((corp) => ({
    ...corp,
    aibots: corp.aibots?.map((bot) => ({ ...bot, ...change })),
  }));
  return { corps };
}
