import { describe, expect, it } from 'vitest';
import {
  botCard,
  type BotSetting,
  finished,
  startBotSetting,
  stockChat,
  stockGroup,
  stockName,
} from '../../test/sandbox-with-bot-server.ts';
import type { MessageView } from '../control/types.ts';

const order = {
  task_id: 'quoted-card',
  button_list: [{ text: 'Order', key: 'order' }],
};

/** The bot answers with a card in a group; a tap of zhangsan changes the copies of those who are named. */
async function changedCard(setting: BotSetting, userids?: readonly string[]): Promise<MessageView> {
  const { sandbox, receiver } = setting;
  receiver.react = (arrived) =>
    receiver.reply(arrived, { msgtype: 'template_card', template_card: botCard(order) });
  await say(setting, 'zhangsan', 'Order?');
  const card = sandbox.messages('zhangsan', stockGroup).find(({ msgtype }) => msgtype === 'template_card');
  if (card === undefined) throw new Error('There is no card.');
  const template_card = botCard({ ...order, main_title: { title: 'Ordered by zhangsan' } });
  receiver.react = (arrived) =>
    receiver.reply(arrived, { response_type: 'update_template_card', userids, template_card });
  await sandbox.tap('zhangsan', card.msgid, 'order');
  receiver.react = () => ({});
  return card;
}

function say({ sandbox }: BotSetting, userid: string, content: string, quote?: string): Promise<MessageView> {
  const text = { content: `${stockName} ${content}` };
  return sandbox.say(userid, { conversation: stockGroup, msgtype: 'text', text, quote });
}

describe('a quote', () => {
  it('of a card that was updated is of the card as it stands now', async () => {
    await using setting = await startBotSetting();
    const card = await changedCard(setting);
    const said = await say(setting, 'zhangsan', 'Really?', card.msgid);
    expect(said.content['quote']).toMatchObject({
      msgid: card.msgid,
      template_card: { main_title: { title: 'Ordered by zhangsan' } },
    });
    expect(setting.receiver.arrived.at(-1)?.body).toMatchObject({
      quote: { msgtype: 'text', text: { content: 'Ordered by zhangsan' } },
    });
  });

  it('of a card is of the copy of the member who quotes', async () => {
    await using setting = await startBotSetting();
    const card = await changedCard(setting, ['zhangsan']);
    await say(setting, 'alice', 'And mine?', card.msgid);
    expect(setting.receiver.arrived.at(-1)?.body).toMatchObject({
      quote: { text: { content: 'Order X-200' } },
    });
  });

  it.each([
    ['<think>Which stock?</think>30 pieces', '30 pieces'],
    ['<THINK>one\n</THINK>\n\n30<think>two</think> pieces</think>', '30 pieces'],
    ['30 pieces<think>and on', '30 pieces'],
    ['<think>nothing but thoughts', ''],
  ])('of a stream leaves out what the bot thought: %j', async (content, quoted) => {
    await using setting = await startBotSetting();
    const { sandbox, receiver } = setting;
    const answer = await setting.answer(finished(content));
    receiver.react = () => ({});
    const text = { content: 'So few?' };
    const request = { conversation: stockChat, msgtype: 'text', text, quote: answer?.msgid } as const;
    const said = await sandbox.say('zhangsan', request);
    expect(said.content['quote']).toMatchObject({ msgtype: 'stream', stream: { content: quoted } });
    expect(receiver.arrived.at(-1)?.body).toMatchObject({ quote: { text: { content: quoted } } });
  });
});
