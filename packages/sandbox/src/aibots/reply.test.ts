import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { ArrivedAtBot } from '../../test/bot-receiver.ts';
import { png } from '../../test/files.ts';
import type { Reaction } from '../../test/reacting-server.ts';
import {
  botCard,
  type BotSetting,
  droppedReason,
  finished,
  growing,
  startBotSetting,
  stockBot,
  stockChat,
  stockGroup,
  stockName,
} from '../../test/sandbox-with-bot-server.ts';

const picture = {
  msgtype: 'image',
  image: { base64: png.toString('base64'), md5: createHash('md5').update(png).digest('hex') },
};

describe('a passive reply of a bot', () => {
  it('with a finished stream is a message to the member', async () => {
    await using setting = await startBotSetting();
    const message = await setting.answer(finished('**30** pieces'));
    expect(message).toMatchObject({
      msgtype: 'stream',
      content: { content: '**30** pieces' },
      from: { kind: 'aibot', id: stockBot, name: '库存助手 Stock helper' },
      stream: { id: 'st-1', state: 'finished' },
      own: false,
    });
    const entry = setting.sandbox.journal.entries().at(-1);
    expect(entry).toMatchObject({ operation: 'text', notes: [] });
    expect(entry?.detail?.decrypted_answer).toContain('**30** pieces');
  });

  it('may end with pictures, which the phone shows', async () => {
    await using setting = await startBotSetting();
    const message = await setting.answer(finished('Look', { msg_item: [picture] }));
    const [file] = Object.values(message?.media ?? {});
    expect(message?.content['msg_item']).toMatchObject([{ image: { media_id: file?.media_id } }]);
    const answer = await fetch(setting.sandbox.url + (file?.url ?? ''));
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(png);
  });

  it('in a group is for everybody there', async () => {
    await using setting = await startBotSetting();
    const { sandbox, receiver } = setting;
    receiver.react = (arrived) => receiver.reply(arrived, finished('for all'));
    await sandbox.say('zhangsan', {
      conversation: stockGroup,
      msgtype: 'text',
      text: { content: stockName },
    });
    expect(sandbox.messages('alice', stockGroup).at(-1)).toMatchObject({ content: { content: 'for all' } });
  });

  it('with a stream and a card makes both, the card once', async () => {
    await using setting = await startBotSetting({ botPollMs: 1 });
    const { sandbox, receiver } = setting;
    const template_card = botCard();
    receiver.react = (arrived, count) =>
      receiver.reply(arrived, {
        ...(count < 3 ? growing(`part ${count}`) : finished('all')),
        msgtype: 'stream_with_template_card',
        ...(count === 1 ? {} : { template_card }),
      });
    await setting.ask();
    await sandbox.settled();
    expect(sandbox.messages('zhangsan', stockChat).slice(1)).toMatchObject([
      { msgtype: 'stream', stream: { state: 'finished' }, content: { content: 'all' } },
      { msgtype: 'template_card', card: { task_id: template_card['task_id'] } },
    ]);
    expect(droppedReason(sandbox)).toContain('one card');
  });

  it.each(['', 'success'])('is none when the body is "%s"', async (body) => {
    await using setting = await startBotSetting();
    setting.receiver.react = () => ({ body });
    await setting.ask();
    expect(setting.sandbox.messages('zhangsan', stockChat)).toHaveLength(1);
    expect(droppedReason(setting.sandbox)).toBeUndefined();
  });

  type Wrong = (setting: BotSetting, arrived: ArrivedAtBot) => Reaction;

  function rename(body: string, from: string, to: string): Reaction {
    return { body: body.replace(`"${from}"`, `"${to}"`) };
  }

  const wrong: readonly (readonly [string, Wrong])[] = [
    ['neither empty nor JSON', () => ({ body: '<xml/>' })],
    [
      'lower case',
      ({ receiver }, arrived) => rename(receiver.reply(arrived, finished('x')).body, 'encrypt', 'Encrypt'),
    ],
    [
      'lower case',
      ({ receiver }, arrived) =>
        rename(receiver.reply(arrived, finished('x')).body, 'msgsignature', 'msg_signature'),
    ],
    [
      'has to be a number',
      ({ receiver }, arrived) => ({
        body: receiver.reply(arrived, finished('x')).body.replace(/"timestamp":(\d+)/, '"timestamp":"$1"'),
      }),
    ],
    [
      'not that of the request',
      ({ receiver }, arrived) => receiver.reply(arrived, finished('x'), { nonce: '1' }),
    ],
    ['Token', ({ receiver }, arrived) => receiver.reply(arrived, finished('x'), { token: 'another' })],
    [
      'EncodingAESKey',
      ({ receiver }, arrived) => receiver.reply(arrived, finished('x'), { encodingAESKey: 'A'.repeat(43) }),
    ],
    [
      'leave it empty',
      ({ receiver }, arrived) => receiver.reply(arrived, finished('x'), { receiveid: 'wwsandbox0000000001' }),
    ],
    [
      '40008: invalid message type',
      ({ receiver }, arrived) => receiver.reply(arrived, { msgtype: 'text', text: { content: 'x' } }),
    ],
    [
      '40008',
      ({ receiver }, arrived) => receiver.reply(arrived, { msgtype: 'markdown', markdown: { content: 'x' } }),
    ],
    [
      'stream.id is missing',
      ({ receiver }, arrived) =>
        receiver.reply(arrived, { msgtype: 'stream', stream: { finish: true, content: 'x' } }),
    ],
    [
      'stream.content exceed max length 20480',
      ({ receiver }, arrived) => receiver.reply(arrived, finished(`${'字'.repeat(6826)}abc`)),
    ],
    [
      'needs finish',
      ({ receiver }, arrived) => receiver.reply(arrived, growing('x', { msg_item: [picture] })),
    ],
    [
      '301019',
      ({ receiver }, arrived) => {
        const other = { ...picture, image: { ...picture.image, md5: 'f'.repeat(32) } };
        return receiver.reply(arrived, finished('x', { msg_item: [other] }));
      },
    ],
    [
      'msg_item',
      ({ receiver }, arrived) =>
        receiver.reply(arrived, finished('x', { msg_item: Array.from({ length: 11 }, () => picture) })),
    ],
    [
      'feedback.id',
      ({ receiver }, arrived) =>
        receiver.reply(arrived, finished('x', { feedback: { id: 'i'.repeat(257) } })),
    ],
    [
      '42039',
      ({ receiver }, arrived) => {
        const button_list = [{ text: 'Order' }];
        return receiver.reply(arrived, { msgtype: 'template_card', template_card: botCard({ button_list }) });
      },
    ],
    [
      '846625',
      ({ receiver }, arrived) =>
        receiver.reply(arrived, { msgtype: 'template_card', template_card: botCard({ task_id: 'a b' }) }),
    ],
  ];

  it.each(wrong)('that is wrong (%s) is dropped with the reason', async (why, make) => {
    await using setting = await startBotSetting();
    const { sandbox, receiver } = setting;
    receiver.react = (arrived) => make(setting, arrived);
    await setting.ask();
    expect(receiver.arrived).toHaveLength(1);
    expect(sandbox.messages('zhangsan', stockChat)).toHaveLength(1);
    expect(droppedReason(sandbox)).toContain(why);
  });

  it('of exactly 20480 bytes is taken', async () => {
    await using setting = await startBotSetting();
    const content = `${'字'.repeat(6826)}ab`;
    expect((await setting.answer(finished(content)))?.content['content']).toBe(content);
  });

  it('counts for the limit of thirty a minute where limits are on', async () => {
    await using setting = await startBotSetting({ fastLimits: true });
    const { sandbox, receiver } = setting;
    receiver.react = (arrived, count) =>
      receiver.reply(arrived, {
        msgtype: 'stream',
        stream: { id: `s-${count}`, finish: true, content: 'x' },
      });
    for (const content of ['1', '2', '3', '4']) await setting.ask(content);
    expect(droppedReason(sandbox)).toContain('846607');
    await setting.ask('x', 'lisi');
    expect(droppedReason(sandbox)).toBeUndefined();
    sandbox.clock.advance(60_000);
    await setting.ask('5');
    expect(droppedReason(sandbox)).toBeUndefined();
  });
});
