import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type DirectorySetting, startDirectory } from '../../../test/directory-setting.ts';
import { csvOfAll } from '../../../test/contact-world.ts';
import type { Answer } from '../../../test/api-server.ts';
import { departmentKey, memberKey } from '../../state/keys.ts';
import type { Department, Member } from '../../state/rows.ts';

let setting: DirectorySetting;
beforeEach(async () => {
  setting = await startDirectory();
});
afterEach(async () => await setting[Symbol.asyncDispose]());

const header =
  '姓名,帐号,手机号,邮箱,所在部门,职位,性别,是否部门内领导,排序,别名,地址,座机,禁用,Badge,Unknown';

function memberRow(userid: string): Member | undefined {
  return setting.api.world.state.members.get(memberKey(setting.corpid, userid));
}

function departmentRow(id: number): Department | undefined {
  return setting.api.world.state.departments.get(departmentKey(setting.corpid, id));
}

async function run(path: string, csv: string, more: object = {}): Promise<Answer> {
  const media_id = await setting.upload(csv);
  const started = await setting.contacts(path, { media_id, ...more });
  if (started.errcode !== 0) return started;
  return await setting.contacts(`batch/getresult?jobid=${String(started['jobid'])}`);
}

describe('an import of members', () => {
  it('adds whom it does not know, changes whom it knows, and tells what became of each row', async () => {
    const rows = [
      'Han Mei,han.mei,13900000012,,2;5,Lead,女,1;0,10;40,Mei,5 Road,020-1,0,B-204,x',
      'Bobby,bob,,,,,,,,,,,1,,',
      'Nobody,no one,13900000099,,2,,,,,,,,,,',
      'Taken,taken,13800000001,,2,,,,,,,,,,',
    ];
    const result = await run('batch/syncuser', [header, ...rows].join('\n'));
    expect(result).toMatchObject({ status: 3, type: 'sync_user', total: 4, percentage: 100 });
    expect(result['result']).toEqual([
      { userid: 'han.mei', errcode: 0, errmsg: 'ok' },
      { userid: 'bob', errcode: 0, errmsg: 'ok' },
      { userid: 'no one', errcode: 40003, errmsg: expect.any(String) },
      { userid: 'taken', errcode: 60104, errmsg: 'mobile existed:alice' },
    ]);
    expect(memberRow('han.mei')).toMatchObject({
      name: 'Han Mei',
      department: [2, 5],
      is_leader_in_dept: [1, 0],
      order: [10, 40],
      position: 'Lead',
      gender: '2',
      alias: 'Mei',
      address: '5 Road',
      telephone: '020-1',
      status: 4,
      attrs: [{ type: 0, name: 'Badge', text: { value: 'B-204' } }],
    });
    expect(memberRow('bob')).toMatchObject({
      name: 'Bobby',
      mobile: '13800000002',
      department: [3],
      status: 2,
    });
  });

  it('leaves columns that are not there alone, and clears four when their cells are empty', async () => {
    await run('batch/syncuser', '姓名,帐号,职位,别名\nAlice,alice,Head,Al\n');
    expect(memberRow('alice')).toMatchObject({ position: 'Head', alias: 'Al', department: [2] });
    await run('batch/syncuser', '姓名,帐号,职位\nAlice,alice,\n');
    expect(memberRow('alice')).toMatchObject({ position: '', alias: 'Al' });
  });

  it('creates a department that it does not know below "Other"', async () => {
    await run('batch/syncuser', '姓名,帐号,手机号,所在部门\nNew,new,13900000031,777\n');
    expect(memberRow('new')?.department).toEqual([777]);
    expect(departmentRow(departmentRow(777)?.parentid ?? 0)?.name).toBe('其他（待设置部门）');
  });

  it('invites nobody when told so', async () => {
    const { invitations } = setting.api.world.state;
    await run('batch/syncuser', '姓名,帐号,手机号\nA,a1,13900000041\n', { to_invite: false });
    expect(invitations.size).toBe(0);
    await run('batch/syncuser', '姓名,帐号,手机号\nB,b1,13900000042\n');
    expect([...invitations.values()]).toMatchObject([{ userid: 'b1' }]);
  });

  it('that replaces deletes whom the file does not name, but never the creator', async () => {
    const kept = csvOfAll()
      .split('\n')
      .filter((line) => !line.includes(',bob,') && !line.includes(',boss,'));
    const result = await run('batch/replaceuser', kept.join('\n'));
    expect(result).toMatchObject({ status: 3, percentage: 100 });
    expect(memberRow('bob')).toBeUndefined();
    expect(memberRow('boss')).toBeDefined();
    expect(setting.api.world.state.members.size).toBe(307);
  });

  it.each([
    ['no rows', '姓名,帐号\n'],
    ['nothing', ''],
    ['no column of ids', '姓名,手机号\nA,13900000041\n'],
  ])('with %s is refused at once', async (_what, csv) => {
    const text = csv === '' ? '       ' : csv;
    expect(await run('batch/syncuser', text)).toMatchObject({ errcode: 40092 });
  });
});

