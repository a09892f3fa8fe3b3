import { describe, expect, it } from 'vitest';
import { startDirectory } from '../../test/directory-setting.ts';

describe('who may do what with the directory', () => {
  it('an application that writes is refused with one code or the other', async () => {
    await using usual = await startDirectory();
    await using other = await startDirectory({ applicationWrites: 60011 });
    for (const [path, body] of [
      ['user/update', { userid: 'bob', name: 'B' }],
      ['department/create', { name: 'X', parentid: 1 }],
    ] as const) {
      expect(await usual.app(path, body)).toMatchObject({ errcode: 48002 });
      expect(await other.app(path, body)).toMatchObject({ errcode: 60011 });
    }
    // Reading what only the contact-sync secret may read has one code.
    expect(await other.app('user/list_id', {})).toMatchObject({ errcode: 48002 });
  });

  it('the contact-sync secret reads details not at all, by their ids alone, or in full', async () => {
    await using refused = await startDirectory();
    await using ids = await startDirectory({ contactsRead: 'ids' });
    await using full = await startDirectory({ contactsRead: 'full' });
    expect(await refused.contacts('user/get?userid=alice')).toMatchObject({ errcode: 48009 });
    expect(await ids.contacts('user/get?userid=alice')).toEqual({
      errcode: 0,
      errmsg: 'ok',
      userid: 'alice',
      department: [2],
    });
    expect(await ids.contacts('department/get?id=2')).toMatchObject({
      department: { id: 2, parentid: 1, order: 100 },
    });
    expect(await full.contacts('user/get?userid=alice')).toMatchObject({ mobile: '13800000001' });
    expect(await refused.contacts('user/list?department_id=2')).toEqual(
      expect.objectContaining({ errcode: 48009, userlist: [] }),
    );
  });

  it('an application sees of a member only the departments and leaders in its range', async () => {
    await using setting = await startDirectory();
    const carol = await setting.app('user/get?userid=carol', undefined, 1000002);
    expect(carol).toMatchObject({ department: [2], order: [0], is_leader_in_dept: [0], main_department: 2 });
    const dave = await setting.app('user/get?userid=dave', undefined, 1000002);
    expect(dave).toMatchObject({ department: [], order: [], is_leader_in_dept: [] });
    expect(dave).not.toHaveProperty('main_department');
    expect(await setting.app('department/get?id=5', undefined, 1000002)).toMatchObject({ errcode: 60011 });
    expect(await setting.app('user/simplelist?department_id=5', undefined, 1000002)).toMatchObject({
      errcode: 60011,
      userlist: [],
    });
  });

  it('five direct leaders are taken where the world is of 2023', async () => {
    await using setting = await startDirectory({ directLeaders: 5 });
    const leaders = (...direct_leader: string[]) => ({ userid: 'bob', direct_leader });
    const five = leaders('alice', 'dave', 'carol', 'erin', 'boss');
    expect(await setting.contacts('user/update', five)).toMatchObject({ errcode: 0 });
    const six = leaders('alice', 'dave', 'carol', 'erin', 'boss', 'user0001');
    expect(await setting.contacts('user/update', six)).toMatchObject({ errcode: 60257 });
  });

  it('`fetch_child` lists whole subtrees where it still works', async () => {
    await using setting = await startDirectory({ fetchChild: true });
    const answer = await setting.app('user/simplelist?department_id=2&fetch_child=1');
    expect((answer['userlist'] as readonly { userid: string }[]).map(({ userid }) => userid)).toEqual([
      'alice',
      'bob',
      'carol',
    ]);
  });
});
