import { describe, expect, it } from 'vitest';
import { type Scripted, scriptedServer, type Seen } from '../../../test/scripted-server.ts';
import { createWeCom, importOf, InputError, type WeCom } from '../../index.ts';
import { getResult, replaceUser } from '../../operations/batch/index.ts';

const ok = { errcode: 0, errmsg: 'ok' };
const uploaded = { ...ok, type: 'file', media_id: 'media-1', created_at: '1' };
const started = { ...ok, jobid: 'job-1' };
const running = { ...ok, status: 2, type: 'replace_user', total: 2, percentage: 40 };
const finished = {
  ...running,
  status: 3,
  percentage: 100,
  result: [
    { userid: 'alice', errcode: 0, errmsg: 'ok' },
    { userid: 'bob', errcode: 60104, errmsg: 'mobile existed' },
  ],
};

const rows = [
  {
    userid: 'alice',
    name: '爱丽丝',
    mobile: '13800000001',
    department: [2, 5],
    is_leader_in_dept: [true, 0],
  },
  { userid: 'bob', name: 'Bob, "the builder"', email: 'bob@example.test', enable: false },
] as const;

function connect(baseUrl: string, waits: number[] = []): WeCom {
  return createWeCom({
    corpid: 'ww1',
    contacts: { corpsecret: 's' },
    baseUrl,
    sleep: async (ms) => {
      waits.push(ms);
    },
  });
}

const importing: readonly Scripted[] = [uploaded, started, running, running, finished];

describe('an import that is found by its operation', () => {
  it('checks rows of which nothing is known', async () => {
    await using server = await scriptedServer(...importing);
    const context = { caller: connect(server.url), options: { sleep: async () => undefined } };
    const found = importOf(replaceUser);
    expect(Object.keys(found?.row.members ?? {})).toContain('mobile');
    await expect(found?.run(context, [{ userid: 'alice' }])).rejects.toBeInstanceOf(InputError);
    await expect(found?.run(context, rows)).resolves.toMatchObject({ jobid: 'job-1' });
  });

  it('is none for other operations', () => {
    expect(importOf(getResult)).toBeUndefined();
  });
});

