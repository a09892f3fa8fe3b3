import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Answer, type ApiServer, startApi } from '../../test/api-server.ts';
import { png, voice } from '../../test/files.ts';
import { defaultSeed } from '../seed/index.ts';
import { chatKey } from '../state/keys.ts';
import type { Message } from '../state/rows.ts';

let api: ApiServer;
beforeAll(async () => {
  api = await startApi({ seed: defaultSeed });
});
beforeEach(() => api.renew());
afterAll(async () => await api[Symbol.asyncDispose]());

const corp = defaultSeed.corps[0]!;
const [robot, other] = [corp.robots![0]!, corp.robots![1]!];
const post = async (body: unknown, key = robot.key) => await api.post(`webhook/send?key=${key}`, body);
const text = (content: string, more: object = {}) => ({ msgtype: 'text', text: { content, ...more } });
const ok = { errcode: 0, errmsg: 'ok' };

function lastMessage(): Message | undefined {
  return [...api.world.state.messages.values()].at(-1);
}

async function upload(
  type: string,
  content: Uint8Array,
  key = robot.key,
  filename = 'a.txt',
): Promise<Answer> {
  const form = new FormData();
  form.set('file', new File([new Uint8Array(content)], filename));
  const path = `webhook/upload_media?key=${key}&type=${type}`;
  const response = await fetch(`${api.url}/cgi-bin/${path}`, { method: 'POST', body: form });
  const answer: Answer = await response.json();
  return answer;
}

const picture = (bytes: Buffer, md5 = createHash('md5').update(bytes).digest('hex')) => ({
  msgtype: 'image',
  image: { base64: bytes.toString('base64'), md5 },
});
const notice = {
  card_type: 'text_notice',
  main_title: { title: 'Disk almost full' },
  card_action: { type: 1, url: 'https://mon.example.test/1' },
};

describe('a robot', () => {
  test.each<[string, object]>([
    ['text', text('hi')],
    ['markdown', { msgtype: 'markdown', markdown: { content: '**hi**' } }],
    ['markdown_v2', { msgtype: 'markdown_v2', markdown_v2: { content: '| a |' } }],
    ['image', picture(png)],
    ['news', { msgtype: 'news', news: { articles: [{ title: 't', url: 'https://a.test' }] } }],
    ['template_card', { msgtype: 'template_card', template_card: notice }],
  ])('posts %s to everyone in its group', async (msgtype, body) => {
    expect(await post(body)).toEqual(ok);
    const chat = corp.chats?.find((each) => each.chatid === robot.chatid);
    expect(lastMessage()).toMatchObject({
      msgtype,
      conversation: `chat:${robot.chatid}`,
      recipients: chat?.userlist,
      from: { kind: 'robot', id: robot.key },
    });
  });

  test.each<[string, unknown, number]>([
    ['an unknown type', { msgtype: 'video' }, 40008],
    ['no type', {}, 40008],
    ['no text', text(''), 44004],
    ['no object', { msgtype: 'text' }, 44004],
    ['a long text', text('x'.repeat(2049)), 40058],
    ['a long markdown', { msgtype: 'markdown', markdown: { content: 'x'.repeat(4097) } }, 40058],
    ['a wrong checksum', picture(png, '0'.repeat(32)), 301019],
    ['a checksum of another form', picture(png, 'x'), 301019],
    ['another format', picture(Buffer.from('GIF89a')), 40123],
    ['too large a picture', picture(Buffer.alloc(2 * 1024 * 1024 + 3)), 40009],
    [
      'nine articles',
      {
        msgtype: 'news',
        news: { articles: Array.from({ length: 9 }, () => ({ title: 't', url: 'http://a' })) },
      },
      45008,
    ],
    [
      'a card with buttons',
      { msgtype: 'template_card', template_card: { card_type: 'button_interaction' } },
      42031,
    ],
    [
      'a card without action',
      { msgtype: 'template_card', template_card: { ...notice, card_action: undefined } },
      42045,
    ],
  ])('is refused with %s', async (_title, body, errcode) => {
    expect(await post(body)).toMatchObject({ errcode });
  });

  test('says what is too long as calls with schema checks do', async () => {
    const { errmsg } = await post({ msgtype: 'markdown', markdown: { content: 'x'.repeat(4097) } });
    expect(errmsg).toMatch(/^markdown\.content exceed max length 4096\. invalid Request Parameter, hint: /u);
  });

  test('is known by its key alone, before anything else is judged', async () => {
    expect(await post({}, 'wrong')).toMatchObject({ errcode: 93000 });
    expect(await api.post('webhook/send', text('hi'))).toMatchObject({ errcode: 93000 });
    api.world.state.robots.put(robot.key, { corpid: corp.corpid, ...robot, enabled: false });
    expect(await post(text('hi'))).toMatchObject({ errcode: 93004 });
    api.world.state.chats.delete(chatKey(corp.corpid, other.chatid));
    expect(await post(text('hi'), other.key)).toMatchObject({ errcode: 93008 });
  });

  test('posts 20 messages within any minute; only those that were taken count', async () => {
    for (let sent = 0; sent < 10; sent += 1) await post(text('hi'));
    api.advance(30);
    await post(text(''));
    for (let sent = 0; sent < 10; sent += 1) await post(text('hi'));
    expect(await post(text('hi'))).toMatchObject({ errcode: 45009 });
    expect(await post(text('hi'), other.key)).toEqual(ok);
    api.advance(30);
    for (let sent = 0; sent < 10; sent += 1) expect(await post(text('hi'))).toEqual(ok);
    expect(await post(text('hi'))).toMatchObject({ errcode: 45009 });
  });
});

