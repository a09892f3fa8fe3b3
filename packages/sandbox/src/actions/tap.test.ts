import { describe, expect, it } from 'vitest';
import {
  agentid,
  buttonCard,
  callerOf,
  selectCard,
  startSetting,
  voteCard,
} from '../../test/sandbox-with-receiver.ts';
import { startSandbox } from '../index.ts';

const hours = 3_600_000;

describe('a tap', () => {
  it('sends a template_card_event with a code of its own', async () => {
    await using setting = await startSetting();
    const { sandbox, receiver } = setting;
    const msgid = await setting.sendCard(buttonCard({ task_id: 'leave-77_v1@hr' }));
    const view = await sandbox.tap('zhangsan', msgid, 'approve');
    await sandbox.tap('zhangsan', msgid, 'refuse');
    const [first, second] = receiver.arrived;
    expect(first?.tree).toMatchObject({
      ToUserName: sandbox.corpid,
      FromUserName: 'zhangsan',
      MsgType: 'event',
      Event: 'template_card_event',
      EventKey: 'approve',
      TaskId: 'leave-77_v1@hr',
      CardType: 'button_interaction',
      AgentID: String(agentid),
    });
    expect(first?.tree).not.toHaveProperty('SelectedItems');
    expect(first?.tree['ResponseCode']).not.toBe(second?.tree['ResponseCode']);
    expect(view.card?.tap).toMatchObject({ key: 'approve', status: 'answered', reason: null });
    expect(sandbox.journal.get(view.card?.tap?.journal ?? 0)).toMatchObject({
      operation: 'template_card_event',
      summary: { en: 'tap approve by zhangsan' },
    });
  });

  it('sends template_card_menu_event for an entry of the menu', async () => {
    await using setting = await startSetting();
    const msgid = await setting.sendCard(buttonCard());
    await setting.sandbox.tap('zhangsan', msgid, 'mute');
    expect(setting.receiver.arrived[0]?.tree).toMatchObject({
      Event: 'template_card_menu_event',
      EventKey: 'mute',
    });
  });

  it('waits, visibly, until the application has answered', async () => {
    await using setting = await startSetting();
    const { sandbox, receiver } = setting;
    const msgid = await setting.sendCard(buttonCard());
    const release = Promise.withResolvers<void>();
    receiver.react = async () => {
      await release.promise;
      return {};
    };
    const answer = await fetch(`${sandbox.url}/_sandbox/members/zhangsan/tap?wait=0`, {
      method: 'POST',
      body: JSON.stringify({ msgid, key: 'approve' }),
    });
    expect(await answer.json()).toMatchObject({ card: { tap: { status: 'waiting', key: 'approve' } } });
    await expect(sandbox.tap('zhangsan', msgid, 'refuse')).rejects.toMatchObject({ code: 'already-waiting' });
    release.resolve();
    await sandbox.settled();
    expect(sandbox.messages('zhangsan').at(-1)?.card?.tap).toMatchObject({ status: 'answered' });
  });

  it('says in both languages why nobody took it', async () => {
    await using setting = await startSetting();
    setting.receiver.react = () => ({ status: 403 });
    const msgid = await setting.sendCard(buttonCard());
    const { card } = await setting.sandbox.tap('zhangsan', msgid, 'approve');
    expect(card?.tap?.status).toBe('failed');
    expect(card?.tap?.reason?.en).toContain('HTTP 403');
    expect(card?.tap?.reason?.zh).toContain('签名');
    // It can be tried again.
    setting.receiver.react = () => ({});
    expect((await setting.sandbox.tap('zhangsan', msgid, 'approve')).card?.tap?.status).toBe('answered');
  });

  it('has nobody to tell once the callback URL is gone', async () => {
    await using setting = await startSetting();
    const msgid = await setting.sendCard(buttonCard());
    setting.sandbox.removeCallback(agentid);
    const { card } = await setting.sandbox.tap('zhangsan', msgid, 'approve');
    expect(card?.tap).toMatchObject({ status: 'no-callback', journal: null });
  });

  it('gives a code that updates every copy through the API, once, within 72 hours', async () => {
    await using setting = await startSetting();
    const { sandbox, receiver, call } = setting;
    const msgid = await setting.sendCard(buttonCard(), 'zhangsan|lisi');
    const update = (code: unknown): Promise<Readonly<Record<string, unknown>>> =>
      call('message/update_template_card', {
        userids: ['zhangsan', 'lisi'],
        agentid,
        response_code: code,
        button: { replace_name: 'Approved' },
      });
    receiver.react = async ({ tree }) => {
      expect(await update(tree['ResponseCode'])).toMatchObject({ errcode: 0 });
      return {};
    };
    const view = await sandbox.tap('zhangsan', msgid, 'approve');
    expect(view.card).toMatchObject({ replaced: 'Approved', tap: { status: 'answered' } });
    expect(sandbox.messages('lisi').at(-1)?.card).toMatchObject({ replaced: 'Approved', tap: null });
    expect(await update(receiver.arrived[0]?.tree['ResponseCode'])).toMatchObject({ errcode: 60140 });
  });

  it('gives a code that is no good after 72 hours', async () => {
    await using setting = await startSetting();
    const { sandbox, receiver, call } = setting;
    const msgid = await setting.sendCard(buttonCard());
    await sandbox.tap('zhangsan', msgid, 'approve');
    sandbox.clock.advance(72 * hours);
    const answer = await call('message/update_template_card', {
      userids: ['zhangsan'],
      agentid,
      response_code: receiver.arrived[0]?.tree['ResponseCode'],
      button: { replace_name: 'late' },
    });
    expect(answer).toMatchObject({ errcode: 60140 });
  });

  it.each([
    ['a key that nothing has', 'zhangsan', 'nothing', 'unknown-key'],
    ['a button that opens a page', 'zhangsan', 'details', 'opens-url'],
    ['a member without the card', 'lisi', 'approve', 'unknown-message'],
    ['a member that does not exist', 'nobody', 'approve', 'unknown-member'],
  ])('is refused for %s', async (_what, userid, key, code) => {
    await using setting = await startSetting();
    const msgid = await setting.sendCard(buttonCard());
    await expect(setting.sandbox.tap(userid, msgid, key)).rejects.toMatchObject({ code });
    expect(setting.receiver.arrived).toEqual([]);
  });

  it('is refused once the message is recalled', async () => {
    await using setting = await startSetting();
    const msgid = await setting.sendCard(buttonCard());
    await setting.call('message/recall', { msgid });
    await expect(setting.sandbox.tap('zhangsan', msgid, 'approve')).rejects.toMatchObject({
      code: 'recalled',
    });
  });

  it('is refused for messages that are no cards', async () => {
    await using sandbox = await startSandbox();
    const answer = await callerOf(sandbox)('message/send', {
      touser: 'zhangsan',
      agentid,
      msgtype: 'text',
      text: { content: 'hello' },
    });
    await expect(sandbox.tap('zhangsan', String(answer['msgid']), 'approve')).rejects.toMatchObject({
      code: 'not-a-card',
    });
  });

  it('on a retired task card sends taskcard_click and marks the card as done', async () => {
    await using setting = await startSetting();
    const { sandbox, receiver, call } = setting;
    const answer = await call('message/send', {
      touser: 'zhangsan',
      agentid,
      msgtype: 'taskcard',
      taskcard: {
        title: 'Old',
        description: 'An old card',
        task_id: 'old-1',
        btn: [{ key: 'yes', name: 'Yes', replace_name: 'Agreed' }],
      },
    });
    const { card } = await sandbox.tap('zhangsan', String(answer['msgid']), 'yes');
    expect(receiver.arrived[0]?.tree).toMatchObject({
      Event: 'taskcard_click',
      TaskId: 'old-1',
      AgentId: String(agentid),
    });
    expect(card).toMatchObject({ card_type: 'taskcard', replaced: 'Agreed' });
  });
});

