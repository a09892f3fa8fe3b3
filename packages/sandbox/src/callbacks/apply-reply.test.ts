import { cardToXml } from '@wecomkit/sdk/callback';
import { describe, expect, it } from 'vitest';
import type { Reaction } from '../../test/reacting-server.ts';
import type { Arrived } from '../../test/receiver.ts';
import { buttonCard, conversation, startSetting, voteCard } from '../../test/sandbox-with-receiver.ts';
import type { JournalEntry } from '../control/types.ts';
import type { Sandbox } from '../index.ts';

const text = { conversation, msgtype: 'text', text: { content: 'hello' } } as const;

function lastCallback(sandbox: Sandbox): JournalEntry | undefined {
  return sandbox.journal.entries().findLast((entry) => entry.direction === 'out' && entry.method === 'POST');
}

const updated = {
  card_type: 'button_interaction',
  main_title: { title: 'Approved' },
  button_list: [{ text: 'Done', key: 'done' }],
  replace_text: 'Approved',
};

describe('a passive reply', () => {
  it('with a text becomes a message of the application to the member alone', async () => {
    await using setting = await startSetting();
    const { sandbox, receiver } = setting;
    receiver.react = (arrived) => receiver.reply(arrived, { MsgType: 'text', Content: 'Noted 已收到' });
    await sandbox.say('zhangsan', text);
    expect(sandbox.messages('zhangsan').at(-1)).toMatchObject({
      own: false,
      msgtype: 'text',
      content: { content: 'Noted 已收到' },
      from: { kind: 'application' },
    });
    expect(sandbox.messages('lisi')).toEqual([]);
    expect(lastCallback(sandbox)?.detail?.decrypted_answer).toContain('Noted');
  });

  it('with articles becomes news, cut where the service cuts', async () => {
    await using setting = await startSetting();
    const { sandbox, receiver } = setting;
    const item = { Title: 'x'.repeat(200), Description: '', PicUrl: '', Url: 'https://oa.example.test/menu' };
    receiver.react = (arrived) =>
      receiver.reply(arrived, { MsgType: 'news', ArticleCount: 1, Articles: { item: [item] } });
    await sandbox.say('zhangsan', text);
    const message = sandbox.messages('zhangsan').at(-1);
    expect(message).toMatchObject({
      msgtype: 'news',
      cut: [{ path: 'news.articles.0.title', limit: 128, lost: 72 }],
    });
    expect(lastCallback(sandbox)?.notes).toMatchObject([{ kind: 'cut' }]);
  });

  it.each(['', 'success', 'SUCCESS', 'ok'])('is none when the body is "%s"', async (body) => {
    await using setting = await startSetting();
    setting.receiver.react = () => ({ body });
    await setting.sandbox.say('zhangsan', text);
    expect(setting.sandbox.messages('zhangsan')).toHaveLength(1);
    expect(lastCallback(setting.sandbox)).toMatchObject({ outcome: 'ok', notes: [] });
  });

  type Wrong = (reply: (content: object, other?: object) => Reaction) => Reaction;
  const wrong: readonly (readonly [string, Wrong])[] = [
    ['neither empty', () => ({ body: '{"errcode":0}' })],
    ['encrypted reply', () => ({ body: 'received' })],
    ['Token', (reply) => reply({ MsgType: 'text', Content: 'x' }, { token: 'another' })],
    [
      'EncodingAESKey',
      (reply) => reply({ MsgType: 'text', Content: 'x' }, { encodingAESKey: 'A'.repeat(43) }),
    ],
    ['CorpID', (reply) => reply({ MsgType: 'text', Content: 'x' }, { receiveid: 'wwother' })],
    ['ToUserName', (reply) => reply({ MsgType: 'text', Content: 'x', ToUserName: 'lisi' })],
    ['no passive reply of the type', (reply) => reply({ MsgType: 'link', Content: 'x' })],
    ['takes no update_button', (reply) => reply({ MsgType: 'update_button', Button: { ReplaceName: 'x' } })],
    ['40007', (reply) => reply({ MsgType: 'image', Image: { MediaId: 'none' } })],
    ['articles', (reply) => reply({ MsgType: 'news', ArticleCount: 0 })],
  ];

  it.each(wrong)(
    'that is wrong (%s) is dropped with a note, and the delivery is not repeated',
    async (why, make) => {
      await using setting = await startSetting();
      const { sandbox, receiver } = setting;
      receiver.react = (arrived: Arrived) =>
        make((content, other) => receiver.reply(arrived, { ...content }, { ...other }));
      await sandbox.say('zhangsan', text);
      expect(receiver.arrived).toHaveLength(1);
      expect(sandbox.messages('zhangsan')).toHaveLength(1);
      const [note] = lastCallback(sandbox)?.notes ?? [];
      expect(note?.kind).toBe('reply-dropped');
      expect(note?.text.en).toContain(why);
      expect(note?.text.zh).toMatch(/\p{Script=Han}/u);
    },
  );

  it('turns the buttons of the copy of who tapped grey', async () => {
    await using setting = await startSetting();
    const { sandbox, receiver } = setting;
    receiver.react = (arrived) =>
      receiver.reply(arrived, { MsgType: 'update_button', Button: { ReplaceName: 'Approved' } });
    const msgid = await setting.sendCard(buttonCard(), 'zhangsan|lisi');
    const view = await sandbox.tap('zhangsan', msgid, 'approve');
    expect(view.card).toMatchObject({ replaced: 'Approved', version: 2, tap: { status: 'answered' } });
    expect(sandbox.messages('lisi').at(-1)?.card).toMatchObject({ replaced: null, version: 1, tap: null });
    expect(lastCallback(sandbox)?.notes).toMatchObject([{ kind: 'lenient' }]);
  });

  it('replaces the card of who tapped, whatever its type was', async () => {
    await using setting = await startSetting();
    const { sandbox, receiver } = setting;
    const TemplateCard = cardToXml(updated);
    receiver.react = (arrived) => receiver.reply(arrived, { MsgType: 'update_template_card', TemplateCard });
    const msgid = await setting.sendCard(voteCard(1));
    const { card } = await sandbox.tap('zhangsan', msgid, 'submit');
    expect(card).toMatchObject({ card_type: 'button_interaction', replaced: 'Approved' });
    expect(card?.card).toMatchObject({ main_title: { title: 'Approved' } });
    await expect(sandbox.tap('zhangsan', msgid, 'done')).rejects.toMatchObject({ code: 'replaced' });
  });

  it('leaves the card alone where replies to card events are switched off', async () => {
    await using setting = await startSetting({ passiveCardReplies: false });
    const { sandbox, receiver } = setting;
    receiver.react = (arrived) =>
      receiver.reply(arrived, { MsgType: 'update_button', Button: { ReplaceName: 'Approved' } });
    const msgid = await setting.sendCard(buttonCard());
    const view = await sandbox.tap('zhangsan', msgid, 'approve');
    expect(view.card).toMatchObject({ replaced: null, version: 1, tap: { status: 'answered' } });
    expect(lastCallback(sandbox)?.notes).toMatchObject([{ kind: 'reply-dropped' }]);
    await sandbox.tap('zhangsan', msgid, 'mute');
    expect(sandbox.messages('zhangsan').at(-1)?.card).toMatchObject({ replaced: 'Approved' });
  });

  it('with a broken card changes nothing', async () => {
    await using setting = await startSetting();
    const { sandbox, receiver } = setting;
    const TemplateCard = cardToXml({ ...updated, card_type: 'no_such_card' });
    receiver.react = (arrived) => receiver.reply(arrived, { MsgType: 'update_template_card', TemplateCard });
    const msgid = await setting.sendCard(buttonCard());
    const view = await sandbox.tap('zhangsan', msgid, 'approve');
    expect(view.card).toMatchObject({ version: 1 });
    expect(lastCallback(sandbox)?.notes).toMatchObject([{ kind: 'reply-dropped' }]);
  });

  it('may have ten entries in its menu, which a call may not', async () => {
    await using setting = await startSetting();
    const { sandbox, receiver } = setting;
    const action_list = Array.from({ length: 10 }, (_, index) => ({
      text: `entry ${index}`,
      key: `key${index}`,
    }));
    const TemplateCard = cardToXml({ ...updated, action_menu: { desc: 'More', action_list } });
    receiver.react = (arrived) => receiver.reply(arrived, { MsgType: 'update_template_card', TemplateCard });
    const msgid = await setting.sendCard(buttonCard());
    const view = await sandbox.tap('zhangsan', msgid, 'approve');
    expect(view.card?.card).toMatchObject({ action_menu: { action_list } });
  });
});
