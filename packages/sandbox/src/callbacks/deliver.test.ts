import { describe, expect, it } from 'vitest';
import { agentid, buttonCard, conversation, startSetting } from '../../test/sandbox-with-receiver.ts';
import type { JournalEntry } from '../control/types.ts';

const text = { conversation, msgtype: 'text', text: { content: 'hello 你好' } } as const;

function callbacks(entries: readonly JournalEntry[]): readonly JournalEntry[] {
  return entries.filter((entry) => entry.direction === 'out' && entry.method === 'POST');
}

describe('a delivery', () => {
  it('is sealed XML with fresh signature values each time', async () => {
    await using setting = await startSetting();
    const { sandbox, receiver } = setting;
    await sandbox.say('zhangsan', text);
    await sandbox.say('zhangsan', text);
    const [first, second] = receiver.arrived;
    expect(first?.tree).toMatchObject({
      ToUserName: sandbox.corpid,
      FromUserName: 'zhangsan',
      MsgType: 'text',
      Content: 'hello 你好',
      AgentID: String(agentid),
    });
    expect(first?.query.get('nonce')).not.toBe(second?.query.get('nonce'));
    expect(first?.query.get('msg_signature')).not.toBe(second?.query.get('msg_signature'));
    const [entry] = callbacks(sandbox.journal.entries());
    expect(entry).toMatchObject({ kind: 'callback', operation: 'text', status: 200, outcome: 'ok', agentid });
    expect(entry?.detail?.request.body).toBe(first?.body);
    expect(entry?.detail?.decrypted).toBe(first?.xml);
  });

  it('has message ids above 2^53 that fit 64 signed bits, written as plain numbers', async () => {
    await using setting = await startSetting();
    await setting.sandbox.say('zhangsan', text);
    const [arrived] = setting.receiver.arrived;
    const id = BigInt(String(arrived?.tree['MsgId']));
    expect(id > 2n ** 53n && id < 2n ** 63n).toBe(true);
    expect(arrived?.xml).toContain(`<MsgId>${id}</MsgId>`);
  });

  it('is stamped by the machine, while the event has the time of the sandbox', async () => {
    await using setting = await startSetting();
    const { sandbox, receiver } = setting;
    const days = 3 * 86_400;
    sandbox.clock.advance(days * 1000);
    await sandbox.say('zhangsan', text);
    const [arrived] = receiver.arrived;
    const stamped = Number(arrived?.query.get('timestamp'));
    expect(Math.abs(stamped - Date.now() / 1000)).toBeLessThan(300);
    expect(Number(arrived?.tree['CreateTime']) - stamped).toBeGreaterThanOrEqual(days - 1);
  });

  it.each([
    ['status 500', { status: 500 }],
    ['status 204', { status: 204 }],
    ['a redirect', { status: 302, headers: { location: '/' } }],
    ['a cut connection', 'cut'],
    ['no answer', 'hang'],
  ] as const)('is repeated at once after %s, until it is taken', async (_what, reaction) => {
    await using setting = await startSetting({ callbackTimeoutMs: reaction === 'hang' ? 400 : 5000 });
    const { sandbox, receiver } = setting;
    receiver.react = (_arrived, count) => (count < 3 ? reaction : {});
    await sandbox.say('zhangsan', text);
    expect(receiver.arrived).toHaveLength(3);
    expect(new Set(receiver.arrived.map((each) => each.xml)).size).toBe(1);
    const entries = callbacks(sandbox.journal.entries());
    expect(entries.map((entry) => [entry.kind, entry.outcome])).toEqual([
      ['callback', 'error'],
      ['retry', 'error'],
      ['retry', 'ok'],
    ]);
    expect(entries[0]?.detail?.advice?.meaning.zh).toMatch(/\p{Script=Han}/u);
  });

  it('is given up after three retries, or as many as were asked for', async () => {
    for (const callbackRetries of [undefined, 0, 1]) {
      await using setting = await startSetting({ callbackRetries });
      setting.receiver.react = () => ({ status: 500 });
      await setting.sandbox.say('zhangsan', text);
      expect(setting.receiver.arrived).toHaveLength(1 + (callbackRetries ?? 3));
    }
  });

  it('can be made again from the journal', async () => {
    await using setting = await startSetting();
    const { sandbox, receiver } = setting;
    await sandbox.say('zhangsan', text);
    const [entry] = callbacks(sandbox.journal.entries());
    const answer = await fetch(`${sandbox.url}/_sandbox/journal/${entry?.id}/resend`, { method: 'POST' });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ kind: 'callback', operation: 'text', outcome: 'ok' });
    expect(receiver.arrived.map((each) => each.xml)).toEqual([
      entry?.detail?.decrypted,
      entry?.detail?.decrypted,
    ]);
  });
});

describe('a fault of callbacks', () => {
  it('delivers the next one twice', async () => {
    await using setting = await startSetting();
    const { sandbox, receiver } = setting;
    sandbox.faults.add({ effect: { kind: 'duplicate-callback' } });
    await sandbox.say('zhangsan', text);
    await sandbox.say('zhangsan', text);
    expect(receiver.arrived).toHaveLength(3);
    expect(receiver.arrived[0]?.xml).toBe(receiver.arrived[1]?.xml);
    expect(receiver.arrived[0]?.body).not.toBe(receiver.arrived[1]?.body);
    const [, second] = callbacks(sandbox.journal.entries());
    expect(second?.notes).toMatchObject([{ kind: 'duplicate' }]);
    expect(sandbox.faults.list()).toEqual([]);
  });

  it.each([
    ['drop before', { kind: 'drop', when: 'before' }, 1],
    ['drop after', { kind: 'drop', when: 'after' }, 2],
    ['http', { kind: 'http', status: 502 }, 1],
    ['code', { kind: 'code', errcode: 45009 }, 1],
    ['delay', { kind: 'delay', ms: 1 }, 1],
  ] as const)('strikes one attempt (%s); the retry succeeds', async (_name, effect, deliveries) => {
    await using setting = await startSetting();
    const { sandbox, receiver } = setting;
    sandbox.faults.add({ path: 'callback', effect });
    await sandbox.say('zhangsan', text);
    expect(receiver.arrived).toHaveLength(deliveries);
    const entries = callbacks(sandbox.journal.entries());
    expect(entries[0]?.notes[0]?.kind).toBe('fault');
    expect(entries.at(-1)?.outcome).toBe('ok');
  });

  it('leaves calls alone, and those of calls leave callbacks alone', async () => {
    await using setting = await startSetting();
    const { sandbox, call, receiver } = setting;
    sandbox.faults.add({ path: 'callback', effect: { kind: 'http', status: 500 } });
    sandbox.faults.add({ path: 'message/send', effect: { kind: 'code', errcode: 45009 } });
    const answer = await call('message/send', {
      touser: 'zhangsan',
      agentid,
      msgtype: 'text',
      text: { content: 'a' },
    });
    expect(answer['errcode']).toBe(45009);
    await sandbox.say('zhangsan', text);
    expect(receiver.arrived).toHaveLength(1);
    expect(sandbox.faults.list()).toEqual([]);
  });
});

describe('the end of the sandbox', () => {
  it('does not wait for an application that never answers', async () => {
    const setting = await startSetting();
    setting.receiver.react = () => 'hang';
    const msgid = await setting.sendCard(buttonCard());
    const tap = setting.sandbox.tap('zhangsan', msgid, 'approve');
    await setting.sandbox.journal.wait((entry) => entry.operation === 'message/send');
    await setting[Symbol.asyncDispose]();
    expect((await tap).card?.tap).toMatchObject({ status: 'failed' });
  });
});
