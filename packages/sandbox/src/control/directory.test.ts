import { describe, expect, it } from 'vitest';
import { startSandbox, type Sandbox } from '../index.ts';
import { defaultSeed } from '../seed/default-seed.ts';
import type { Directory, MembersPage } from './types.ts';

async function get<Answer>({ url }: Sandbox, path: string): Promise<Answer> {
  const answer = await fetch(`${url}/_sandbox${path}`);
  expect(answer.status).toBe(200);
  const value: Answer = await answer.json();
  return value;
}

function members(sandbox: Sandbox, query: string): Promise<MembersPage> {
  return get(sandbox, `/corps/${sandbox.corpid}/members?${query}`);
}

const ids = (page: MembersPage): readonly string[] => page.members.map(({ userid }) => userid);

describe('the directory', () => {
  it('lists as many members as are asked for and says how many there are', async () => {
    await using sandbox = await startSandbox();
    const all = await get<Directory>(sandbox, '/directory');
    const few = await get<Directory>(sandbox, '/directory?members=3');
    expect(all.corps[0]?.members).toHaveLength(14);
    expect(few.corps[0]).toEqual({ ...all.corps[0], members: all.corps[0]?.members.slice(0, 3) });
    expect(few.corps[0]?.member_count).toBe(14);
  });

  it('counts the members below a department once, and those of a tag', async () => {
    const [corp] = defaultSeed.corps;
    if (!corp) throw new Error('The seed lost its company.');
    const twice = { userid: 'twice', name: '两处', department: [3, 4], main_department: 3 };
    await using sandbox = await startSandbox({
      seed: { corps: [{ ...corp, members: [...corp.members, twice] }] },
    });
    const [found] = (await get<Directory>(sandbox, '/directory?members=0')).corps;
    const counts = found?.departments.map(({ id, member_count }) => [id, member_count]);
    expect(counts).toEqual([
      [1, 15],
      [2, 7],
      [3, 4],
      [4, 3],
      [5, 2],
      [6, 3],
      [7, 2],
    ]);
    expect(found?.tags.map(({ member_count }) => member_count)).toEqual([2, 4, 4]);
  });

  it('gives the members of a department in its order, page by page', async () => {
    await using sandbox = await startSandbox();
    const first = await members(sandbox, 'department=3&limit=2');
    expect(ids(first)).toEqual(['zhangsan', 'wangwu']);
    expect(first).toMatchObject({ total: 3, more: true });
    const second = await members(sandbox, 'department=3&limit=2&offset=2');
    expect(ids(second)).toEqual(['alice']);
    expect(second.more).toBe(false);
  });

  it('finds members by tag, by id whatever its case, and by what is written about them', async () => {
    await using sandbox = await startSandbox();
    expect(ids(await members(sandbox, 'tag=3'))).toEqual(['alice', 'maria', 'zhengshi', 'dave']);
    expect(ids(await members(sandbox, 'userids=LISI|nobody|bob'))).toEqual(['lisi', 'bob']);
    expect(ids(await members(sandbox, 'q=ENGINEER'))).toEqual(['lisi', 'wangwu', 'alice', 'bob', 'sunqi']);
    expect(ids(await members(sandbox, 'q=nobody'))).toEqual([]);
  });

  it('has no members of a company that does not exist', async () => {
    await using sandbox = await startSandbox();
    const answer = await fetch(`${sandbox.url}/_sandbox/corps/ww0/members`);
    expect(answer.status).toBe(404);
  });
});
