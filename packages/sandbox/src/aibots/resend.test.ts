import { describe, expect, it } from 'vitest';
import { subscribeBot } from '../../test/bot-client.ts';
import { botCredentials, connectedBot } from '../../test/sandbox-with-bot.ts';
import {
  bodiesOf,
  botCard,
  finished,
  growing,
  startBotSetting,
  stockBot,
  stockChat,
} from '../../test/sandbox-with-bot-server.ts';
import { startSandbox, type Sandbox } from '../index.ts';

async function resend(sandbox: Sandbox, operation: string): Promise<number> {
  const entry = sandbox.journal
    .entries()
    .findLast((each) => each.direction === 'out' && each.operation === operation);
  const address = `${sandbox.url}/_sandbox/journal/${entry?.id}/resend`;
  return (await fetch(address, { method: 'POST' })).status;
}

describe('what a bot was told', () => {
  it('can be sent again over its connection, under another req_id', async () => {
    await using sandbox = await startSandbox();
    await using client = await subscribeBot(sandbox.url, botCredentials(sandbox));
    const conversation = `aibot:${connectedBot}`;
    await sandbox.say('zhangsan', { conversation, msgtype: 'text', text: { content: 'hello' } });
    const first = await client.push();
    expect(await resend(sandbox, 'text')).toBe(200);
    const second = await client.push();
    expect(second.body).toEqual(first.body);
    expect(second.headers.req_id).not.toBe(first.headers.req_id);
    const ack = await client.command('aibot_respond_msg', finished('again'), second.headers.req_id);
    expect(ack.errcode).toBe(0);
  });

  it('a tap too, and its answer counts', async () => {
    await using setting = await startBotSetting();
    const { sandbox, receiver } = setting;
    const card = botCard();
    const sent = await setting.answer({ msgtype: 'template_card', template_card: card });
    receiver.react = (_arrived, count) => (count === 2 ? { status: 500 } : {});
    await sandbox.tap('zhangsan', sent?.msgid ?? '', 'order');
    receiver.react = (arrived) =>
      receiver.reply(arrived, {
        response_type: 'update_template_card',
        template_card: { ...card, main_title: { title: 'Ordered' } },
      });
    expect(await resend(sandbox, 'template_card_event')).toBe(200);
    const [, tapped, again] = bodiesOf(receiver);
    expect(again).toEqual(tapped);
    const shown = sandbox.messages('zhangsan', stockChat).at(-1)?.card;
    expect(shown).toMatchObject({ version: 2, card: { main_title: { title: 'Ordered' } } });
  });

  it('a question after a stream too', async () => {
    await using setting = await startBotSetting();
    const { sandbox, receiver } = setting;
    receiver.react = (arrived) => receiver.reply(arrived, growing('a'));
    await setting.ask();
    const asked = sandbox.journal.wait(({ operation }) => operation === 'stream');
    sandbox.clock.advance(1000);
    await asked;
    receiver.react = (arrived) => receiver.reply(arrived, finished('b'));
    expect(await resend(sandbox, 'stream')).toBe(200);
    const message = sandbox.messages('zhangsan', stockChat).at(-1);
    expect(message).toMatchObject({ content: { content: 'b' }, stream: { state: 'finished' } });
  });

  it('not where nobody would hear it, nor what was no callback', async () => {
    await using setting = await startBotSetting();
    const { sandbox } = setting;
    await setting.ask();
    expect(await resend(sandbox, 'url_check')).toBe(409);
    sandbox.removeBotCallback(stockBot);
    expect(await resend(sandbox, 'text')).toBe(409);
  });
});
