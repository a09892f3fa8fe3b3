import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type ApiServer, lastEntry, startApi } from '../../test/api-server.ts';
import { checkSeed, defaultSeed } from '../seed/index.ts';
import { createMessage } from './create-message.ts';
import { memberKey } from '../state/keys.ts';
import type { Member, Message } from '../state/rows.ts';

let api: ApiServer;
beforeAll(async () => {
  api = await startApi({ seed: defaultSeed });
});
beforeEach(() => api.renew());
afterAll(async () => await api[Symbol.asyncDispose]());

const { corpid } = defaultSeed.corps[0]!;
const text = { touser: 'zhangsan', msgtype: 'text', agentid: 1000002, text: { content: 'hi' } };

function messages(): readonly Message[] {
  return [...api.world.state.messages.values()];
}

function change(userid: string, changed: Partial<Member>): void {
  const key = memberKey(corpid, userid);
  api.world.state.members.put(key, { ...api.world.state.members.get(key)!, ...changed });
}

describe('recipients', () => {
  test('a department reaches everyone below it, each member once', async () => {
    await api.post('message/send', { ...text, touser: 'zhangsan', toparty: '2', totag: '1' });
    expect(messages()[0]?.recipients.toSorted()).toEqual([
      'alice',
      'bob',
      'lisi',
      'sunqi',
      'wangwu',
      'zhangsan',
    ]);
  });

  test('who is outside the visible range is invalid, departments and members alike', async () => {
    const alert = {
      ...text,
      agentid: 1000003,
      touser: 'zhangsan|Carol|zhaoliu|nobody',
      toparty: '5|4',
      totag: '9',
    };
    expect(await api.post('message/send', alert, 1000003)).toMatchObject({
      errcode: 0,
      invaliduser: 'carol|nobody',
      invalidparty: '5',
      invalidtag: '9',
    });
    expect(messages()[0]?.recipients.toSorted()).toEqual(['bob', 'sunqi', 'zhangsan', 'zhaoliu']);
  });

  test('@all means everyone in range, whatever stands beside it', async () => {
    await api.post('message/send', { ...text, touser: '@all|ghost', toparty: '99' });
    expect(messages()[0]?.recipients).toHaveLength(14);
  });

  test('members without a licence are listed and get nothing', async () => {
    change('lisi', { licensed: false });
    const answer = await api.post('message/send', { ...text, touser: 'lisi|zhangsan' });
    expect(answer).toMatchObject({ errcode: 0, unlicenseduser: 'lisi' });
    expect(messages()[0]?.recipients).toEqual(['zhangsan']);
  });

  test('members who left are invalid', async () => {
    change('lisi', { status: 5 });
    expect(await api.post('message/send', { ...text, touser: 'lisi' })).toMatchObject({
      errcode: 81013,
      invaliduser: 'lisi',
    });
  });

  test('a department that is created later is found', async () => {
    change('dave', { department: [3] });
    await api.post('message/send', { ...text, touser: '', toparty: '3' });
    expect(messages()[0]?.recipients).toContain('dave');
  });
});

describe('order of checks', () => {
  test.each<[string, object, number]>([
    ['type before agent', { msgtype: 'sms', agentid: 'x' }, 40008],
    ['agent before recipients', { msgtype: 'text', agentid: 'x' }, 40056],
    ['no such agent', { ...text, agentid: 99 }, 40056],
    ['recipients before content', { msgtype: 'text', agentid: 1000002 }, 82001],
    ['content before safe', { ...text, text: {}, safe: 9 }, 44004],
    ['content before who exists', { ...text, touser: 'ghost', text: {} }, 44004],
  ])('%s', async (_title, body, errcode) => {
    expect(await api.post('message/send', body)).toMatchObject({ errcode });
  });
});

describe('texts', () => {
  test('are cut at the limit, on a character border, and the journal says what was lost', async () => {
    await api.post('message/send', { ...text, text: { content: `x${'中'.repeat(700)}` } });
    const [message] = messages();
    expect(message?.content).toEqual({ content: `x${'中'.repeat(682)}` });
    expect(message?.cut).toEqual([{ path: 'text.content', limit: 2048, unit: 'bytes', lost: 54 }]);
    expect(lastEntry(api.world).notes).toMatchObject([
      { kind: 'lenient' },
      { kind: 'cut', text: { en: 'text.content was cut at 2048 bytes; 54 bytes lost.' } },
    ]);
  });

  test('ids are translated on request, and left alone where nobody has them', async () => {
    const content = '$userName=zhangsan$ $userAlias=wangwu$ $departmentName=3$ $userName=ghost$ $other=1$';
    await api.post('message/send', { ...text, text: { content }, enable_id_trans: 1 });
    expect(messages()[0]?.content).toEqual({ content: '张三 Wang Wu 平台组 $userName=ghost$ $other=1$' });
  });
});

