import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ApiServer, startApi, lastEntry } from '../../../test/api-server.ts';
import { defaultSeed } from '../../seed/index.ts';

let api: ApiServer;
beforeAll(async () => {
  api = await startApi({ seed: defaultSeed, settings: { limits: true } });
});
beforeEach(() => api.renew());
afterAll(async () => await api[Symbol.asyncDispose]());

const group = { chatid: 'war1', name: 'War room', owner: 'alice', userlist: ['alice', 'Bob', 'carol'] };
const create = async (more: object = {}) => await api.post('appchat/create', { ...group, ...more });
const update = async (body: object) => await api.post('appchat/update', { chatid: 'war1', ...body });
const text = async (content: string) =>
  await api.post('appchat/send', { chatid: 'war1', msgtype: 'text', text: { content } });
const read = async () => {
  const answer = await api.get(`appchat/get?chatid=war1&access_token=${await api.token(1000002)}`);
  return answer['chat_info'];
};

describe('a group of an application', () => {
  it('has members in the spelling of the directory, each once', async () => {
    expect(await create({ userlist: ['ALICE', 'alice', 'bob'], owner: 'BOB' })).toMatchObject({
      chatid: 'war1',
    });
    expect(await read()).toMatchObject({ userlist: ['alice', 'bob'], owner: 'bob', chat_type: 0 });
    expect(await create({ chatid: 'two', userlist: ['alice', 'ALICE'] })).toMatchObject({ errcode: 86006 });
  });

  it('gets an id of letters and digits, and an owner, when none is given', async () => {
    const { chatid } = await api.post('appchat/create', { chatid: '', userlist: ['alice', 'bob'] });
    expect(chatid).toMatch(/^[0-9A-Za-z]{20,32}$/u);
    expect(await create({ userlist: ['alice', 'ghost1'] })).toMatchObject({ errcode: 86007 });
  });

  it('changes members and owner together: whoever leaves must be in it, an owner must have a successor', async () => {
    await create();
    expect(await update({ del_user_list: ['alice'] })).toMatchObject({ errcode: 86005 });
    expect(await update({ del_user_list: ['alice'], owner: 'dave' })).toMatchObject({ errcode: 86207 });
    const change = { del_user_list: ['ALICE'], add_user_list: ['dave'], owner: 'dave', name: 'Calm room' };
    expect(await update(change)).toMatchObject({ errcode: 0 });
    expect(await read()).toMatchObject({
      owner: 'dave',
      name: 'Calm room',
      userlist: ['bob', 'carol', 'dave'],
    });
    expect(await update({ add_user_list: ['ghost1'] })).toMatchObject({ errcode: 86216 });
    expect(await update({ del_user_list: ['bob', 'carol'] })).toMatchObject({ errcode: 86006 });
  });

  it('shows every member what is posted, and whom it mentions', async () => {
    await create();
    await api.post('appchat/send', {
      chatid: 'war1',
      msgtype: 'text',
      text: { content: 'hi <@carol>', mentioned_list: ['bob'] },
      safe: 1,
    });
    const message = [...api.world.state.messages.values()].at(-1);
    expect(message).toMatchObject({
      conversation: 'chat:war1',
      recipients: ['alice', 'bob', 'carol'],
      mentions: ['bob', 'carol'],
      safe: 1,
    });
  });

  it('drops what one member gets over 200 a minute, without a word, and takes the rest again later', async () => {
    await create();
    for (let sent = 0; sent < 200; sent += 1) await text(`${sent}`);
    expect(await text('over')).toMatchObject({ errcode: 0 });
    expect([...api.world.state.messages.values()].at(-1)?.recipients).toEqual([]);
    expect(lastEntry(api.world).notes).toContainEqual(expect.objectContaining({ kind: 'dropped' }));
    api.advance(61);
    await text('again');
    expect([...api.world.state.messages.values()].at(-1)?.recipients).toHaveLength(3);
  });

  it('shows nothing to a member who is switched off', async () => {
    await create();
    const key = 'wwsandbox0000000001/bob';
    api.world.state.members.put(key, { ...api.world.state.members.get(key)!, status: 2 });
    expect(await text('quiet')).toMatchObject({ errcode: 0 });
    const to = { touser: 'bob', agentid: 1000002, msgtype: 'text', text: { content: 'quiet' } };
    expect(await api.post('message/send', to)).toMatchObject({ errcode: 0, errmsg: 'ok' });
    const [posted, sent] = [...api.world.state.messages.values()];
    expect([posted?.recipients, sent?.recipients]).toEqual([['alice', 'carol'], []]);
  });

  it('does not count towards the limits of messages to members', async () => {
    await create();
    for (let sent = 0; sent < 31; sent += 1) await text(`${sent}`);
    await api.post('message/send', {
      touser: 'alice',
      agentid: 1000002,
      msgtype: 'text',
      text: { content: 'direct' },
    });
    expect([...api.world.state.messages.values()].at(-1)?.recipients).toEqual(['alice']);
  });
});

describe('limits that are to be met quickly', () => {
  let fast: ApiServer;
  beforeAll(async () => {
    fast = await startApi({ seed: defaultSeed, settings: { fastLimits: true } });
  });
  beforeEach(() => fast.renew());
  afterAll(async () => await fast[Symbol.asyncDispose]());

  it('are a thousandth, at least 3, in a sixtieth of the time', async () => {
    const make = async (chatid: string) => await fast.post('appchat/create', { ...group, chatid });
    const codes = [];
    for (const chatid of ['a1', 'a2', 'a3', 'a4']) codes.push((await make(chatid)).errcode);
    expect(codes).toEqual([0, 0, 0, 45009]);
    // A thousand groups a day: three in 24 minutes.
    fast.advance(24 * 60 + 1);
    expect(await make('a5')).toMatchObject({ errcode: 0 });
  });

  it('hold for what groups are sent, counted by members', async () => {
    await fast.post('appchat/create', group);
    const post = async () =>
      (await fast.post('appchat/send', { chatid: 'war1', msgtype: 'text', text: { content: 'x' } })).errcode;
    const codes = [];
    for (let sent = 0; sent < 7; sent += 1) codes.push(await post());
    expect(codes).toEqual([0, 0, 0, 0, 0, 0, 45009]);
    fast.advance(1.1);
    expect(await post()).toBe(0);
  });

  it('hold for new members of a month, and for tags', async () => {
    const token = await fast.contactsToken();
    const call = async (path: string, body: object) => {
      const url = `${fast.url}/cgi-bin/${path}?access_token=${token}`;
      return await (await fetch(url, { method: 'POST', body: JSON.stringify(body) })).json();
    };
    const create = async (number: number) =>
      (await call('user/create', { userid: `n${number}`, name: 'N', mobile: `1390000000${number}` })).errcode;
    expect([await create(1), await create(2), await create(3), await create(4)]).toEqual([0, 0, 0, 45009]);
    expect(await call('tag/create', { tagname: 'a fourth' })).toMatchObject({ errcode: 40058 });
  });

  it('hold for the base frequency of a call', async () => {
    const token = await fast.token(1000002);
    const ask = async () => (await fast.get(`agent/list?access_token=${token}`)).errcode;
    const codes = [];
    for (let asked = 0; asked < 11; asked += 1) codes.push(await ask());
    expect(codes).toEqual([...Array.from({ length: 10 }, () => 0), 45009]);
    fast.advance(1.1);
    expect(await ask()).toBe(0);
  });
});
