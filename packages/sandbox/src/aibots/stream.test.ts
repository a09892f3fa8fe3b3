import { describe, expect, it } from 'vitest';
import { botCallbacks } from '../../test/bot-callback-cases.ts';
import {
  bodiesOf,
  type BotSetting,
  droppedReason,
  finished,
  growing,
  shapeOf,
  startBotSetting,
  stockChat,
  stockGroup,
  stockName,
} from '../../test/sandbox-with-bot-server.ts';
import type { MessageView } from '../control/types.ts';

const minuteMs = 60_000;

function streamOf({ sandbox }: BotSetting): MessageView | undefined {
  return sandbox.messages('zhangsan', stockChat).find(({ msgtype }) => msgtype === 'stream');
}

describe('a stream of a bot', () => {
  it('is asked for until it is finished; each answer replaces the text', async () => {
    await using setting = await startBotSetting({ botPollMs: 1 });
    const { sandbox, receiver } = setting;
    receiver.react = (arrived, count) => {
      if (count === 3) return {};
      return receiver.reply(arrived, count < 5 ? growing(`part ${count}`) : finished('all'));
    };
    await setting.ask();
    expect(streamOf(setting)).toMatchObject({ content: { content: 'part 1' }, stream: { state: 'growing' } });
    await sandbox.settled();
    expect(streamOf(setting)).toMatchObject({ content: { content: 'all' }, stream: { state: 'finished' } });
    expect(receiver.arrived).toHaveLength(5);
    const polls = bodiesOf(receiver).slice(1);
    expect(polls.map(({ msgtype, stream }) => ({ msgtype, stream }))).toEqual(
      polls.map(() => ({ msgtype: 'stream', stream: { id: 'st-1' } })),
    );
    expect(new Set(polls.map(({ msgid }) => msgid)).size).toBe(4);
    expect(sandbox.messages('zhangsan', stockChat)).toHaveLength(2);
  });

  it('is asked for with the members that are documented', async () => {
    await using setting = await startBotSetting({ botPollMs: 1 });
    const { sandbox, receiver } = setting;
    receiver.react = (arrived, count) => receiver.reply(arrived, count === 1 ? growing('') : finished('all'));
    await sandbox.say('zhangsan', {
      conversation: stockGroup,
      msgtype: 'text',
      text: { content: stockName },
    });
    await sandbox.settled();
    const documented = shapeOf(botCallbacks['bot-stream-refresh']);
    expect(shapeOf(receiver.arrived.at(-1)?.body).toSorted()).toEqual(documented.toSorted());
  });

  it('is told to phones as it grows, with its thoughts as they came', async () => {
    await using setting = await startBotSetting({ botPollMs: 1 });
    const { sandbox, receiver } = setting;
    const texts = ['<think>Stock', '<think>Stock?</think>', '<think>Stock?</think>30'];
    receiver.react = (arrived, count) => {
      const content = texts[count - 1] ?? '';
      return receiver.reply(arrived, count < 3 ? growing(content) : finished(content));
    };
    const stop = new AbortController();
    const events = await fetch(`${sandbox.url}/_sandbox/events?userid=zhangsan`, { signal: stop.signal });
    await setting.ask();
    await sandbox.settled();
    const seen = await readUntil(events, '"state":"finished"');
    stop.abort();
    expect(seen.match(/event: message-changed/g)?.length).toBeGreaterThanOrEqual(2);
    expect(streamOf(setting)?.content).toEqual({ content: texts[2] });
    const line = sandbox.conversations('zhangsan').find(({ id }) => id === stockChat)?.last;
    expect(line?.text.en).toBe('30');
  });

  it('follows the sandbox’s clock: moving it on asks at once', async () => {
    await using setting = await startBotSetting();
    const { sandbox, receiver } = setting;
    const asked = Promise.withResolvers<void>();
    receiver.react = (arrived, count) => {
      if (count > 1) asked.resolve();
      return receiver.reply(arrived, count === 1 ? growing('a') : finished('b'));
    };
    await setting.ask();
    sandbox.clock.advance(1000);
    await asked.promise;
    await sandbox.settled();
    expect(streamOf(setting)).toMatchObject({ stream: { state: 'finished' } });
  });

  it('ends six minutes after the message', async () => {
    await using setting = await startBotSetting({ botPollMs: 5 });
    const { sandbox, receiver } = setting;
    receiver.react = (arrived, count) => receiver.reply(arrived, growing(`part ${count}`));
    await setting.ask();
    sandbox.clock.advance(5 * minuteMs);
    expect(streamOf(setting)).toMatchObject({ stream: { state: 'growing' } });
    sandbox.clock.advance(minuteMs);
    expect(streamOf(setting)).toMatchObject({ stream: { state: 'expired' } });
    await sandbox.settled();
    const asked = receiver.arrived.length;
    await setting.ask('Another');
    expect(bodiesOf(receiver)[asked]).toMatchObject({ msgtype: 'text' });
  });

  it('ends after three failed questions in a row', async () => {
    await using setting = await startBotSetting({ botPollMs: 1 });
    const { sandbox, receiver } = setting;
    receiver.react = (arrived, count) => {
      if (count === 1 || count === 4) return receiver.reply(arrived, growing(`part ${count}`));
      return { status: 500 };
    };
    await setting.ask();
    await sandbox.settled();
    expect(receiver.arrived).toHaveLength(7);
    expect(streamOf(setting)).toMatchObject({ content: { content: 'part 4' }, stream: { state: 'expired' } });
  });

  it('keeps its text where an answer has none, and its id', async () => {
    await using setting = await startBotSetting({ botPollMs: 1 });
    const { sandbox, receiver } = setting;
    const replies = [
      growing('text'),
      { msgtype: 'stream', stream: { content: '\u200b' } },
      growing('other', { id: 'st-2' }),
      { msgtype: 'stream', stream: { finish: true } },
    ];
    receiver.react = (arrived, count) => receiver.reply(arrived, replies[count - 1] ?? {});
    await setting.ask();
    await sandbox.settled();
    expect(streamOf(setting)).toMatchObject({
      content: { content: 'text' },
      stream: { id: 'st-1', state: 'finished' },
    });
    expect(sandbox.messages('zhangsan', stockChat)).toHaveLength(2);
    const dropped = sandbox.journal.entries().flatMap(({ notes }) => notes);
    expect(dropped.map(({ text }) => text.en)).toEqual([
      expect.stringContaining('not the one that was asked'),
    ]);
  });

  it('is no card when it is asked for', async () => {
    await using setting = await startBotSetting({ botPollMs: 1 });
    const { sandbox, receiver } = setting;
    receiver.react = (arrived, count) => {
      if (count === 2) return receiver.reply(arrived, { msgtype: 'template_card', template_card: {} });
      return receiver.reply(arrived, count === 1 ? growing('a') : finished('b'));
    };
    await setting.ask();
    await sandbox.settled();
    expect(streamOf(setting)).toMatchObject({ stream: { state: 'finished' } });
    expect(droppedReason(sandbox)).toBeUndefined();
    expect(receiver.arrived).toHaveLength(3);
  });

  it('of an earlier message does not hold the next one up, three do', async () => {
    await using setting = await startBotSetting();
    const { sandbox, receiver } = setting;
    receiver.react = (arrived, count) => receiver.reply(arrived, growing('busy', { id: `st-${count}` }));
    for (const text of ['1', '2', '3']) await setting.ask(text);
    await setting.ask('4');
    expect(bodiesOf(receiver).filter(({ msgtype }) => msgtype === 'text')).toHaveLength(3);
    expect(sandbox.journal.entries().filter(({ kind }) => kind === 'drop')).toHaveLength(1);
    await setting.ask('mine', 'lisi');
    expect(bodiesOf(receiver).filter(({ msgtype }) => msgtype === 'text')).toHaveLength(4);
    sandbox.clock.advance(6 * minuteMs);
  });

  it('is gone after a reset, and nobody is asked any more', async () => {
    await using setting = await startBotSetting({ botPollMs: 1 });
    const { sandbox, receiver } = setting;
    receiver.react = (arrived) => receiver.reply(arrived, growing('a'));
    await setting.ask();
    sandbox.reset();
    await sandbox.settled();
    expect(sandbox.messages('zhangsan')).toEqual([]);
  });
});

async function readUntil(response: Response, wanted: string): Promise<string> {
  let text = '';
  const decoder = new TextDecoder();
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    if (text.includes(wanted)) break;
  }
  return text;
}
