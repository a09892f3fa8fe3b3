import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Answer, type ApiServer, startApi } from '../../test/api-server.ts';
import { fixtureSeed } from '../../test/fixture-seed.ts';
import { cardKey } from '../state/keys.ts';
import type { CardCopy } from '../state/rows.ts';

let api: ApiServer;
beforeAll(async () => {
  api = await startApi({ seed: fixtureSeed });
});
beforeEach(() => api.renew());
afterAll(async () => await api[Symbol.asyncDispose]());

const card = {
  card_type: 'button_interaction',
  main_title: { title: 'Leave request' },
  button_list: [
    { text: 'Approve', key: 'yes', style: 9 },
    { text: 'Refuse', key: 'no', style: 3 },
  ],
};

async function send(task_id: string, template_card: object = card, touser = 'alice|bob'): Promise<Answer> {
  const body = {
    touser,
    agentid: 1000002,
    msgtype: 'template_card',
    template_card: { ...template_card, task_id },
  };
  return await api.post('message/send', body);
}

async function update(body: object, agentid = 1000002): Promise<Answer> {
  return await api.post('message/update_template_card', { agentid, ...body }, agentid);
}

function copy(sent: Answer, userid: string): CardCopy | undefined {
  return api.world.state.cards.get(cardKey(String(sent['msgid']), userid));
}

test('every recipient has a copy, as the service completes it', async () => {
  const sent = await send('a');
  expect(copy(sent, 'alice')).toMatchObject({ version: 1, replaced: null, card: { task_id: 'a' } });
  expect(copy(sent, 'bob')?.card['button_list']).toEqual([
    { text: 'Approve', key: 'yes', style: 1 },
    { text: 'Refuse', key: 'no', style: 3 },
  ]);
});

test('a notice without a menu has no copies and no code', async () => {
  const notice = {
    card_type: 'text_notice',
    main_title: { title: 'Done' },
    card_action: { type: 1, url: 'https://a.test' },
  };
  const sent = await send('n', notice);
  expect(sent).not.toHaveProperty('response_code');
  expect(copy(sent, 'alice')).toBeUndefined();
});

test('a first choice, a text and a single check are filled in', async () => {
  const options = [
    { id: 'a', text: 'A', is_checked: true },
    { id: 'b', text: 'B', is_checked: true },
  ];
  const vote = await send('v', {
    card_type: 'vote_interaction',
    main_title: { title: 'Lunch?' },
    checkbox: { question_key: 'q', option_list: options },
    submit_button: { key: 'go' },
  });
  expect(copy(vote, 'alice')?.card).toMatchObject({
    checkbox: { mode: 0, option_list: [{ is_checked: true }, { is_checked: false }] },
    submit_button: { text: '提交', key: 'go' },
  });
  const selects = await send('m', {
    card_type: 'multiple_interaction',
    main_title: { title: 'Room' },
    select_list: [{ question_key: 'q', option_list: options, selected_id: 'none' }],
    submit_button: { text: 'Book', key: 'go' },
  });
  expect(copy(selects, 'alice')?.card).toMatchObject({ select_list: [{ selected_id: 'a' }] });
});

describe('an update', () => {
  test('greys the buttons of those it names, tells their phones and uses its code up', async () => {
    const sent = await send('a');
    const news: unknown[] = [];
    api.world.listen((each) => news.push(each));
    const grey = {
      userids: ['ALICE'],
      response_code: sent['response_code'],
      button: { replace_name: 'Approved' },
    };
    expect(await update(grey)).toEqual({ errcode: 0, errmsg: 'ok' });
    expect(copy(sent, 'alice')).toMatchObject({ version: 2, replaced: 'Approved', changed: ['button_list'] });
    expect(copy(sent, 'bob')).toMatchObject({ version: 1, replaced: null });
    expect(news).toContainEqual(expect.objectContaining({ type: 'message-changed', userids: ['alice'] }));
    expect(await update(grey)).toMatchObject({ errcode: 60140 });
  });

  test('replaces the card, keeps its task id and says what changed', async () => {
    const sent = await send('a');
    const replacement = { ...card, main_title: { title: 'Approved by bob' }, replace_text: 'Closed' };
    await update({ atall: 1, response_code: sent['response_code'], template_card: replacement });
    for (const userid of ['alice', 'bob']) {
      const changed = copy(sent, userid);
      expect(changed).toMatchObject({
        replaced: 'Closed',
        card: { task_id: 'a', main_title: { title: 'Approved by bob' } },
      });
      expect(changed?.card).not.toHaveProperty('replace_text');
      expect(changed?.changed).toEqual(['main_title.title']);
    }
  });

  test('that fails leaves the code good', async () => {
    const { response_code } = await send('a');
    expect(await update({ userids: ['carol'], response_code, button: { replace_name: 'x' } })).toMatchObject({
      errcode: 82102,
      invaliduser: ['carol'],
    });
    expect(await update({ userids: ['alice'], response_code, button: { replace_name: 'x' } })).toMatchObject({
      errcode: 0,
    });
  });

  test('finds recipients behind departments and tags', async () => {
    const sent = await send('a');
    await update({
      partyids: [2],
      response_code: sent['response_code'],
      button: { replace_name: 'x' },
    });
    expect([copy(sent, 'alice')?.replaced, copy(sent, 'bob')?.replaced]).toEqual([null, 'x']);
  });

  test('comes too late after 72 hours', async () => {
    const { response_code } = await send('a');
    const grey = { userids: ['alice'], response_code, button: { replace_name: 'x' } };
    api.advance(72 * 3600 - 1);
    expect(await update({ ...grey, userids: ['carol'] })).toMatchObject({ errcode: 82102 });
    api.advance(1);
    expect(await update(grey)).toMatchObject({ errcode: 60140 });
  });
});

test('a task id is used up for ever, by a send that succeeded', async () => {
  expect(await send('a', card, 'ghost1')).toMatchObject({ errcode: 81013 });
  expect(await send('a')).toMatchObject({ errcode: 0 });
  api.advance(365 * 24 * 3600);
  expect(await send('a')).toMatchObject({ errcode: 42014 });
});

test('files on a card must exist and mini programs must be linked', async () => {
  const row = { keyname: 'File', type: 2, media_id: 'media-gone', value: 'a.pdf' };
  expect(await send('a', { ...card, horizontal_content_list: [row] })).toMatchObject({ errcode: 40007 });
  const foreign = { ...card, card_action: { type: 2, appid: 'wx-foreign' } };
  expect(await send('a', foreign)).toMatchObject({ errcode: 90206 });
});

test('a retired task card is greyed with the text of its button', async () => {
  const btn = [
    { key: 'yes', name: 'Approve', replace_name: 'Approved' },
    { key: 'no', name: 'Refuse' },
  ];
  const taskcard = { title: 'Order', description: 'Waiting', task_id: 't', btn };
  const sent = await api.post('message/send', {
    touser: 'alice|bob',
    agentid: 1000002,
    msgtype: 'taskcard',
    taskcard,
  });
  const updated = { agentid: 1000002, task_id: 't', userids: ['alice', 'Ghost1'], clicked_key: 'yes' };
  expect(await api.post('message/update_taskcard', updated)).toEqual({
    errcode: 0,
    errmsg: 'ok',
    invaliduser: ['ghost1'],
  });
  expect(copy(sent, 'alice')?.replaced).toBe('Approved');
  await api.post('message/update_taskcard', { ...updated, userids: ['bob'], clicked_key: 'no' });
  expect(copy(sent, 'bob')?.replaced).toBe('已处理');
});
