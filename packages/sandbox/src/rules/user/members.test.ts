import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type DirectorySetting, openWorld, startDirectory } from '../../../test/directory-setting.ts';
import { applicationKey, chatKey, memberKey, tagKey } from '../../state/keys.ts';
import type { Member } from '../../state/rows.ts';

let setting: DirectorySetting;
beforeAll(async () => {
  const [corp] = openWorld.corps;
  const chats = [
    { chatid: 'c1', name: 'C', owner: 'auto-1a2b3c', userlist: ['auto-1a2b3c', 'alice', 'dave'] },
  ];
  setting = await startDirectory({}, { corps: [{ ...corp!, chats, mail_domain: 'example.test' }] });
});
beforeEach(() => setting.api.renew());
afterAll(async () => await setting[Symbol.asyncDispose]());

const state = () => setting.api.world.state;
const memberOf = (userid: string): Member | undefined =>
  state().members.get(memberKey(setting.corpid, userid));
const create = async (userid: string, more: object = {}) =>
  await setting.contacts('user/create', { userid, name: userid, mobile: `139${userid}`, ...more });
const update = async (userid: string, more: object) =>
  await setting.contacts('user/update', { userid, ...more });

describe('a member', () => {
  it('leaves tags, leaders, ranges and groups when deleted, and frees number and address', async () => {
    await setting.contacts('tag/addtagusers', { tagid: 1, userlist: ['dave'] });
    await update('erin', { direct_leader: ['dave'] });
    expect(await setting.contacts('user/delete?userid=DAVE')).toMatchObject({ errmsg: 'deleted' });
    expect(memberOf('erin')?.direct_leader).toEqual([]);
    expect(state().tags.get(tagKey(setting.corpid, 1))?.userids).toEqual(['alice', 'carol']);
    const application = state().applications.get(applicationKey(setting.corpid, 1000002));
    expect(application?.visible.userids).toEqual([]);
    expect(state().chats.get(chatKey(setting.corpid, 'c1'))?.userlist).toEqual(['auto-1a2b3c', 'alice']);
    expect(await create('dave', { mobile: '13800000004' })).toMatchObject({ errcode: 0 });
  });

  it('whose id was generated is named anew everywhere, once', async () => {
    await update('erin', { direct_leader: ['auto-1a2b3c'] });
    expect(await update('auto-1a2b3c', { new_userid: 'gina' })).toMatchObject({ errcode: 0 });
    expect(memberOf('auto-1a2b3c')).toBeUndefined();
    expect(memberOf('erin')?.direct_leader).toEqual(['gina']);
    expect(state().chats.get(chatKey(setting.corpid, 'c1'))).toMatchObject({
      owner: 'gina',
      userlist: ['gina', 'alice', 'dave'],
    });
    expect(await update('gina', { new_userid: 'regina' })).toMatchObject({ errcode: 301036 });
  });

  it('keeps orders of departments that stay, and takes zeros of clients for nothing', async () => {
    await update('carol', { department: [2, 5], order: [3, 4], is_leader_in_dept: [0, 1] });
    await update('carol', { department: [5, 6], main_department: 0, gender: '0', status: 0 });
    expect(memberOf('carol')).toMatchObject({
      department: [5, 6],
      order: [4, 0],
      is_leader_in_dept: [1, 0],
      main_department: 5,
      status: 1,
    });
    expect(await update('carol', { main_department: 2 })).toMatchObject({ errcode: 60123 });
    expect(await update('carol', { is_leader_in_dept: [1] })).toMatchObject({ errcode: 60132 });
  });

  it('is active again after being switched off and on, if ever active', async () => {
    for (const userid of ['dave', 'erin']) {
      await update(userid, { enable: 0 });
      expect(memberOf(userid)?.status).toBe(2);
      await update(userid, { enable: 1 });
    }
    expect([memberOf('dave')?.status, memberOf('erin')?.status]).toEqual([1, 4]);
  });

  it('without a department is in "Other", which is one department for all', async () => {
    await create('20000001');
    await create('20000002', { department: [0] });
    const [first] = memberOf('20000001')?.department ?? [];
    expect(memberOf('20000002')?.department).toEqual([first]);
    expect(await setting.contacts(`department/delete?id=${String(first)}`)).toMatchObject({ errcode: 60005 });
  });

  it('has a company mailbox that was assigned, and changes it once', async () => {
    await create('20000001');
    expect(memberOf('20000001')?.biz_mail).toBe('20000001@example.test');
    expect(await update('20000001', { biz_mail: 'a.b@elsewhere.test' })).toMatchObject({ errcode: 81015 });
    expect(await update('20000001', { biz_mail: 'first@example.test' })).toMatchObject({ errcode: 0 });
    expect(await update('20000001', { biz_mail: 'second@example.test' })).toMatchObject({ errcode: 60144 });
    expect(await create('20000002', { biz_mail: 'FIRST@example.test' })).toMatchObject({ errcode: 60145 });
    await create('20000003', { biz_mail: 'chosen@example.test' });
    expect(await update('20000003', { biz_mail: 'other@example.test' })).toMatchObject({ errcode: 60144 });
  });

  it('has aliases that a list replaces and an empty one clears', async () => {
    await create('20000001');
    const aliases = async (...item: string[]) =>
      (await update('20000001', { biz_mail_alias: { item } })).errcode;
    expect(await aliases('one@example.test', 'two@example.test')).toBe(0);
    expect(memberOf('20000001')?.biz_mail_alias).toHaveLength(2);
    expect(await aliases('one@elsewhere.test')).toBe(60269);
    await create('20000002');
    expect(await update('20000002', { biz_mail_alias: { item: ['one@example.test'] } })).toMatchObject({
      errcode: 60270,
    });
    expect(await aliases()).toBe(0);
    expect(memberOf('20000001')?.biz_mail_alias).toEqual([]);
    expect(await update('bob', { biz_mail_alias: { item: ['bob@example.test'] } })).toMatchObject({
      errcode: 60272,
    });
  });

  it('keeps own attributes that are not named, and refuses one of another kind', async () => {
    const attrs = (...list: object[]) => ({ extattr: { attrs: list } });
    const badge = { type: 0, name: 'Badge', text: { value: 'A' } };
    const wiki = { type: 1, name: 'Wiki', web: { url: 'https://w.example.test', title: 'W' } };
    await update('bob', attrs(badge));
    await update('bob', attrs(wiki));
    expect(memberOf('bob')?.attrs).toEqual([badge, wiki]);
    await update('bob', attrs({ ...badge, text: { value: '' } }));
    expect(memberOf('bob')?.attrs).toEqual([wiki]);
    expect(await update('bob', attrs({ ...wiki, name: 'Badge' }))).toMatchObject({ errcode: 60150 });
  });
});

describe('member ids', () => {
  it('come page by page, each row once, while members come and go', async () => {
    const rows: unknown[] = [];
    let cursor = '';
    do {
      const page = await setting.contacts('user/list_id', { limit: 50, cursor });
      rows.push(...(page['dept_user'] as readonly unknown[]));
      cursor = String(page['next_cursor']);
      if (rows.length === 50) {
        await setting.contacts('user/delete?userid=alice');
        await create('20000001');
      }
    } while (cursor !== '');
    expect(rows).toHaveLength(310);
    expect(new Set(rows.map((row) => JSON.stringify(row))).size).toBe(310);
    expect(await setting.contacts('user/list_id', { cursor: 'nonsense' })).toMatchObject({ errcode: 50100 });
  });
});
