import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type ApiServer, startApi } from '../../test/api-server.ts';
import { defaultSeed } from '../seed/index.ts';
import { applicationKey } from '../state/keys.ts';
import type { Application } from '../state/rows.ts';

let api: ApiServer;
beforeAll(async () => {
  api = await startApi({ seed: defaultSeed });
});
beforeEach(() => api.renew());
afterAll(async () => await api[Symbol.asyncDispose]());

const { corpid, contacts_secret, applications } = defaultSeed.corps[0]!;
const { corpsecret } = applications![0]!;
const text = { touser: 'zhangsan', msgtype: 'text', agentid: 1000002, text: { content: 'hi' } };
const getToken = async (id: string, secret: string) =>
  await api.get(`gettoken?corpid=${id}&corpsecret=${secret}`);

function change(agentid: number, changed: Partial<Application>): void {
  const key = applicationKey(corpid, agentid);
  api.world.state.applications.put(key, { ...api.world.state.applications.get(key)!, ...changed });
}

describe('gettoken', () => {
  test.each([
    ['', corpsecret, 41002],
    [corpid, '', 41004],
    ['ww-nobody', corpsecret, 40013],
    [corpid, 'wrong', 40001],
  ])('corpid "%s" with secret "%s" answers %i', async (id, secret, errcode) => {
    expect(await getToken(id, secret)).toMatchObject({ errcode });
  });

  test('a token lives 7200 seconds, and is answered again with the rest of its life', async () => {
    const first = await getToken(corpid, corpsecret);
    expect(first).toMatchObject({ errcode: 0, errmsg: 'ok', expires_in: 7200 });
    api.advance(7000);
    const again = await getToken(corpid, corpsecret);
    expect(again['access_token']).toBe(first['access_token']);
    expect(again['expires_in']).toBeLessThanOrEqual(200);
    api.advance(201);
    expect((await getToken(corpid, corpsecret))['access_token']).not.toBe(first['access_token']);
  });

  test('an application that is switched off gets no token, and its old one no answer', async () => {
    const access = await api.token(1000002);
    change(1000002, { enabled: false });
    expect(await getToken(corpid, corpsecret)).toMatchObject({ errcode: 40001 });
    expect(await api.get(`media/get?access_token=${access}&media_id=x`)).toMatchObject({ errcode: 50003 });
  });

  test('a secret of another company is told from a wrong one', async () => {
    const corp = api.world.state.corps.get(corpid)!;
    api.world.state.corps.put('ww-other', { ...corp, corpid: 'ww-other', contacts_secret: 'theirs' });
    expect(await getToken(corpid, 'theirs')).toMatchObject({ errcode: 40091 });
  });
});

describe('access_token', () => {
  const send = async (query: string) => await api.get(`message/send${query}`);

  test('missing, unknown, expired and revoked tokens have their own codes', async () => {
    expect(await send('')).toMatchObject({ errcode: 41001 });
    expect(await send('?access_token=')).toMatchObject({ errcode: 41001 });
    expect(await send('?access_token=made-up')).toMatchObject({ errcode: 40014 });
    const access = await api.token(1000002);
    api.advance(7200);
    expect(await send(`?access_token=${access}`)).toMatchObject({ errcode: 42001 });
  });

  test('a GET of message/send has no body, so its type is missing', async () => {
    expect(await send(`?access_token=${await api.token(1000002)}`)).toMatchObject({ errcode: 40008 });
  });

  test('the contact-sync secret may not send', async () => {
    const { access_token } = await getToken(corpid, contacts_secret);
    expect(await send(`?access_token=${String(access_token)}`)).toMatchObject({ errcode: 48002 });
  });

  test('with trusted addresses all others are refused by name, and gettoken is not', async () => {
    change(1000002, { trusted_ips: ['203.0.113.7'] });
    const answer = await api.post('message/send', text);
    expect(answer.errcode).toBe(60020);
    expect(answer.errmsg).toMatch(
      /^not allow to access from your ip, hint: \[\d+\], from ip: 127\.0\.0\.1,/u,
    );
    change(1000002, { trusted_ips: ['127.0.0.1'] });
    expect(await api.post('message/send', text)).toMatchObject({ errcode: 0 });
  });
});

describe('limits', () => {
  test('debug mode stops at five calls a minute', async () => {
    const codes: number[] = [];
    for (let call = 0; call < 6; call += 1)
      codes.push((await api.post('message/send?debug=1', text)).errcode);
    expect(codes).toEqual([0, 0, 0, 0, 0, 45009]);
    api.advance(60);
    expect(await api.post('message/send?debug=1', text)).toMatchObject({ errcode: 0 });
  });

  test('wrong secrets block the address for an hour where limits are on', async () => {
    await using strict = await startApi({ seed: defaultSeed, settings: { limits: true } });
    const wrong = `gettoken?corpid=${corpid}&corpsecret=wrong`;
    const right = `gettoken?corpid=${corpid}&corpsecret=${corpsecret}`;
    for (let call = 0; call < 20; call += 1) await strict.get(wrong);
    expect(await strict.get(right)).toMatchObject({ errcode: 45009 });
    strict.advance(3600);
    expect(await strict.get(right)).toMatchObject({ errcode: 0 });
  });
});
