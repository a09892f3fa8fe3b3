import { describe, expect, it } from 'vitest';
import {
  botCard,
  type BotSetting,
  finished,
  growing,
  startBotSetting,
  stockBot,
  stockChat,
  stockGroup,
  stockName,
} from '../../test/sandbox-with-bot-server.ts';

const markdown = { msgtype: 'markdown', markdown: { content: '**done**', feedback: { id: 'fb-1' } } };

function lastUrl({ receiver }: BotSetting): string {
  return String(receiver.arrived.at(-1)?.body['response_url']);
}

async function post(url: string, body: unknown): Promise<Readonly<Record<string, unknown>>> {
  const response = await fetch(url, { method: 'POST', body: JSON.stringify(body) });
  const answer: Readonly<Record<string, unknown>> = await response.json();
  return answer;
}

describe('a response_url', () => {
  it('takes one answer, within an hour', async () => {
    await using setting = await startBotSetting();
    const { sandbox } = setting;
    await setting.ask();
    const url = lastUrl(setting);
    expect(url).toMatch(/\/cgi-bin\/aibot\/response\?response_code=[\w-]+$/);
    sandbox.clock.advance(3_500_000);
    expect(await post(url, markdown)).toEqual({ errcode: 0, errmsg: 'ok' });
    expect(sandbox.messages('zhangsan', stockChat).at(-1)).toMatchObject({
      msgtype: 'markdown',
      content: { content: '**done**' },
      feedback: { id: 'fb-1', given: 0 },
      from: { kind: 'aibot' },
    });
    expect(await post(url, markdown)).toMatchObject({ errcode: 60140 });
    await setting.ask();
    const late = lastUrl(setting);
    sandbox.clock.advance(3_600_000);
    expect(await post(late, markdown)).toMatchObject({ errcode: 60140 });
    expect(await post(`${sandbox.url}/cgi-bin/aibot/response?response_code=x`, markdown)).toMatchObject({
      errcode: 60140,
    });
  });

  it.each<[object, number]>([
    [{ msgtype: 'text', text: { content: 'x' } }, 40008],
    [{ msgtype: 'stream', stream: { id: 's', content: 'x' } }, 40008],
    [{}, 40008],
    [{ msgtype: 'markdown', markdown: { content: '' } }, 44004],
    [{ msgtype: 'markdown', markdown: { content: 'x'.repeat(20_481) } }, 40058],
    [{ msgtype: 'template_card', template_card: { card_type: 'no_such_card' } }, 42031],
  ])('refuses %j with %i, and is not used up by it', async (body, errcode) => {
    await using setting = await startBotSetting();
    await setting.ask();
    expect(await post(lastUrl(setting), body)).toMatchObject({ errcode });
    expect(await post(lastUrl(setting), markdown)).toMatchObject({ errcode: 0 });
  });

  it('quotes the message in a group', async () => {
    await using setting = await startBotSetting();
    const { sandbox } = setting;
    const said = await sandbox.say('zhangsan', {
      conversation: stockGroup,
      msgtype: 'text',
      text: { content: `${stockName} hi` },
    });
    await post(lastUrl(setting), markdown);
    expect(sandbox.messages('alice', stockGroup).at(-1)?.content).toMatchObject({
      content: '**done**',
      quote: { msgid: said.msgid, msgtype: 'text', text: { content: `${stockName} hi` } },
    });
  });

  it('comes with the tap of a card, whose quote in a group is empty', async () => {
    await using setting = await startBotSetting();
    const { sandbox, receiver } = setting;
    receiver.react = (arrived) =>
      receiver.reply(arrived, { msgtype: 'template_card', template_card: botCard() });
    await sandbox.say('zhangsan', {
      conversation: stockGroup,
      msgtype: 'text',
      text: { content: stockName },
    });
    const card = sandbox.messages('alice', stockGroup).at(-1);
    receiver.react = () => ({});
    await sandbox.tap('alice', card?.msgid ?? '', 'order');
    await post(lastUrl(setting), { msgtype: 'template_card', template_card: botCard() });
    const last = sandbox.messages('zhangsan', stockGroup).at(-1);
    expect(last).toMatchObject({ msgtype: 'template_card', content: { quote: { msgid: null } } });
    await sandbox.tap('zhangsan', last?.msgid ?? '', 'order');
    expect(receiver.arrived.at(-1)?.body).toMatchObject({ event: { eventtype: 'template_card_event' } });
  });

  it('does not come with questions after a stream', async () => {
    await using setting = await startBotSetting({ botPollMs: 1 });
    const { sandbox, receiver } = setting;
    receiver.react = (arrived, count) => receiver.reply(arrived, count < 3 ? growing('a') : finished('b'));
    await setting.ask();
    await sandbox.settled();
    const [message, ...polls] = receiver.arrived.map(({ body }) => 'response_url' in body);
    expect([message, polls]).toEqual([true, [false, false]]);
  });

  it('is in the journal with the bot that answers, also when it may not', async () => {
    await using setting = await startBotSetting();
    const { sandbox } = setting;
    await setting.ask();
    const url = lastUrl(setting);
    sandbox.faults.add({ path: '/cgi-bin/aibot/response', effect: { kind: 'code', errcode: -1 } });
    for (const errcode of [-1, 0, 60140]) {
      expect(await post(url, markdown)).toMatchObject({ errcode });
      const { corpid } = sandbox;
      expect(sandbox.journal.entries().at(-1)).toMatchObject({
        aibotid: stockBot,
        agentid: null,
        corpid,
        errcode,
      });
    }
    await post(`${sandbox.url}/cgi-bin/aibot/response?response_code=x`, markdown);
    expect(sandbox.journal.entries().at(-1)).not.toHaveProperty('aibotid');
  });

  it('is in the journal without its code', async () => {
    await using setting = await startBotSetting();
    const { sandbox } = setting;
    await setting.ask();
    const url = lastUrl(setting);
    await post(url, markdown);
    const entry = sandbox.journal.entries().at(-1);
    expect(entry).toMatchObject({ kind: 'call', operation: 'aibot/response', errcode: 0 });
    const answer = await fetch(`${sandbox.url}/_sandbox/journal/${entry?.id}`);
    const code = new URL(url).searchParams.get('response_code') ?? '';
    expect(await answer.text()).not.toContain(code);
  });
});
