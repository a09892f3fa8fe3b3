import { describe, expect, it } from 'vitest';
import { connectionFrames } from '../../test/connection-frames.ts';
import { png } from '../../test/files.ts';
import {
  botCredentials,
  botGroup,
  botName,
  calledBot,
  connectedBot,
  conversation,
  startWithBot,
  textTo,
  userid,
  type BotSetting,
} from '../../test/sandbox-with-bot.ts';
import { connectBot, subscribeBot, type ArrivedFrame } from '../../test/bot-client.ts';

/** The frame with the type of each value in its place; what names a kind stays. */
function shapeOf(value: unknown, name: string = ''): unknown {
  if (/^(?:cmd|msgtype|eventtype|chattype|card_type)$/.test(name)) return value;
  if (Array.isArray(value)) return value.map((item) => shapeOf(item));
  if (typeof value !== 'object' || value === null) return typeof value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, shapeOf(member, key)]));
}

const card = {
  card_type: 'button_interaction',
  main_title: { title: 'Roll back?' },
  button_list: [{ text: 'Yes', key: 'ok' }],
  task_id: 't-1',
};

/** What causes the frames of the reference. */
const causes: Readonly<Record<string, (setting: BotSetting) => Promise<unknown>>> = {
  'ws-msg-text': ({ sandbox }) => sandbox.say(userid, textTo(`chat:${botGroup}`, `@${botName} hi`)),
  async 'ws-msg-image'({ sandbox }) {
    const form = new FormData();
    form.append('media', new Blob([new Uint8Array(png)]), 'a.png');
    const address = `${sandbox.url}/_sandbox/media?type=image`;
    const { media_id } = await (await fetch(address, { method: 'POST', body: form })).json();
    return sandbox.say(userid, { conversation, msgtype: 'image', media_id });
  },
  'ws-enter': ({ sandbox }) => sandbox.open(userid, conversation),
  async 'ws-card'({ sandbox, client, ask }) {
    const req_id = await ask();
    await client.command('aibot_respond_msg', { msgtype: 'template_card', template_card: card }, req_id);
    const { msgid } = await sandbox.waitForMessage(userid, ({ msgtype }) => msgtype === 'template_card');
    return sandbox.tap(userid, msgid, 'ok');
  },
  async 'ws-disconnected'({ sandbox }) {
    const newer = await subscribeBot(sandbox.url, botCredentials(sandbox));
    newer.terminate();
  },
};