describe('the duplicate check', () => {
  const checked = { ...text, enable_duplicate_check: 1 };
  const delivered = () => messages().filter((message) => message.recipients.length > 0).length;

  test('holds an equal message back until the interval is over', async () => {
    await api.post('message/send', checked);
    const { msgtype, agentid, ...rest } = checked;
    const answer = await api.post('message/send', { ...rest, agentid, msgtype });
    expect(answer).toMatchObject({ errcode: 0, msgid: expect.any(String) });
    expect(lastEntry(api.world).notes.at(-1)).toMatchObject({ kind: 'duplicate' });
    expect(delivered()).toBe(1);
    api.advance(1800);
    await api.post('message/send', checked);
    expect(delivered()).toBe(2);
  });

  test('lets another content pass, and another interval counts for the same content', async () => {
    await api.post('message/send', checked);
    await api.post('message/send', { ...checked, text: { content: 'other' } });
    expect(delivered()).toBe(2);
    api.advance(100);
    await api.post('message/send', { ...checked, duplicate_check_interval: 60 });
    expect(delivered()).toBe(3);
  });
});

describe('limits', () => {
  test('the 31st message within a minute to one member is dropped without an error', async () => {
    for (let sent = 0; sent < 30; sent += 1) await api.post('message/send', text);
    const answer = await api.post('message/send', { ...text, touser: 'zhangsan|lisi' });
    expect(answer).toMatchObject({ errcode: 0, errmsg: 'ok' });
    expect(answer).not.toHaveProperty('invaliduser');
    expect(messages().at(-1)?.recipients).toEqual(['lisi']);
    const [entry, drop] = api.world.journal.entries().slice(-2);
    expect(entry?.notes.at(-1)).toMatchObject({ kind: 'dropped' });
    expect(drop).toMatchObject({ kind: 'drop', direction: 'inside', outcome: 'dropped' });
    api.advance(60);
    await api.post('message/send', text);
    expect(messages().at(-1)?.recipients).toEqual(['zhangsan']);
  });

  test('after 1,000 within an hour the rest is dropped too', async () => {
    for (let sent = 0; sent < 1000; sent += 1) {
      createMessage(api.world, {
        corpid,
        conversation: 'app:1000002',
        from: { kind: 'application', id: '1000002' },
        msgtype: 'text',
        content: { content: 'hi' },
        recipients: ['zhangsan'],
      });
      api.advance(3);
    }
    await api.post('message/send', text);
    expect(messages().at(-1)?.recipients).toEqual([]);
    api.advance(10 * 60 + 3);
    await api.post('message/send', text);
    expect(messages().at(-1)?.recipients).toEqual(['zhangsan']);
  });

  test('the day of an application ends at 200 times the account cap where limits are on', async () => {
    const [corp] = defaultSeed.corps;
    const seed = checkSeed({ corps: [{ ...corp, account_cap: 1 }] });
    await using small = await startApi({ seed, settings: { limits: true } });
    const all = { ...text, touser: '@all' };
    const codes: number[] = [];
    for (let sent = 0; sent < 15; sent += 1) codes.push((await small.post('message/send', all)).errcode);
    expect(codes).toEqual([...Array.from({ length: 14 }, () => 0), 45009]);
    expect((await small.post('message/get_statistics', {}))['statistics']).toMatchObject([{ count: 196 }]);
    small.advance(24 * 3600);
    expect(await small.post('message/send', all)).toMatchObject({ errcode: 0 });
    expect((await small.post('message/get_statistics', { time_type: 1 }))['statistics']).toMatchObject([
      { count: 196 },
    ]);
  });

  test('what is counted goes with a reset', async () => {
    const before = api.world.state.messages.snapshot();
    for (let sent = 0; sent < 31; sent += 1) await api.post('message/send', text);
    api.world.state.messages.restore(before);
    await api.post('message/send', text);
    expect(messages().at(-1)?.recipients).toEqual(['zhangsan']);
  });
});

describe('recall', () => {
  test('takes a message back once, and again without effect', async () => {
    const { msgid } = await api.post('message/send', text);
    expect(await api.post('message/recall', { msgid })).toEqual({ errcode: 0, errmsg: 'ok' });
    expect(messages()[0]?.recalled).toBe(true);
    expect(await api.post('message/recall', { msgid })).toMatchObject({ errcode: 0 });
  });

  test('is refused after a day and for messages that nobody sent', async () => {
    const { msgid } = await api.post('message/send', text);
    api.advance(24 * 3600 + 1);
    expect(await api.post('message/recall', { msgid })).toMatchObject({ errcode: 42052 });
    expect(await api.post('message/recall', { msgid: 'made-up' })).toMatchObject({ errcode: 40058 });
  });
});