describe('mentions', () => {
  const alice = corp.members.find((member) => member.userid === 'alice');

  test.each<[string, object, readonly string[]]>([
    ['listed members', text('hi', { mentioned_list: ['LISI', 'nobody', 'carol'] }), ['lisi']],
    ['mobile numbers', text('hi', { mentioned_mobile_list: [Number(alice?.mobile)] }), ['alice']],
    ['everyone', text('hi', { mentioned_mobile_list: ['@all'] }), ['@all']],
    ['inline', text('hi <@bob> and <@carol>'), ['bob']],
    ['inline in markdown', { msgtype: 'markdown', markdown: { content: '<@bob>' } }, ['bob']],
    ['not in markdown_v2', { msgtype: 'markdown_v2', markdown_v2: { content: '<@bob>' } }, []],
  ])('%s', async (_title, body, mentions) => {
    await post(body);
    expect(lastMessage()?.mentions).toEqual(mentions);
  });
});

describe('files of a robot', () => {
  test('are bound to its key and their type, for three days', async () => {
    const { media_id, errmsg } = await upload('file', Buffer.from('hello wecom!'));
    expect(errmsg).toBe('ok');
    const file = { msgtype: 'file', file: { media_id } };
    expect(await post(file)).toEqual(ok);
    expect(await post(file, other.key)).toMatchObject({ errcode: 40007 });
    expect(await post({ msgtype: 'voice', voice: { media_id } })).toMatchObject({ errcode: 40007 });
    const sent = { touser: 'lisi', msgtype: 'file', agentid: 1000002, file: { media_id } };
    expect(await api.post('message/send', sent)).toMatchObject({ errcode: 40007 });
    api.advance(3 * 24 * 3600);
    expect(await post(file)).toMatchObject({ errcode: 40007 });
  });

  test.each<[string, Uint8Array, string, number]>([
    ['file', Buffer.alloc(0), 'wrong', 40006],
    ['file', Buffer.from('hello wecom!'), 'wrong', 93000],
    ['image', png, robot.key, 40005],
    ['voice', voice(1), robot.key, 0],
    ['voice', Buffer.from('not a voice'), robot.key, 301017],
  ])('type %s: file before key before type', async (type, content, key, errcode) => {
    expect(await upload(type, content, key)).toMatchObject({ errcode });
  });

  test('an upload without a file is 44001 even with a wrong key', async () => {
    const response = await fetch(`${api.url}/cgi-bin/webhook/upload_media?key=wrong&type=file`, {
      method: 'POST',
    });
    expect(await response.json()).toMatchObject({ errcode: 44001 });
  });
});
