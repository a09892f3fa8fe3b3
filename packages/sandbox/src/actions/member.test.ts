import { describe, expect, it } from 'vitest';
import { agentid, callerOf, conversation, startSetting } from '../../test/sandbox-with-receiver.ts';
import { startSandbox } from '../index.ts';

const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]);
const amr = Uint8Array.from([...Buffer.from('#!AMR\n'), 0x3c, ...new Uint8Array(31)]);
const mp4 = Uint8Array.from([0, 0, 0, 8, ...Buffer.from('ftypisom')]);

async function upload(url: string, type: string, content: Uint8Array<ArrayBuffer>): Promise<string> {
  const form = new FormData();
  form.set('media', new File([content], `现场.${type}`));
  const answer = await fetch(`${url}/_sandbox/media?type=${type}`, { method: 'POST', body: form });
  const view: { readonly media_id: string } = await answer.json();
  expect(answer.status).toBe(200);
  return view.media_id;
}

describe('what a member writes', () => {
  it('stands on the own side of the conversation and does not count as unread', async () => {
    await using sandbox = await startSandbox();
    const view = await sandbox.say('zhangsan', { conversation, msgtype: 'text', text: { content: 'hello' } });
    expect(view).toMatchObject({ own: true, from: { kind: 'member', id: 'zhangsan', name: '张三' } });
    expect(sandbox.conversations('zhangsan')[0]).toMatchObject({
      id: conversation,
      unread: 0,
      last: { text: { en: 'hello' } },
    });
  });

  it('reaches the application as an image with a picture that can be fetched', async () => {
    await using setting = await startSetting();
    const { sandbox, receiver } = setting;
    const media_id = await upload(sandbox.url, 'image', png);
    await sandbox.say('zhangsan', { conversation, msgtype: 'image', media_id });
    const [arrived] = receiver.arrived;
    expect(arrived?.tree).toMatchObject({ MsgType: 'image', MediaId: media_id });
    const picture = await fetch(String(arrived?.tree['PicUrl']));
    expect(picture.headers.get('content-type')).toBe('image/png');
    expect(new Uint8Array(await picture.arrayBuffer())).toEqual(png);
  });

  it('reaches the application as voice, video and location', async () => {
    await using setting = await startSetting();
    const { sandbox, receiver } = setting;
    const voice = await upload(sandbox.url, 'voice', amr);
    const video = await upload(sandbox.url, 'video', mp4);
    await sandbox.say('zhangsan', { conversation, msgtype: 'voice', media_id: voice });
    await sandbox.say('zhangsan', { conversation, msgtype: 'video', media_id: video });
    const location = { latitude: 31.230416, longitude: 121.473701, label: '人民大道' };
    await sandbox.say('zhangsan', { conversation, msgtype: 'location', location });
    expect(receiver.arrived.map(({ tree }) => tree)).toMatchObject([
      { MsgType: 'voice', MediaId: voice, Format: 'amr' },
      { MsgType: 'video', MediaId: video, ThumbMediaId: expect.any(String) },
      {
        MsgType: 'location',
        Location_X: '31.230416',
        Location_Y: '121.473701',
        Scale: '16',
        AppType: 'wxwork',
      },
    ]);
  });

  it('is not passed on when it is a file, and the journal says so', async () => {
    await using setting = await startSetting();
    const { sandbox, receiver } = setting;
    const media_id = await upload(sandbox.url, 'file', png);
    const view = await sandbox.say('zhangsan', { conversation, msgtype: 'file', media_id });
    expect(view.media[media_id]).toMatchObject({ name: '现场.file', size: png.length, expired: false });
    expect(receiver.arrived).toEqual([]);
    expect(sandbox.journal.entries().at(-1)).toMatchObject({ kind: 'drop', operation: 'file' });
  });

  it('in a group chat is heard by its members and by no application', async () => {
    await using setting = await startSetting();
    const { sandbox, receiver } = setting;
    const chat = sandbox.directory().corps[0]?.chats[0];
    const [writer = '', reader = ''] = chat?.userlist ?? [];
    await sandbox.say(writer, {
      conversation: `chat:${chat?.chatid}`,
      msgtype: 'text',
      text: { content: 'hi' },
    });
    expect(sandbox.messages(reader).at(-1)).toMatchObject({
      own: false,
      from: { kind: 'member', id: writer },
    });
    expect(receiver.arrived).toEqual([]);
  });

  it.each([
    [
      'an unknown application',
      { conversation: 'app:1', msgtype: 'text', text: { content: 'x' } },
      'unknown-application',
    ],
    [
      'an application that is out of sight',
      { conversation: 'app:1000003', msgtype: 'text', text: { content: 'x' } },
      'not-visible',
    ],
    [
      'an unknown chat',
      { conversation: 'chat:none', msgtype: 'text', text: { content: 'x' } },
      'unknown-conversation',
    ],
    ['no conversation', { conversation: 'zhangsan', msgtype: 'text', text: { content: 'x' } }, 'invalid'],
    ['an empty text', { conversation, msgtype: 'text', text: { content: '' } }, 'invalid'],
    ['an unknown file', { conversation, msgtype: 'image', media_id: 'none' }, 'unknown-media'],
    ['a location without a place', { conversation, msgtype: 'location' }, 'invalid'],
  ] as const)('is refused: %s', async (_what, request, code) => {
    await using sandbox = await startSandbox();
    await expect(sandbox.say('carol', request)).rejects.toMatchObject({ code });
  });

  it('cannot be a file that has expired, or one of another type', async () => {
    await using sandbox = await startSandbox();
    const media_id = await upload(sandbox.url, 'image', png);
    const request = { conversation, msgtype: 'video', media_id } as const;
    await expect(sandbox.say('zhangsan', request)).rejects.toMatchObject({ code: 'wrong-media' });
    sandbox.clock.advance(3 * 86_400_000);
    const late = { conversation, msgtype: 'image', media_id } as const;
    await expect(sandbox.say('zhangsan', late)).rejects.toMatchObject({ code: 'expired-media' });
  });
});

