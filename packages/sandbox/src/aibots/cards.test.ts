import { describe, expect, it } from 'vitest';
import { botCallbacks } from '../../test/bot-callback-cases.ts';
import {
  botCard,
  type BotSetting,
  droppedReason,
  shapeOf,
  startBotSetting,
  stockGroup,
  stockName,
} from '../../test/sandbox-with-bot-server.ts';

/** Has the bot send a card into the group or to the member, and gives its message id. */
async function send(
  { sandbox, receiver, ask }: BotSetting,
  template_card: object,
  place: 'group' | 'single' = 'single',
): Promise<string> {
  receiver.react = (arrived) => receiver.reply(arrived, { msgtype: 'template_card', template_card });
  const text = { content: stockName };
  if (place === 'group') await sandbox.say('zhangsan', { conversation: stockGroup, msgtype: 'text', text });
  else await ask();
  receiver.react = () => ({});
  const message = sandbox.messages('zhangsan').findLast(({ msgtype }) => msgtype === 'template_card');
  return message?.msgid ?? '';
}

const vote = {
  card_type: 'vote_interaction',
  task_id: 'vote-1',
  main_title: { title: 'Lunch' },
  button_list: undefined,
  action_menu: undefined,
  checkbox: {
    question_key: 'q',
    mode: 1,
    option_list: [
      { id: 'one', text: 'Rice', is_checked: true },
      { id: 'two', text: 'Noodles', is_checked: false },
    ],
  },
  submit_button: { text: 'Send', key: 'submit' },
};

const selects = {
  card_type: 'multiple_interaction',
  task_id: undefined,
  main_title: { title: 'Trip' },
  button_list: undefined,
  action_menu: undefined,
  select_list: ['q1', 'q2'].map((question_key) => ({
    question_key,
    title: question_key,
    option_list: [
      { id: 'a', text: 'A' },
      { id: 'b', text: 'B' },
    ],
  })),
  submit_button: { text: 'Send', key: 'submit' },
};

const notice = {
  card_type: 'text_notice',
  main_title: { title: 'Stock is low' },
  button_list: undefined,
  card_action: { type: 1, url: 'https://stock.example.test' },
};

