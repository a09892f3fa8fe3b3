import { describe, expect, it } from 'vitest';
import {
  agentid,
  buttonCard,
  callerOf,
  conversation,
  startSetting,
} from '../../test/sandbox-with-receiver.ts';
import { startSandbox, type Sandbox } from '../index.ts';
import { parseSeed } from '../seed/index.ts';
import type { JournalEntry, JournalPage, MessagesPage } from './types.ts';

async function get<Answer>(sandbox: Sandbox, path: string): Promise<Answer> {
  const answer = await fetch(`${sandbox.url}/_sandbox${path}`);
  expect(answer.status).toBe(200);
  const value: Answer = await answer.json();
  return value;
}

function post(sandbox: Sandbox, path: string, body: string): Promise<Response> {
  return fetch(`${sandbox.url}/_sandbox${path}`, { method: 'POST', body });
}

describe('a wrong request', () => {
  it.each([
    ['no JSON', '/clock', '{', 'json', undefined],
    ['a missing member', '/members/zhangsan/tap', '{"msgid":"1"}', 'invalid', 'key'],
    ['an unknown member', '/clock', '{"advance":1}', 'invalid', 'advance'],
    ['a wrong type', '/members/zhangsan/menu', '{"agentid":"1","key":"a"}', 'invalid', 'agentid'],
    ['a wrong type within', '/faults', '{"effect":{"kind":"delay","ms":"1"}}', 'invalid', 'effect.ms'],
    ['an unknown kind', '/faults', '{"effect":{"kind":"fire"}}', 'invalid', 'effect.kind'],
    ['a negative number', '/faults', '{"effect":{"kind":"delay","ms":1},"times":-1}', 'invalid', 'times'],
    ['two ways to move the clock', '/clock', '{"advance_ms":1,"reset":true}', 'invalid', ''],
    ['a list for an object', '/members/zhangsan/say', '[]', 'invalid', ''],
    [
      'a callback of letters',
      '/applications/abc/callback',
      '{"url":"","token":"","encodingAESKey":""}',
      'invalid',
      'agentid',
    ],
  ])('is told what is wrong: %s', async (_what, path, body, code, member) => {
    await using sandbox = await startSandbox();
    const answer = await post(sandbox, path, body);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toEqual({
      error: {
        code,
        message: expect.stringMatching(/\S/),
        ...(member === undefined ? {} : { path: member }),
      },
    });
  });

  it.each([
    ['GET', '/nothing'],
    ['DELETE', '/clock'],
    ['GET', '/journal/99'],
    ['DELETE', '/faults/99'],
    ['GET', '/members/nobody/conversations'],
    ['GET', '/media/none'],
  ])('for what is not there is answered with 404: %s %s', async (method, path) => {
    await using sandbox = await startSandbox();
    const answer = await fetch(`${sandbox.url}/_sandbox${path}`, { method });
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({
      error: { code: expect.any(String), message: expect.any(String) },
    });
  });

  it('with a body of more than a mebibyte is refused', async () => {
    await using sandbox = await startSandbox();
    const answer = await post(sandbox, '/clock', JSON.stringify({ filling: 'x'.repeat(1024 * 1024) }));
    expect(await answer.json()).toMatchObject({ error: { code: 'too-large' } });
  });
});

describe('messages of a conversation', () => {
  it('come in pages, the newest first, each oldest first', async () => {
    await using sandbox = await startSandbox();
    const call = callerOf(sandbox);
    for (const content of ['1', '2', '3', '4', '5']) {
      await call('message/send', { touser: 'zhangsan', agentid, msgtype: 'text', text: { content } });
      await call('message/send', { touser: 'lisi', agentid, msgtype: 'text', text: { content: 'other' } });
    }
    const path = `/members/zhangsan/conversations/${encodeURIComponent(conversation)}/messages?limit=2`;
    const seen: unknown[][] = [];
    let before = '';
    for (;;) {
      const page = await get<MessagesPage>(sandbox, path + before);
      seen.push(page.messages.map(({ content }) => content['content']));
      before = `&before=${page.messages[0]?.seq}`;
      if (!page.more) break;
    }
    expect(seen).toEqual([['4', '5'], ['2', '3'], ['1']]);
  });
});

