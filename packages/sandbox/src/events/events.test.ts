import { describe, expect, it } from 'vitest';
import { followEvents } from '../../test/event-client.ts';
import {
  agentid,
  buttonCard,
  callerOf,
  conversation,
  startSetting,
} from '../../test/sandbox-with-receiver.ts';
import { startSandbox, type Sandbox } from '../index.ts';

function send(sandbox: Sandbox, content: string, touser = 'zhangsan'): Promise<unknown> {
  return callerOf(sandbox)('message/send', { touser, agentid, msgtype: 'text', text: { content } });
}

describe('the event stream', () => {
  it('tells messages, conversations and journal entries, with ids that grow', async () => {
    await using sandbox = await startSandbox();
    await using events = await followEvents(sandbox.url);
    await send(sandbox, 'hello');
    expect(await events.next()).toMatchObject({
      type: 'journal',
      entry: { operation: 'gettoken', outcome: 'ok' },
    });
    const message = await events.next();
    expect(message).toMatchObject({
      type: 'message',
      userid: 'zhangsan',
      message: { content: { content: 'hello' } },
    });
    const list = await events.next();
    expect(list).toMatchObject({ type: 'conversation', conversation: { id: conversation, unread: 1 } });
    expect(Number(list?.id)).toBeGreaterThan(Number(message?.id));
    expect(await events.next()).toMatchObject({ type: 'journal', entry: { operation: 'message/send' } });
  });

  it('tells the life of a tap', async () => {
    await using setting = await startSetting({ passiveCardReplies: true });
    const { sandbox, receiver } = setting;
    const msgid = await setting.sendCard(buttonCard());
    receiver.react = (arrived) =>
      receiver.reply(arrived, { MsgType: 'update_button', Button: { ReplaceName: 'Approved' } });
    await using events = await followEvents(sandbox.url, { query: '?userid=zhangsan' });
    await sandbox.tap('zhangsan', msgid, 'approve');
    const states: unknown[] = [];
    while (states.at(-1) !== 'answered/Approved') {
      const event = await events.nextOf('message-changed');
      const card = event.type === 'message-changed' ? event.message.card : undefined;
      states.push(`${card?.tap?.status}/${card?.replaced}`);
    }
    expect(states[0]).toMatch(/^(waiting|answered)/);
  });

  it('tells clock, faults, directory and reset', async () => {
    await using sandbox = await startSandbox();
    await using events = await followEvents(sandbox.url);
    sandbox.clock.advance(1000);
    expect(await events.next()).toMatchObject({ type: 'clock', clock: { offset_ms: 1000 } });
    sandbox.faults.add({ effect: { kind: 'delay', ms: 1 } });
    expect(await events.next()).toMatchObject({ type: 'faults', faults: [{ left: 1 }] });
    sandbox.removeCallback(agentid);
    expect(await events.next()).toMatchObject({ type: 'directory' });
    sandbox.reset();
    expect(await events.nextOf('reset')).toMatchObject({ type: 'reset' });
    expect(sandbox.clock.offsetMs()).toBe(0);
  });

  it('goes on without a gap after Last-Event-ID', async () => {
    await using sandbox = await startSandbox();
    const first = await followEvents(sandbox.url);
    await send(sandbox, 'one');
    await first.nextOf('message');
    await first[Symbol.asyncDispose]();
    await send(sandbox, 'two');
    await send(sandbox, 'three');
    await using second = await followEvents(sandbox.url, { lastId: first.lastId() });
    const texts: unknown[] = [];
    while (texts.length < 2) {
      const event = await second.nextOf('message');
      if (event.type === 'message') texts.push(event.message.content['content']);
    }
    expect(texts).toEqual(['two', 'three']);
  });

  it('gives a client an id to come back with even before anything happens', async () => {
    await using sandbox = await startSandbox();
    const first = await followEvents(sandbox.url);
    await first.nextBlock();
    await first[Symbol.asyncDispose]();
    await send(sandbox, 'missed');
    await using second = await followEvents(sandbox.url, { lastId: first.lastId() });
    expect(await second.nextOf('message')).toMatchObject({ message: { content: { content: 'missed' } } });
  });

  it('says reset to a client that fell out of the window, or that knows another run', async () => {
    await using sandbox = await startSandbox({ eventWindow: 4 });
    const first = await followEvents(sandbox.url);
    await first.nextBlock();
    await first[Symbol.asyncDispose]();
    for (const content of ['1', '2', '3']) await send(sandbox, content);
    for (const lastId of [first.lastId(), '1', '9999999999999999'.slice(0, 15)]) {
      await using events = await followEvents(sandbox.url, { lastId });
      expect(await events.next()).toMatchObject({ type: 'reset' });
      sandbox.clock.advance(1);
      expect(await events.next()).toMatchObject({ type: 'clock' });
    }
  });

  it('can be limited to one member', async () => {
    await using sandbox = await startSandbox();
    await using events = await followEvents(sandbox.url, { query: '?userid=ZhangSan' });
    await send(sandbox, 'to lisi', 'lisi');
    await send(sandbox, 'to zhangsan');
    expect(await events.nextOf('message')).toMatchObject({ userid: 'zhangsan' });
  });

  it('shows that it is alive while nothing happens', async () => {
    await using sandbox = await startSandbox({ heartbeatMs: 5 });
    await using events = await followEvents(sandbox.url);
    await events.nextBlock();
    expect(await events.nextBlock()).toMatch(/^:/);
  });

  it('ends with the sandbox', async () => {
    const sandbox = await startSandbox();
    await using events = await followEvents(sandbox.url);
    await events.nextBlock();
    const end = events.nextBlock().catch(() => undefined);
    await sandbox.stop();
    expect(await end).toBeUndefined();
  });
});