describe('a tap on a card of a bot', () => {
  it.each<[string, object, string]>([
    ['bot-card-button', {}, 'order'],
    ['bot-card-vote', vote, 'submit'],
    ['bot-card-multiple', { ...selects, task_id: 'form-1' }, 'submit'],
    ['bot-card-menu', notice, 'mute'],
  ])('is told with the members that are documented (%s)', async (id, change, key) => {
    await using setting = await startBotSetting();
    const place = id === 'bot-card-button' ? 'single' : 'group';
    const msgid = await send(setting, botCard(change), place);
    const view = await setting.sandbox.tap('zhangsan', msgid, key);
    expect(view.card?.tap).toMatchObject({ key, status: 'answered' });
    const sorted = (body: unknown): readonly string[] => [...new Set(shapeOf(body))].toSorted();
    expect(sorted(setting.receiver.arrived.at(-1)?.body)).toEqual(sorted(botCallbacks[id]));
  });

  it('says what was chosen', async () => {
    await using setting = await startBotSetting();
    const msgid = await send(setting, botCard(vote));
    await setting.sandbox.tap('zhangsan', msgid, 'submit', [{ question_key: 'q', option_ids: ['two'] }]);
    expect(setting.receiver.arrived.at(-1)?.body).toMatchObject({
      event: {
        template_card_event: {
          event_key: 'submit',
          task_id: 'vote-1',
          selected_items: { selected_item: [{ question_key: 'q', option_ids: { option_id: ['two'] } }] },
        },
      },
    });
  });

  it('is told once, whatever comes of it', async () => {
    await using setting = await startBotSetting();
    const { sandbox, receiver } = setting;
    const msgid = await send(setting, botCard());
    const before = receiver.arrived.length;
    receiver.react = () => ({ status: 500 });
    const view = await sandbox.tap('zhangsan', msgid, 'order');
    expect(view.card?.tap).toMatchObject({ status: 'failed' });
    expect(receiver.arrived).toHaveLength(before + 1);
  });

  it('has its answer put another card there', async () => {
    await using setting = await startBotSetting();
    const { sandbox, receiver } = setting;
    const card = botCard();
    const msgid = await send(setting, card);
    const update = { ...card, main_title: { title: 'Ordered' }, action_menu: undefined };
    receiver.react = (arrived) =>
      receiver.reply(arrived, { response_type: 'update_template_card', template_card: update });
    const view = await sandbox.tap('zhangsan', msgid, 'order');
    expect(view.card).toMatchObject({ version: 2, card: { main_title: { title: 'Ordered' } } });
    expect(view.card?.changed).toContain('main_title.title');
  });

  it('changes the cards of everybody in a group, or of those who are named', async () => {
    await using setting = await startBotSetting();
    const { sandbox, receiver } = setting;
    const card = botCard();
    const msgid = await send(setting, card, 'group');
    const versions = (): readonly unknown[] =>
      ['zhangsan', 'alice', 'carol'].map(
        (userid) => sandbox.messages(userid, stockGroup).find((each) => each.msgid === msgid)?.card?.version,
      );
    receiver.react = (arrived) =>
      receiver.reply(arrived, {
        response_type: 'update_template_card',
        userids: ['alice', 'nobody'],
        template_card: { ...card, main_title: { title: 'A' } },
      });
    await sandbox.tap('zhangsan', msgid, 'order');
    expect(versions()).toEqual([1, 2, 1]);
    receiver.react = (arrived) =>
      receiver.reply(arrived, {
        response_type: 'update_template_card',
        template_card: { ...card, main_title: { title: 'B' } },
      });
    await sandbox.tap('zhangsan', msgid, 'order');
    expect(versions()).toEqual([2, 3, 2]);
  });

  it.each<[string, (card: object) => object]>([
    [
      '846625',
      (card) => ({ response_type: 'update_template_card', template_card: { ...card, task_id: 'x' } }),
    ],
    ['40008', (card) => ({ response_type: 'update', template_card: card })],
    ['40008', (card) => ({ msgtype: 'template_card', template_card: card })],
    [
      '42031',
      (card) => ({ response_type: 'update_template_card', template_card: { ...card, card_type: 'x' } }),
    ],
  ])('drops an answer that is refused with %s', async (why, make) => {
    await using setting = await startBotSetting();
    const { sandbox, receiver } = setting;
    const card = botCard();
    const msgid = await send(setting, card);
    receiver.react = (arrived) => receiver.reply(arrived, make(card));
    const view = await sandbox.tap('zhangsan', msgid, 'order');
    expect(view.card).toMatchObject({ version: 1 });
    expect(droppedReason(sandbox)).toContain(why);
  });

  it('has nobody to tell where the bot has no URL', async () => {
    await using setting = await startBotSetting();
    const { sandbox } = setting;
    const msgid = await send(setting, botCard());
    sandbox.removeBotCallback('aibSandboxStock01');
    const view = await sandbox.tap('zhangsan', msgid, 'order');
    expect(view.card?.tap).toMatchObject({ status: 'no-callback' });
    expect(view.card?.tap?.reason?.en).toContain('callback URL');
  });
});

describe('a card of a bot', () => {
  it.each<[string, object]>([
    ['a task id that was used', { task_id: 'used' }],
    ['four entries in the menu', { action_menu: menu(4) }],
    ['an attachment in a row', { horizontal_content_list: [{ keyname: 'File', type: 2, media_id: 'x' }] }],
    [
      'a question that is too long',
      { ...notice, jump_list: [{ type: 3, title: 'Ask', question: '问'.repeat(67) }] },
    ],
    [
      'seven buttons',
      { button_list: Array.from({ length: 7 }, (_, key) => ({ text: 'x', key: `k${key}` })) },
    ],
  ])('is dropped with %s', async (_what, change) => {
    await using setting = await startBotSetting();
    await send(setting, botCard({ task_id: 'used' }));
    const before = setting.sandbox.messages('zhangsan').length;
    await send(setting, botCard(change));
    expect(setting.sandbox.messages('zhangsan')).toHaveLength(before + 1);
    expect(droppedReason(setting.sandbox)).toBeDefined();
  });

  it('with selects may go without a task id', async () => {
    await using setting = await startBotSetting();
    const msgid = await send(setting, botCard(selects));
    expect(msgid).not.toBe('');
  });
});

function menu(entries: number): object {
  return {
    desc: 'More',
    action_list: Array.from({ length: entries }, (_, index) => ({ text: `${index}`, key: `${index}` })),
  };
}
