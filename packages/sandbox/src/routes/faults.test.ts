import { connect } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type ApiServer, lastEntry, startApi } from '../../test/api-server.ts';
import type { FaultRequest } from '../control/types.ts';
import { defaultSeed } from '../seed/index.ts';

let api: ApiServer;
beforeAll(async () => {
  api = await startApi({ seed: defaultSeed });
});
beforeEach(async () => {
  api.renew();
  await api.token(1000002);
});
afterAll(async () => await api[Symbol.asyncDispose]());

const text = { touser: 'zhangsan', msgtype: 'text', agentid: 1000002, text: { content: 'hi' } };
const path = '/cgi-bin/message/send';
const send = async () => await api.post('message/send', text);
const inject = (effect: FaultRequest['effect']) => api.world.faults.add({ path, effect });
const sent = () => api.world.state.messages.size;

test('an injected code is answered in the usual shape, once, and nothing is done', async () => {
  inject({ kind: 'code', errcode: -1 });
  const answer = await send();
  expect(answer.errcode).toBe(-1);
  expect(answer.errmsg).toContain('more info at');
  expect(lastEntry(api.world)).toMatchObject({ kind: 'fault', errcode: -1, notes: [{ kind: 'fault' }] });
  expect(sent()).toBe(0);
  expect(await send()).toMatchObject({ errcode: 0 });
});

test('a connection that drops before the effect leaves nothing behind', async () => {
  inject({ kind: 'drop', when: 'before' });
  await expect(send()).rejects.toThrow('fetch failed');
  expect(sent()).toBe(0);
  expect(lastEntry(api.world)).toMatchObject({ outcome: 'dropped', status: null });
});

test('a connection that drops after the effect loses only the answer', async () => {
  inject({ kind: 'drop', when: 'after' });
  await expect(send()).rejects.toThrow('fetch failed');
  expect(sent()).toBe(1);
  expect(lastEntry(api.world)).toMatchObject({ kind: 'call', outcome: 'dropped' });
});

test('a token that ends early is 40014, and the next gettoken gives another', async () => {
  const old = await api.token(1000002);
  inject({ kind: 'expire-token' });
  expect(await send()).toMatchObject({ errcode: 40014 });
  expect(await api.token(1000002)).not.toBe(old);
  expect(await send()).toMatchObject({ errcode: 0 });
});

test('an HTTP status comes with a page, not with JSON', async () => {
  inject({ kind: 'http', status: 502 });
  const response = await fetch(`${api.url}${path}`, { method: 'POST', body: '{}' });
  expect(response.status).toBe(502);
  expect(await response.text()).toContain('<html>');
});

test('a delayed call succeeds', async () => {
  inject({ kind: 'delay', ms: 1 });
  expect(await send()).toMatchObject({ errcode: 0 });
  expect(lastEntry(api.world).notes).toContainEqual(expect.objectContaining({ kind: 'fault' }));
});

test('a fault for another application passes this one by', async () => {
  api.world.faults.add({ path, agentid: 1000003, effect: { kind: 'code', errcode: -1 } });
  expect(await send()).toMatchObject({ errcode: 0 });
  expect(await api.post('message/send', { ...text, agentid: 1000003 }, 1000003)).toMatchObject({
    errcode: -1,
  });
});

test('a client that goes away in the middle of its body is recorded as such', async () => {
  const query = `access_token=${await api.token(1000002)}`;
  const recorded = Promise.withResolvers<void>();
  api.world.listen((news) => {
    if (news.type === 'journal') recorded.resolve();
  });
  const { hostname, port } = new URL(api.url);
  const socket = connect(Number(port), hostname);
  socket.end(`POST ${path}?${query} HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{"touser":`);
  await recorded.promise;
  expect(lastEntry(api.world)).toMatchObject({
    outcome: 'dropped',
    summary: { en: expect.stringContaining('went away') },
  });
  expect(sent()).toBe(0);
});

test('a refused message is named after its own type, an unreadable one after its path', async () => {
  await api.post('message/send', { ...text, touser: 'ghost1' }, 1000002);
  expect(lastEntry(api.world).summary.en).toBe('Send a text message');
  await api.post('message/send', { msgtype: 'fax' }, 1000002);
  expect(lastEntry(api.world).summary.en).toBe('message/send');
});