describe('an import of departments', () => {
  const parties = '部门名称,部门ID,父部门ID,排序';

  it('tells what it did to each, and deletes what is empty and not named', async () => {
    const lines = [
      'Example Co,1,0,',
      'R&D,2,1,100',
      'Platform,3,5,20',
      'Sales,5,1,60',
      'New,30,3,',
      ...Array.from(
        { length: 14 },
        (_, index) => `Level ${index + 2},${index + 101},${index === 0 ? 1 : index + 100},`,
      ),
    ];
    const result = await run('batch/replaceparty', [parties, ...lines].join('\n'));
    const actions = new Map(
      (result['result'] as readonly { partyid: number; action: number; errcode: number }[]).map((row) => [
        row.partyid,
        [row.action, row.errcode],
      ]),
    );
    expect(actions.get(1)).toEqual([0, 0]);
    expect(actions.get(2)).toEqual([2, 0]);
    expect(actions.get(3)).toEqual([4, 0]);
    expect(actions.get(5)).toEqual([8, 0]);
    expect(actions.get(30)).toEqual([1, 0]);
    expect([4, 6].map(departmentRow)).toEqual([undefined, undefined]);
    // 20 has members: it goes with the import that moves them away.
    expect(departmentRow(20)).toMatchObject({ is_leaving: true });
    const { members } = setting.api.world.state;
    const rows = [...members.values()].filter(({ department }) => department.includes(20));
    const moved = rows.map(({ name, userid }) => `${name},${userid},,,2`).join('\n');
    await run('batch/syncuser', `姓名,帐号,手机号,邮箱,所在部门\n${moved}\n`);
    expect(departmentRow(20)).toBeUndefined();
  });

  it.each([
    ['two roots', 302004, 'A,1,0,\nB,7,0,'],
    ['a parent that is not there', 302004, 'A,1,0,\nB,7,9,'],
    ['a loop', 302004, 'A,1,0,\nB,7,8,\nC,8,7,'],
    ['a department without a name', 302004, 'A,1,0,\n,7,1,'],
    ['an id that comes twice', 302006, 'A,1,0,\nB,7,1,\nC,7,1,'],
    ['siblings of one name', 302007, 'A,1,0,\nB,7,1,\nB,8,1,'],
  ])('with %s is refused at once', async (_what, errcode, lines) => {
    expect(await run('batch/replaceparty', `${parties}\n${lines}\n`)).toMatchObject({ errcode });
  });

  it('may leave the root out', async () => {
    const result = await run('batch/replaceparty', `${parties}\nOnly,40,1,\n`);
    expect(result).toMatchObject({ status: 3, result: [{ partyid: 40, action: 1, errcode: 0 }] });
  });
});

describe('a job', () => {
  it('goes on with the clock of the sandbox, row by row, one at a time', async () => {
    await using slow = await startDirectory({ jobMs: 10_000 });
    const rows = Array.from({ length: 9 }, (_, index) => `N${index},n${index},1390001000${index}`);
    const media_id = await slow.upload(`姓名,帐号,手机号\n${rows.join('\n')}\n`);
    const started = await slow.contacts('batch/syncuser', { media_id });
    const ask = async () => await slow.contacts(`batch/getresult?jobid=${String(started['jobid'])}`);
    expect(await ask()).toMatchObject({ status: 1, percentage: 0, total: 9 });
    slow.api.advance(5);
    const half = await ask();
    expect(half).toMatchObject({ status: 2, percentage: 55 });
    expect(half).not.toHaveProperty('result');
    expect(await slow.contacts('batch/syncuser', { media_id })).toMatchObject({ errcode: 302008 });
    slow.api.advance(5);
    expect(await ask()).toMatchObject({ status: 3, percentage: 100 });
    expect(await slow.contacts('batch/syncuser', { media_id })).toMatchObject({ errcode: 0 });
  });

  it('is forgotten but for its id when five others are over', async () => {
    const jobids: unknown[] = [];
    const media_id = await setting.upload('姓名,帐号\nAlice,alice\n');
    for (let round = 0; round < 6; round += 1) {
      const { jobid } = await setting.contacts('batch/syncuser', { media_id });
      await setting.contacts(`batch/getresult?jobid=${String(jobid)}`);
      jobids.push(jobid);
    }
    const [first, second] = jobids.map(String);
    expect(await setting.contacts(`batch/getresult?jobid=${first}`)).toMatchObject({ errcode: 40089 });
    expect(await setting.contacts(`batch/getresult?jobid=${second}`)).toMatchObject({ status: 3 });
  });
});
