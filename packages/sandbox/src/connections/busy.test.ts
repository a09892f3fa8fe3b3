import { describe, expect, it } from 'vitest';
import { subscribeBot } from '../../test/bot-client.ts';
import {
  botCredentials,
  botGroup,
  botName,
  type BotSetting,
  conversation,
  startWithBot,
  textTo,
  userid,
} from '../../test/sandbox-with-bot.ts';
import type { MessageView } from '../control/types.ts';

/** What was written, and is still there as the phone shows it. */
async function write({ sandbox }: BotSetting, content: string, by: string = userid): Promise<MessageView> {
  const { msgid } = await sandbox.say(by, textTo(conversation, content));
  const shown = sandbox.messages(by, conversation).find((message) => message.msgid === msgid);
  if (shown === undefined) throw new Error(`${by} has no message ${msgid}.`);
  return shown;
}

const drops = ({ sandbox }: BotSetting): readonly unknown[] =>
  sandbox.journal.entries().filter(({ kind }) => kind === 'drop');

async function askThree(setting: BotSetting): Promise<readonly string[]> {
  return [await setting.ask('1'), await setting.ask('2'), await setting.ask('3')];
}

describe('a message over a long connection', () => {
  it('is not passed on while three others of the member are not answered, and says so under itself', async () => {
    await using setting = await startWithBot();
    await askThree(setting);
    const fourth = await write(setting, '4');
    const entry = setting.sandbox.journal.entries().find(({ kind }) => kind === 'drop');
    expect(fourth.undelivered).toEqual({
      reason: {
        en: 'Not delivered: three messages are still in progress.',
        zh: '未送达：还有三条消息正在处理中。',
      },
      journal: entry?.id,
    });
    expect(entry).toMatchObject({ operation: 'message', outcome: 'dropped' });
    expect(await write(setting, 'mine', 'lisi')).not.toHaveProperty('undelivered');
    expect(drops(setting)).toHaveLength(1);
  });

  it('is in progress until its stream is finished', async () => {
    await using setting = await startWithBot();
    const { client } = setting;
    const [first = ''] = await askThree(setting);
    const stream = { id: 's', content: 'Wait…', finish: false };
    await client.command('aibot_respond_msg', { msgtype: 'stream', stream }, first);
    expect(await write(setting, 'too many')).toHaveProperty('undelivered');
    await client.command(
      'aibot_respond_msg',
      { msgtype: 'stream', stream: { ...stream, finish: true } },
      first,
    );
    expect(await write(setting, 'fine')).not.toHaveProperty('undelivered');
  });

  it.each([
    { msgtype: 'markdown', markdown: { content: 'Done' } },
    {
      msgtype: 'template_card',
      template_card: {
        card_type: 'text_notice',
        main_title: { title: 'Done' },
        card_action: { type: 1, url: 'https://example.test/' },
      },
    },
  ])('is in progress until it is answered with $msgtype', async (reply) => {
    await using setting = await startWithBot();
    const [first = ''] = await askThree(setting);
    await setting.client.command('aibot_respond_msg', reply, first);
    expect(await write(setting, 'fine')).not.toHaveProperty('undelivered');
    expect(await write(setting, 'too many')).toHaveProperty('undelivered');
  });

  it('is in progress until it is answered at its response_url', async () => {
    await using setting = await startWithBot();
    await setting.sandbox.say(userid, textTo(conversation, '1'));
    const { body } = await setting.client.push();
    await setting.ask('2');
    await setting.ask('3');
    const markdown = { msgtype: 'markdown', markdown: { content: 'Done' } };
    await fetch(String(body?.['response_url']), { method: 'POST', body: JSON.stringify(markdown) });
    expect(await write(setting, 'fine')).not.toHaveProperty('undelivered');
  });

  it('is in progress for as long as a stream may take, where the bot says nothing', async () => {
    await using setting = await startWithBot({ botStreamMs: 60_000 });
    await askThree(setting);
    setting.sandbox.clock.advance(59_000);
    expect(await write(setting, 'too many')).toHaveProperty('undelivered');
    setting.sandbox.clock.advance(1000);
    expect(await write(setting, 'fine')).not.toHaveProperty('undelivered');
  });

  it('is in progress until the connection that it went over ends', async () => {
    await using setting = await startWithBot();
    const { sandbox, client } = setting;
    await askThree(setting);
    client.terminate();
    await expect
      .poll(() => sandbox.directory().corps[0]?.aibots.some(({ connected }) => connected))
      .toBe(false);
    await using _newer = await subscribeBot(sandbox.url, botCredentials(sandbox));
    expect(await write(setting, 'fine')).not.toHaveProperty('undelivered');
  });

  it('is told as undelivered to the phone of the member who wrote it alone', async () => {
    await using setting = await startWithBot();
    const { sandbox } = setting;
    await askThree(setting);
    const group = `chat:${botGroup}`;
    const said = await sandbox.say(userid, textTo(group, `@${botName} hi`));
    expect(said).toHaveProperty('undelivered');
    const seen = sandbox.messages('lisi', group).find(({ msgid }) => msgid === said.msgid);
    expect(seen).toMatchObject({ own: false });
    expect(seen).not.toHaveProperty('undelivered');
  });
});