describe('opening a conversation', () => {
  it('reads everything in it and tells the application', async () => {
    await using setting = await startSetting();
    const { sandbox, receiver, call } = setting;
    await call('message/send', { touser: 'zhangsan', agentid, msgtype: 'text', text: { content: 'one' } });
    await call('message/send', { touser: 'zhangsan', agentid, msgtype: 'text', text: { content: 'two' } });
    expect(sandbox.conversations('zhangsan')[0]).toMatchObject({ id: conversation, unread: 2 });
    expect(await sandbox.open('zhangsan', conversation)).toMatchObject({ unread: 0 });
    expect(receiver.arrived[0]?.tree).toMatchObject({
      Event: 'enter_agent',
      EventKey: '',
      FromUserName: 'zhangsan',
    });
    await call('message/send', { touser: 'zhangsan', agentid, msgtype: 'text', text: { content: 'three' } });
    expect(sandbox.conversations('zhangsan')[0]).toMatchObject({ unread: 1 });
  });

  it('only marks it as read when it is open already', async () => {
    await using setting = await startSetting();
    const { sandbox, receiver } = setting;
    const answer = await fetch(`${sandbox.url}/_sandbox/members/zhangsan/open?wait=1`, {
      method: 'POST',
      body: JSON.stringify({ conversation, enter: false }),
    });
    expect(await answer.json()).toMatchObject({ id: conversation, unread: 0 });
    expect(receiver.arrived).toEqual([]);
  });
});

describe('the menu of an application', () => {
  const alerts = 1000003;

  it('sends click with its key, view with its address', async () => {
    await using setting = await startSetting();
    const { sandbox, receiver } = setting;
    const secrets = sandbox.secrets().corps[0]?.applications.find((each) => each.agentid === alerts);
    const token = secrets?.token ?? '';
    const encodingAESKey = secrets?.encodingAESKey ?? '';
    await using other = await import('../../test/receiver.ts').then(({ startReceiver }) =>
      startReceiver({ token, encodingAESKey, receiveid: sandbox.corpid }),
    );
    await sandbox.setCallback(alerts, { url: other.url, token, encodingAESKey });
    await sandbox.menu('zhangsan', { agentid: alerts, key: 'mute-30m' });
    await sandbox.menu('zhangsan', { agentid: alerts, key: 'https://status.example.test/' });
    expect(other.arrived.map(({ tree }) => tree)).toMatchObject([
      { Event: 'click', EventKey: 'mute-30m', AgentID: String(alerts) },
      { Event: 'view', EventKey: 'https://status.example.test/' },
    ]);
    expect(receiver.arrived).toEqual([]);
    await expect(sandbox.menu('zhangsan', { agentid: alerts, key: 'none' })).rejects.toMatchObject({
      code: 'unknown-key',
    });
  });

  it('answers null over HTTP when nobody is told', async () => {
    await using sandbox = await startSandbox();
    const answer = await fetch(`${sandbox.url}/_sandbox/members/zhangsan/menu`, {
      method: 'POST',
      body: JSON.stringify({ agentid: alerts, key: 'duty-roster' }),
    });
    expect(await answer.json()).toEqual({ journal: null });
  });
});

describe('a list of conversations', () => {
  it('has what the member sees, the newest on top', async () => {
    await using sandbox = await startSandbox();
    const call = callerOf(sandbox);
    expect(sandbox.conversations('carol').map(({ id }) => id)).not.toContain('app:1000003');
    await call('message/send', {
      touser: 'carol',
      agentid,
      msgtype: 'markdown',
      markdown: { content: '# 标题\n正文' },
    });
    expect(sandbox.conversations('carol')[0]).toMatchObject({
      id: conversation,
      last: { text: { zh: '标题 正文' } },
    });
  });
});
