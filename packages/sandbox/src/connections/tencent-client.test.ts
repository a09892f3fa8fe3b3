import { generateReqId } from '@wecom/aibot-node-sdk';
import { describe, expect, it } from 'vitest';
import { png } from '../../test/files.ts';
import { botCredentials, connectedBot, isConnected } from '../../test/sandbox-with-bot.ts';
import { connectTencentClient, createTencentClient, type TencentClient } from '../../test/tencent-client.ts';
import { startSandbox, type Sandbox } from '../index.ts';

const conversation = `aibot:${connectedBot}`;
const userid = 'zhangsan';

interface Setting extends AsyncDisposable {
  readonly sandbox: Sandbox;
  readonly peer: TencentClient;
}

async function startSetting(): Promise<Setting> {
  // Answers to events have five seconds: the clock stands still.
  const now = Date.now();
  const sandbox = await startSandbox({ now: () => now });
  const peer = await connectTencentClient(sandbox.url, botCredentials(sandbox));
  return {
    sandbox,
    peer,
    async [Symbol.asyncDispose]() {
      await peer[Symbol.asyncDispose]();
      await sandbox.stop();
    },
  };
}

function text(content: string) {
  return { conversation, msgtype: 'text', text: { content } } as const;
}

/** The member writes, and the bot hears of it. */
async function hear({ sandbox, peer }: Setting, content: string = 'What is new?') {
  const heard = peer.hear('message.text');
  await sandbox.say(userid, text(content));
  return heard;
}