describe('what is pushed to a bot', () => {
  it.each(Object.keys(causes))('looks like %s of the reference', async (id) => {
    await using setting = await startWithBot();
    await causes[id]?.(setting);
    const frame = await setting.client.push();
    expect(shapeOf(frame)).toMatchObject(Object(shapeOf(JSON.parse(connectionFrames[id] ?? ''))));
    expect(frame.body).toMatchObject({ aibotid: connectedBot });
  });

  it('has ids of its own each time', async () => {
    await using setting = await startWithBot();
    const { sandbox, client } = setting;
    const frames: ArrivedFrame[] = [];
    for (const content of ['same', 'same']) {
      await sandbox.say(userid, textTo(conversation, content));
      frames.push(await client.push());
    }
    expect(new Set(frames.map(({ headers }) => headers.req_id)).size).toBe(2);
    expect(new Set(frames.map(({ body }) => body?.['msgid'])).size).toBe(2);
  });

  it('is, in a group, only what names the bot', async () => {
    await using setting = await startWithBot();
    const { sandbox, client } = setting;
    await sandbox.say(userid, textTo(`chat:${botGroup}`, 'not for you'));
    await sandbox.say('lisi', textTo(`chat:${botGroup}`, `@${botName} for you`));
    const { body, headers } = await client.push();
    expect(body).toMatchObject({
      chatid: botGroup,
      chattype: 'group',
      from: { userid: 'lisi' },
      text: { content: `@${botName} for you` },
    });
    const stream = { id: 'one', content: 'Seen', finish: true };
    await client.command('aibot_respond_msg', { msgtype: 'stream', stream }, headers.req_id);
    for (const member of ['lisi', userid, 'bob']) {
      expect(sandbox.messages(member, `chat:${botGroup}`).at(-1)).toMatchObject({
        msgtype: 'stream',
        content: { content: 'Seen' },
      });
    }
  });

  it('stands in the journal, addresses and keys masked', async () => {
    await using setting = await startWithBot();
    const { sandbox, client } = setting;
    await causes['ws-msg-image']?.(setting);
    const { body, headers } = await client.push();
    const entry = await sandbox.journal.wait(({ direction }) => direction === 'out');
    expect(entry).toMatchObject({
      kind: 'callback',
      operation: 'image',
      aibotid: connectedBot,
      outcome: 'ok',
    });
    expect(entry.detail?.request.body).toBe(client.texts.at(-1));
    const shown = await (await fetch(`${sandbox.url}/_sandbox/journal/${entry.id}`)).text();
    const { aeskey } = Object(body?.['image']);
    const code = new URL(String(body?.['response_url'])).searchParams.get('response_code');
    expect(shown).toContain(headers.req_id);
    expect([shown.includes(aeskey), shown.includes(String(code))]).toEqual([false, false]);
  });

  it('can be sent again from the journal, to be answered under its new req_id', async () => {
    await using setting = await startWithBot();
    const { sandbox, client } = setting;
    await sandbox.say(userid, textTo(conversation, 'hello'));
    const first = await client.push();
    const { id } = await sandbox.journal.wait(({ direction }) => direction === 'out');
    await fetch(`${sandbox.url}/_sandbox/journal/${id}/resend`, { method: 'POST', body: '{}' });
    const again = await client.push();
    expect(again.body).toEqual(first.body);
    expect(again.headers.req_id).not.toBe(first.headers.req_id);
    const stream = { id: 'one', content: 'Hello', finish: true };
    const body = { msgtype: 'stream', stream };
    const { errcode } = await client.command('aibot_respond_msg', body, again.headers.req_id);
    expect(errcode).toBe(0);
  });

  it('is lost while nobody is connected', async () => {
    await using setting = await startWithBot();
    const { sandbox, client } = setting;
    sandbox.disconnectBot(connectedBot);
    await client.closed;
    await sandbox.say(userid, textTo(conversation, 'lost'));
    await using back = await subscribeBot(sandbox.url, botCredentials(sandbox));
    await sandbox.say(userid, textTo(conversation, 'heard'));
    expect((await back.push()).body).toMatchObject({ text: { content: 'heard' } });
  });

  it('goes to the newer connection, not to the one that was replaced', async () => {
    await using setting = await startWithBot({ botTakeoverMs: 600_000 });
    const { sandbox, client } = setting;
    await using newer = await subscribeBot(sandbox.url, botCredentials(sandbox));
    await sandbox.say(userid, textTo(conversation, 'hello'));
    expect((await newer.push()).body).toMatchObject({ msgtype: 'text' });
    expect(client.texts).toHaveLength(2);
    expect(client.texts[1]).toContain('disconnected_event');
  });

  it('can come twice, late, or not at all by faults of callbacks', async () => {
    await using setting = await startWithBot();
    const { sandbox, client } = setting;
    sandbox.faults.add({ effect: { kind: 'duplicate-callback' } });
    await sandbox.say(userid, textTo(conversation, 'twice'));
    expect(await client.push()).toEqual(await client.push());
    sandbox.faults.add({ path: 'callback', effect: { kind: 'delay', ms: 1 } });
    await sandbox.say(userid, textTo(conversation, 'late'));
    expect((await client.push()).body).toMatchObject({ text: { content: 'late' } });
    sandbox.faults.add({ path: 'callback', effect: { kind: 'drop', when: 'before' } });
    await sandbox.say(userid, textTo(conversation, 'lost'));
    expect(await client.closed).toBe(1006);
    expect(client.texts.join()).not.toContain('lost');
  });
});

describe('a bot that changes its mode', () => {
  it('loses its connection', async () => {
    await using setting = await startWithBot();
    const { sandbox, client } = setting;
    await setMode(sandbox.url, connectedBot, 'callback');
    expect(await client.closed).toBe(1006);
    await setMode(sandbox.url, calledBot, 'connection');
    await using other = await connectBot(sandbox.url);
    const { aibotid, secret } = botCredentials(sandbox, calledBot);
    expect(await other.command('aibot_subscribe', { bot_id: aibotid, secret })).toMatchObject({ errcode: 0 });
  });
});

async function setMode(url: string, aibotid: string, mode: string): Promise<void> {
  const path = `${url}/_sandbox/aibots/${aibotid}`;
  const { status } = await fetch(path, { method: 'POST', body: JSON.stringify({ mode }) });
  expect(status).toBe(200);
}