describe('an import of members', () => {
  it('uploads a CSV, starts the job, and asks with growing pauses until it is over', async () => {
    await using server = await scriptedServer(...importing);
    const waits: number[] = [];
    const seen: (number | undefined)[] = [];
    const outcome = await connect(server.url, waits).batch.replaceUsers(rows, {
      to_invite: false,
      onProgress: ({ percentage }) => seen.push(percentage),
    });
    expect(outcome).toEqual({
      jobid: 'job-1',
      result: finished.result,
      failed: [{ userid: 'bob', errcode: 60104, errmsg: 'mobile existed' }],
    });
    expect(seen).toEqual([40, 40, 100]);
    expect(waits).toEqual([500, 1000]);
    expect(server.seen.map(({ path }) => path.replace('/cgi-bin/', ''))).toEqual([
      'media/upload',
      'batch/replaceuser',
      'batch/getresult',
      'batch/getresult',
      'batch/getresult',
    ]);
    expect(JSON.parse(String(server.seen[1]?.body))).toEqual({ media_id: 'media-1', to_invite: false });
    expect(server.seen[2]?.query.get('jobid')).toBe('job-1');
  });

  it('writes the columns that the rows fill, and quotes what has to be', async () => {
    await using server = await scriptedServer(...importing);
    await connect(server.url).batch.syncUsers(rows);
    expect(csvOf(server.seen[0])).toBe(
      [
        '姓名,帐号,手机号,邮箱,所在部门,是否部门内领导,禁用',
        '爱丽丝,alice,13800000001,,2;5,1;0,',
        '"Bob, ""the builder""",bob,,bob@example.test,,,1',
        '',
      ].join('\n'),
    );
  });

  it('gives every attribute of the company a column of its own', async () => {
    await using server = await scriptedServer(...importing);
    const attrs = [{ type: 0, name: '工牌', text: { value: 'A-17' } }] as const;
    await connect(server.url).batch.syncUsers([
      { userid: 'a', name: 'A', gender: '2', extattr: { attrs } },
      { userid: 'b', name: 'B' },
    ]);
    expect(csvOf(server.seen[0])).toContain(
      '姓名,帐号,手机号,邮箱,所在部门,性别,工牌\nA,a,,,,女,A-17\nB,b,,,,,\n',
    );
  });

  it('takes rows as they come', async () => {
    await using server = await scriptedServer(...importing);
    async function* some(): AsyncGenerator<{ readonly userid: string; readonly name: string }> {
      yield { userid: 'a', name: 'A' };
    }
    await connect(server.url).batch.syncUsers(some());
    expect(csvOf(server.seen[0])).toContain('\nA,a,');
  });

  it('sends nothing when a row breaks a limit, comes twice, or there is none', async () => {
    await using server = await scriptedServer(...importing);
    const { batch } = connect(server.url);
    const bad = [
      { userid: 'a', name: 'A', mobile: 'call me' },
      { userid: 'a', name: '' },
    ];
    const error = await batch.replaceUsers(bad).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(InputError);
    expect(error).toMatchObject({
      operation: 'batch.replaceUser',
      issues: [
        { path: 'rows.1.userid', rule: 'unique' },
        { path: 'rows.0.mobile', rule: 'pattern' },
        { path: 'rows.1.name', rule: 'empty' },
      ],
    });
    await expect(batch.replaceUsers([])).rejects.toMatchObject({
      issues: [{ path: 'rows', rule: 'tooFew' }],
    });
    expect(server.seen).toEqual([]);
  });

  it('refuses what the file has no column for', async () => {
    await using server = await scriptedServer(...importing);
    const row = { userid: 'a', name: 'A', direct_leader: ['b'] };
    await expect(connect(server.url).batch.syncUsers([row])).rejects.toMatchObject({
      issues: [{ path: 'rows.0.direct_leader', rule: 'unknown' }],
    });
  });

  it('is not started twice when the answer is lost', async () => {
    await using server = await scriptedServer(uploaded, 'drop');
    await expect(connect(server.url).batch.replaceUsers(rows)).rejects.toMatchObject({
      code: 'network',
      mayHaveArrived: true,
    });
    expect(server.seen).toHaveLength(2);
  });

  it('stops asking with the reason of the signal', async () => {
    await using server = await scriptedServer(uploaded, started, running);
    const giveUp = new AbortController();
    const importing = connect(server.url).batch.replaceUsers(rows, {
      signal: giveUp.signal,
      onProgress: () => giveUp.abort(new Error('enough')),
    });
    await expect(importing).rejects.toThrow('enough');
    expect(server.seen).toHaveLength(3);
  });
});

describe('an import of departments', () => {
  it('writes name, id, parent and order, the root among them', async () => {
    const done = {
      ...finished,
      type: 'replace_party',
      result: [{ action: 1, partyid: 7, errcode: 0, errmsg: 'ok' }],
    };
    await using server = await scriptedServer(uploaded, started, done);
    const outcome = await connect(server.url).batch.replaceParties([
      { id: 1, name: '示例公司', parentid: 0 },
      { id: 7, name: '质量部', parentid: 1, order: 20 },
    ]);
    expect(csvOf(server.seen[0])).toContain('部门名称,部门ID,父部门ID,排序\n示例公司,1,0,\n质量部,7,1,20\n');
    expect(server.seen[1]?.path).toBe('/cgi-bin/batch/replaceparty');
    expect(outcome.failed).toEqual([]);
  });
});

function csvOf(request: Seen | undefined): string {
  const body = String(request?.body);
  const [, content = ''] = body.split('\r\n\r\n');
  return content.split('\r\n--')[0] ?? '';
}