describe('the choices of a tap', () => {
  const chosen = (question_key: string, ...option_ids: string[]) => ({ question_key, option_ids });

  it('are the preset ones where the member chose nothing', async () => {
    await using setting = await startSetting();
    const msgid = await setting.sendCard(selectCard());
    await setting.sandbox.tap('zhangsan', msgid, 'submit');
    expect(setting.receiver.arrived[0]?.tree['SelectedItems']).toEqual({
      SelectedItem: [
        { QuestionKey: 'city', OptionIds: { OptionId: 'city-2' } },
        { QuestionKey: 'hotel', OptionIds: { OptionId: 'hotel-1' } },
      ],
    });
  });

  it('are reported in the order of the card', async () => {
    await using setting = await startSetting();
    const msgid = await setting.sendCard(voteCard(1));
    const view = await setting.sandbox.tap('zhangsan', msgid, 'submit', [chosen('lunch', 'noodles', 'rice')]);
    expect(setting.receiver.arrived[0]?.tree['SelectedItems']).toEqual({
      SelectedItem: { QuestionKey: 'lunch', OptionIds: { OptionId: ['noodles', 'rice'] } },
    });
    expect(view.card?.tap?.selected).toEqual([chosen('lunch', 'noodles', 'rice')]);
  });

  it('may be none in a vote', async () => {
    await using setting = await startSetting();
    const msgid = await setting.sendCard(voteCard(0));
    const view = await setting.sandbox.tap('zhangsan', msgid, 'submit', [chosen('lunch')]);
    expect(view.card?.tap?.selected).toEqual([chosen('lunch')]);
  });

  it.each([
    ['an unknown question', voteCard(0), [chosen('dinner', 'rice')], 'selected.0.question_key'],
    ['an unknown option', voteCard(1), [chosen('lunch', 'soup')], 'selected.0.option_ids'],
    ['two options of one vote', voteCard(0), [chosen('lunch', 'rice', 'noodles')], 'selected.0.option_ids'],
    ['an option twice', voteCard(1), [chosen('lunch', 'rice', 'rice')], 'selected.0.option_ids'],
    ['no option of a select', selectCard(), [chosen('city')], 'selected.0.option_ids'],
    [
      'two options of a select',
      selectCard(),
      [chosen('hotel', 'hotel-1', 'hotel-2')],
      'selected.0.option_ids',
    ],
  ])('are refused: %s', async (_what, card, selected, path) => {
    await using setting = await startSetting();
    const msgid = await setting.sendCard(card);
    await expect(setting.sandbox.tap('zhangsan', msgid, 'submit', selected)).rejects.toMatchObject({
      status: 400,
      path,
    });
  });
});
