import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startBotReceiver } from '../../test/bot-receiver.ts';
import { growing, startBotSetting, stockBot, stockChat } from '../../test/sandbox-with-bot-server.ts';
import { type Sandbox, startSandbox } from '../index.ts';
import type { AiBotView } from '../control/types.ts';

const urlCheckTimeoutMs = 10_000;

function viewOf(sandbox: Sandbox): AiBotView | undefined {
  return sandbox.directory().corps[0]?.aibots.find(({ aibotid }) => aibotid === stockBot);
}

describe('the callback URL of a bot', () => {
  it('is checked with an empty receiver, and puts the bot into callback mode', async () => {
    await using receiver = await startBotReceiver();
    await using sandbox = await startSandbox({ urlCheckTimeoutMs });
    sandbox.setBotMode(stockBot, 'connection');
    const { token, encodingAESKey } = receiver.credentials;
    const check = await sandbox.setBotCallback(stockBot, { url: receiver.url, token, encodingAESKey });
    expect(check).toMatchObject({ saved: true, result: 'ok' });
    expect(viewOf(sandbox)).toMatchObject({
      mode: 'callback',
      callback: { url: receiver.url, verified: true },
    });
    const entry = sandbox.journal.get(check.journal ?? 0);
    expect(entry).toMatchObject({ operation: 'url_check', aibotid: stockBot, agentid: null });
  });

  it('is not saved when the check fails', async () => {
    await using sandbox = await startSandbox({ urlCheckTimeoutMs });
    const wrong = { url: 'http://127.0.0.1:1/', token: 'abc', encodingAESKey: 'A'.repeat(43) };
    expect(await sandbox.setBotCallback(stockBot, wrong)).toMatchObject({
      saved: false,
      result: 'unreachable',
    });
    expect(viewOf(sandbox)?.callback).toBeNull();
    const bad = { ...wrong, encodingAESKey: 'short' };
    await expect(sandbox.setBotCallback(stockBot, bad)).rejects.toMatchObject({ path: 'encodingAESKey' });
    await expect(sandbox.setBotCallback('nobody', wrong)).rejects.toMatchObject({ code: 'unknown-bot' });
  });

  it('can be taken away; token and key stay', async () => {
    await using setting = await startBotSetting();
    const { sandbox, receiver } = setting;
    sandbox.removeBotCallback(stockBot);
    expect(viewOf(sandbox)?.callback).toBeNull();
    const bot = sandbox.secrets().corps[0]?.aibots.find(({ aibotid }) => aibotid === stockBot);
    expect(bot).toMatchObject({ token: receiver.credentials.token, mode: 'callback' });
    await setting.ask();
    expect(receiver.arrived).toHaveLength(0);
  });

  it('is not called while the bot has a long connection instead', async () => {
    await using setting = await startBotSetting();
    const { sandbox, receiver } = setting;
    expect(sandbox.setBotMode(stockBot, 'connection')).toMatchObject({
      mode: 'connection',
      connected: false,
    });
    await setting.ask();
    expect(receiver.arrived).toHaveLength(0);
  });
});

describe('a bot', () => {
  it('is kept between runs; what was growing grows no more', async () => {
    const data = await mkdtemp(join(tmpdir(), 'wecomkit-'));
    try {
      await using setting = await startBotSetting({ data });
      const { receiver, sandbox } = setting;
      receiver.react = (arrived) => receiver.reply(arrived, growing('a'));
      await setting.ask();
      const url = String(receiver.arrived[0]?.body['response_url']);
      await sandbox.stop();
      await using second = await startSandbox({ data });
      expect(second.messages('zhangsan', stockChat).at(-1)).toMatchObject({
        content: { content: 'a' },
        stream: { state: 'expired' },
      });
      const answer = await fetch(second.url + new URL(url).pathname + new URL(url).search, {
        method: 'POST',
        body: JSON.stringify({ msgtype: 'markdown', markdown: { content: 'late' } }),
      });
      expect(await answer.json()).toEqual({ errcode: 0, errmsg: 'ok' });
    } finally {
      await rm(data, { recursive: true });
    }
  });
});