describe("Tencent's client", () => {
  it('hears a text and streams the answer, which grows on the phone', async () => {
    await using setting = await startSetting();
    const { sandbox, peer } = setting;
    const frame = await hear(setting);
    expect(frame.body).toMatchObject({
      aibotid: connectedBot,
      chattype: 'single',
      from: { userid },
      text: { content: 'What is new?' },
    });
    const id = generateReqId('stream');
    await peer.client.replyStream(frame, id, 'Version 2', false, undefined, { id: 'feedback-1' });
    const growing = await sandbox.waitForMessage(userid, ({ msgtype }) => msgtype === 'stream');
    expect(growing).toMatchObject({
      from: { kind: 'aibot', id: connectedBot },
      content: { content: 'Version 2' },
      stream: { id, state: 'growing' },
      feedback: { id: 'feedback-1', given: 0 },
    });
    await peer.client.replyStream(frame, id, 'Version 2 is **out**.', true);
    const [, finished] = sandbox.messages(userid, conversation);
    expect(finished).toMatchObject({
      msgid: growing.msgid,
      content: { content: 'Version 2 is **out**.' },
      stream: { state: 'finished' },
    });
  });

  it('welcomes a member who opens the chat', async () => {
    await using setting = await startSetting();
    const { sandbox, peer } = setting;
    const entered = peer.hear('event.enter_chat');
    const opened = sandbox.open(userid, conversation);
    const welcome = { msgtype: 'text', text: { content: 'Hello, I know of releases.' } } as const;
    await peer.client.replyWelcome(await entered, welcome);
    await opened;
    expect(sandbox.messages(userid, conversation)).toMatchObject([
      { msgtype: 'text', from: { kind: 'aibot' }, content: { content: welcome.text.content } },
    ]);
  });

  it('sends a card and updates it after a tap', async () => {
    await using setting = await startSetting();
    const { sandbox, peer } = setting;
    const frame = await hear(setting);
    const card = {
      card_type: 'button_interaction',
      main_title: { title: 'Roll back?' },
      button_list: [{ text: 'Yes', style: 1, key: 'yes' }],
      task_id: 'task_1',
    };
    await peer.client.replyTemplateCard(frame, card);
    const { msgid } = await sandbox.waitForMessage(userid, ({ msgtype }) => msgtype === 'template_card');
    const heard = peer.hear('event.template_card_event');
    const tapped = sandbox.tap(userid, msgid, 'yes');
    const event = await heard;
    expect(event.body?.event).toMatchObject({
      template_card_event: { card_type: 'button_interaction', event_key: 'yes', task_id: 'task_1' },
    });
    const after = { ...card, main_title: { title: 'Rolled back' } };
    await peer.client.updateTemplateCard(event, after);
    await tapped;
    const shown = sandbox.messages(userid, conversation).find((message) => message.msgid === msgid);
    expect(shown?.card).toMatchObject({
      card: { main_title: { title: 'Rolled back' } },
      tap: { key: 'yes' },
    });
  });

  it('writes on its own to whoever wrote before, though no plain text', async () => {
    await using setting = await startSetting();
    const { sandbox, peer } = setting;
    const markdown = { msgtype: 'markdown', markdown: { content: '**Build 812** is green.' } } as const;
    await expect(peer.client.sendMessage(userid, markdown)).rejects.toMatchObject({ errcode: 846607 });
    await hear(setting);
    await peer.client.sendMessage(userid, markdown);
    expect(await sandbox.waitForMessage(userid, ({ msgtype }) => msgtype === 'markdown')).toMatchObject({
      from: { kind: 'aibot' },
      content: markdown.markdown,
    });
    const plain = { msgtype: 'text', text: { content: 'plain' } };
    await expect(peer.client.sendMessage(userid, plain as never)).rejects.toMatchObject({ errcode: 40008 });
  });

  it('uploads a picture of several pieces and shows it, as an answer and on its own', async () => {
    await using setting = await startSetting();
    const { sandbox, peer } = setting;
    const frame = await hear(setting);
    const content = Buffer.concat([png, Buffer.alloc(1_300_000, 7)]);
    const { media_id } = await peer.client.uploadMedia(content, { type: 'image', filename: 'chart.png' });
    await peer.client.replyMedia(frame, 'image', media_id);
    await peer.client.sendMediaMessage(userid, 'image', media_id);
    const pictures = sandbox.messages(userid, conversation).filter(({ msgtype }) => msgtype === 'image');
    expect(pictures).toHaveLength(2);
    const view = pictures[0]?.media[media_id];
    expect(view).toMatchObject({ name: 'chart.png', size: content.length, content_type: 'image/png' });
    const shown = await fetch(`${sandbox.url}${view?.url}`);
    expect(Buffer.from(await shown.arrayBuffer()).equals(content)).toBe(true);
  });

  it('fetches and decrypts a file that a member sends', async () => {
    await using setting = await startSetting();
    const { sandbox, peer } = setting;
    const content = Buffer.from('quarter,sum\nQ3,17\n');
    const form = new FormData();
    form.append('media', new Blob([content]), '报表 Q3.csv');
    const uploaded = await fetch(`${sandbox.url}/_sandbox/media?type=file`, { method: 'POST', body: form });
    const { media_id }: { media_id: string } = await uploaded.json();
    const heard = peer.hear('message.file');
    await sandbox.say(userid, { conversation, msgtype: 'file', media_id });
    const { url, aeskey } = (await heard).body?.file ?? {};
    const { buffer, filename } = await peer.client.downloadFile(url, aeskey);
    expect([buffer.toString(), filename]).toEqual([content.toString(), '报表 Q3.csv']);
  });

  it('is refused when a stream lasts too long', async () => {
    await using setting = await startSetting();
    const { sandbox, peer } = setting;
    const frame = await hear(setting);
    await peer.client.replyStream(frame, 'slow', 'One moment', false);
    sandbox.clock.advance(10 * 60_000);
    await expect(peer.client.replyStream(frame, 'slow', 'Done', true)).rejects.toMatchObject({
      errcode: 846608,
      errmsg: 'stream message update expired',
    });
    await peer.client.replyStream(frame, 'again', 'Done', true);
    const streams = sandbox.messages(userid, conversation).filter(({ msgtype }) => msgtype === 'stream');
    expect(streams).toMatchObject([{ stream: { state: 'expired' } }, { stream: { state: 'finished' } }]);
  });

  it('stops when another one takes its place', async () => {
    await using setting = await startSetting();
    const { sandbox, peer } = setting;
    const told = peer.hear('event.disconnected_event');
    const stopped = peer.until('disconnected');
    await using other = await connectTencentClient(sandbox.url, botCredentials(sandbox));
    expect((await told).body).toMatchObject({ event: { eventtype: 'disconnected_event' } });
    await stopped;
    expect([peer.client.isConnected, other.client.isConnected]).toEqual([false, true]);
    const frame = await hear({ ...setting, peer: other });
    await other.client.replyStream(frame, 'stream', 'I am here now.', true);
    expect(sandbox.messages(userid, conversation)).toHaveLength(2);
  });

  it('comes back after the connection was cut, and answers what it heard before', async () => {
    const sandbox = await startSandbox();
    const options = { reconnectInterval: 1 };
    const peer = await connectTencentClient(sandbox.url, botCredentials(sandbox), options);
    const setting: Setting = { sandbox, peer, [Symbol.asyncDispose]: sandbox.stop };
    await using _setting = setting;
    await using _peer = peer;
    const before = await hear(setting, 'Before');
    const back = peer.until('authenticated');
    sandbox.disconnectBot(connectedBot);
    expect(isConnected(sandbox)).toBe(false);
    await back;
    expect(isConnected(sandbox)).toBe(true);
    await peer.client.replyStream(before, 'late', 'Still here', true);
    const after = await hear(setting, 'After');
    expect(after.body?.text).toEqual({ content: 'After' });
    expect(sandbox.messages(userid, conversation).map(({ msgtype }) => msgtype)).toEqual([
      'text',
      'stream',
      'text',
    ]);
  });

  it('gives up when the secret is wrong', async () => {
    await using sandbox = await startSandbox();
    const wrong = { aibotid: connectedBot, secret: 'wrong' };
    const client = createTencentClient(sandbox.url, wrong, {
      reconnectInterval: 1,
      maxAuthFailureAttempts: 2,
    });
    const messages: string[] = [];
    const { promise: gaveUp, resolve } = Promise.withResolvers<void>();
    client.on('error', ({ name, message }) => {
      messages.push(message);
      if (name === 'WSAuthFailureError') resolve();
    });
    client.connect();
    await gaveUp;
    client.disconnect();
    const refused = 'Authentication failed: invalid bot_id or secret (code: 853000)';
    expect(messages.slice(0, -1)).toEqual([refused, refused, refused]);
  });
});