describe('the journal', () => {
  it('comes in pages and can be filtered', async () => {
    await using sandbox = await startSandbox();
    const call = callerOf(sandbox);
    await call('message/send', { touser: 'zhangsan', agentid, msgtype: 'text', text: { content: 'a' } });
    await call('message/send', { touser: 'nobody', agentid, msgtype: 'text', text: { content: 'a' } });
    const all = await get<JournalPage>(sandbox, '/journal');
    expect(all.entries.map(({ operation }) => operation)).toEqual([
      'gettoken',
      'message/send',
      'gettoken',
      'message/send',
    ]);
    expect(all.more).toBe(false);
    const newest = await get<JournalPage>(sandbox, '/journal?limit=1');
    expect(newest).toMatchObject({ entries: [{ id: 4 }], more: true });
    expect(await get(sandbox, '/journal?limit=2&before=4')).toMatchObject({
      entries: [{ id: 2 }, { id: 3 }],
      more: true,
    });
    expect(await get(sandbox, '/journal?limit=1&after=1')).toMatchObject({
      entries: [{ id: 2 }],
      more: true,
    });
    expect(await get(sandbox, '/journal?outcome=error')).toMatchObject({
      entries: [{ id: 4, errcode: 81013 }],
    });
    expect(await get(sandbox, '/journal?q=81013')).toMatchObject({ entries: [{ id: 4 }] });
    expect(await get(sandbox, '/journal?q=GETTOKEN&limit=1')).toMatchObject({ entries: [{ id: 3 }] });
    expect(await get(sandbox, '/journal?kind=callback')).toMatchObject({ entries: [] });
    expect(await get(sandbox, '/journal?agentid=1')).toMatchObject({ entries: [] });
    expect(all.entries.every((entry) => entry.detail === undefined)).toBe(true);
  });

  it('says what a code means and what to do', async () => {
    await using sandbox = await startSandbox();
    await callerOf(sandbox)('message/send', {
      touser: 'nobody',
      agentid,
      msgtype: 'text',
      text: { content: 'a' },
    });
    const entry = await get<JournalEntry>(sandbox, '/journal/2');
    expect(entry.meaning?.zh).toMatch(/\p{Script=Han}/u);
    expect(entry.detail?.advice?.advice.en).toMatch(/\S/);
  });

  it('masks secrets until they are asked for', async () => {
    await using setting = await startSetting();
    const { sandbox } = setting;
    const msgid = await setting.sendCard(buttonCard());
    await sandbox.tap('zhangsan', msgid, 'approve');
    const [app] = sandbox.secrets().corps[0]?.applications ?? [];
    const entries = sandbox.journal.entries();
    const token = entries.find(({ operation }) => operation === 'gettoken');
    const event = entries.find(({ operation }) => operation === 'template_card_event');
    const code = String(setting.receiver.arrived[0]?.tree['ResponseCode']);
    const send = entries.find(({ operation }) => operation === 'message/send');
    for (const [id, secret] of [
      [token?.id, app?.corpsecret],
      [event?.id, code],
      [send?.id, send?.detail?.request.query['access_token']],
    ] as const) {
      const masked = JSON.stringify(await get(sandbox, `/journal/${id}`));
      const open = JSON.stringify(await get(sandbox, `/journal/${id}?secrets=1`));
      expect([secret, masked.includes(secret ?? ''), open.includes(secret ?? '')]).toEqual([
        secret,
        false,
        true,
      ]);
    }
    const answered = JSON.stringify((await get<JournalEntry>(sandbox, `/journal/${token?.id}`)).detail);
    expect(answered).not.toMatch(/"access_token\\":\\"[^*]/);
  });

  it('keeps the key of a robot out of lists and directory', async () => {
    await using sandbox = await startSandbox();
    const [robot] = sandbox.secrets().corps[0]?.robots ?? [];
    await fetch(`${sandbox.url}/cgi-bin/webhook/send?key=${robot?.key}`, {
      method: 'POST',
      body: JSON.stringify({ msgtype: 'text', text: { content: 'build is red' } }),
    });
    const [chat] = sandbox.directory().corps[0]?.chats ?? [];
    const reader = chat?.userlist[0] ?? '';
    expect(sandbox.messages(reader).at(-1)).toMatchObject({ from: { kind: 'robot', name: robot?.name } });
    const texts = [
      sandbox.directory(),
      sandbox.messages(reader),
      await get(sandbox, '/journal/1'),
      await get(sandbox, '/journal'),
    ];
    expect(JSON.stringify(texts)).not.toContain(robot?.key);
  });
});

describe('the seed that is exported', () => {
  it('starts a sandbox that holds the same', async () => {
    await using sandbox = await startSandbox();
    await callerOf(sandbox)('message/send', {
      touser: 'lisi',
      agentid,
      msgtype: 'text',
      text: { content: 'kept' },
    });
    const answer = await fetch(`${sandbox.url}/_sandbox/seed`);
    expect(answer.headers.get('content-type')).toContain('yaml');
    await using other = await startSandbox({ seed: parseSeed(await answer.text()) });
    expect(other.directory()).toEqual(sandbox.directory());
    expect(other.messages('lisi')).toMatchObject([{ content: { content: 'kept' } }]);
  });
});

describe('files', () => {
  it('are served as what they are, never as a page', async () => {
    await using sandbox = await startSandbox();
    const form = new FormData();
    form.set('media', new File(['<script>alert(1)</script>'], '报告 "1".html', { type: 'text/html' }));
    const kept = await fetch(`${sandbox.url}/_sandbox/media?type=file`, { method: 'POST', body: form });
    const { url, name }: { readonly url: string; readonly name: string } = await kept.json();
    expect(name).toBe('报告 "1".html');
    const file = await fetch(sandbox.url + url);
    expect(file.headers.get('content-type')).toBe('application/octet-stream');
    expect(file.headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''%E6%8A%A5/);
    expect(file.headers.get('x-content-type-options')).toBe('nosniff');
    expect(file.headers.get('content-security-policy')).toContain('sandbox');
    const part = await fetch(sandbox.url + url, { headers: { range: 'bytes=1-6' } });
    expect([part.status, await part.text()]).toEqual([206, 'script']);
    sandbox.clock.advance(3 * 86_400_000);
    expect((await fetch(sandbox.url + url)).status).toBe(404);
  });

  it.each([
    ['a type that there is not', 'page', 'x'.repeat(10), 'type'],
    ['a picture that is none', 'image', 'x'.repeat(10), 'media'],
    ['a file that is too small', 'file', 'x', 'media'],
  ])('are refused: %s', async (_what, type, content, path) => {
    await using sandbox = await startSandbox();
    const form = new FormData();
    form.set('media', new File([content], 'name'));
    const answer = await fetch(`${sandbox.url}/_sandbox/media?type=${type}`, { method: 'POST', body: form });
    expect(answer.status).toBe(400);
    const body: { readonly error: { readonly path: string } } = await answer.json();
    expect(body.error.path.startsWith(path)).toBe(true);
  });

  it('need a part with a file', async () => {
    await using sandbox = await startSandbox();
    const answer = await fetch(`${sandbox.url}/_sandbox/media?type=file`, { method: 'POST', body: 'text' });
    expect(await answer.json()).toMatchObject({ error: { path: 'media' } });
  });
});
