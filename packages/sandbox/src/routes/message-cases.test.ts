import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Answer, type ApiServer, startApi } from '../../test/api-server.ts';
import { differences } from '../../test/differences.ts';
import { fixtureSeed } from '../../test/fixture-seed.ts';
import { type MessageCase, readMessageCases } from '../../test/message-cases.ts';
import { setUpCase } from '../../test/set-up-case.ts';
import type { Message } from '../state/rows.ts';
import { valueAt } from '../wire/json-object.ts';

let api: ApiServer;
beforeAll(async () => {
  api = await startApi({ seed: fixtureSeed });
});
beforeEach(() => api.renew());
afterAll(async () => await api[Symbol.asyncDispose]());

const cases = await readMessageCases();

describe('every message case is answered over HTTP as the reference says', () => {
  test.each(cases.filter((each) => !(each.name in differences)))('$name', async (each) => {
    const answer = await perform(each);
    expect(answer.errcode === 0, answer.errmsg).toBe(each.valid);
    if (each.expect_errcode !== undefined) expect(answer.errcode, answer.errmsg).toBe(each.expect_errcode);
    if (each.effect) expectEffect(each.effect, answer);
  });
});

async function perform({ method, path, request, setup }: MessageCase): Promise<Answer> {
  setUpCase(api.world, setup ?? {}, request);
  const call = path.replace('/cgi-bin/', '');
  if (method === 'GET') {
    const query = new URLSearchParams(Object.entries(request).map(([name, value]) => [name, String(value)]));
    return await api.get(`${call}?access_token=${await api.token(1000002)}&${query}`);
  }
  if (setup?.prior_identical_send_seconds_ago !== undefined) {
    await api.post(call, request);
    api.advance(setup.prior_identical_send_seconds_ago);
  }
  return await api.post(call, request);
}

function expectEffect(effect: string, answer: Answer): void {
  const [kind, argument = ''] = effect.split(':');
  if (kind === 'truncated' && argument === 'name') expectCutName(answer['chatid']);
  else if (kind === 'truncated') expectCut(argument);
  else if (kind === 'invaliduser') expect(answer['invaliduser']).toEqual(listed(argument));
  else if (kind === 'response_code') expect(answer['response_code']).toEqual(expect.any(String));
  else {
    expect(kind).toBe('not-delivered-again');
    expect(lastMessage().recipients).toEqual([]);
  }
}

function listed(argument: string): string | readonly string[] {
  return argument.startsWith('[') ? argument.slice(1, -1).split(',') : argument;
}

/** What is kept of the text has the declared length, and the message says what was lost. */
function expectCut(path: string): void {
  const { content, cut, msgtype } = lastMessage();
  const kept = valueAt({ [msgtype]: content }, path);
  const [{ limit, lost } = { limit: 0, lost: 0 }] = cut;
  expect(cut).toMatchObject([{ path }]);
  const unit = cut[0]?.unit ?? 'chars';
  // Every case is one over the limit; a character is lost as a whole.
  const left = unit === 'bytes' ? Buffer.byteLength(String(kept)) : [...String(kept)].length;
  expect(left).toBe(limit + 1 - lost);
  expect(lost).toBeLessThan(4);
}

function expectCutName(chatid: unknown): void {
  expect(api.world.state.chats.get(`wwfixture/${String(chatid)}`)?.name).toHaveLength(50);
}

function lastMessage(): Message {
  return [...api.world.state.messages.values()].at(-1)!;
}

test('the list of differences names only cases that exist', () => {
  const names = new Set(cases.map((each) => each.name));
  expect(Object.keys(differences).filter((name) => !names.has(name))).toEqual([]);
});
