/** Long jobs through the SDK: files written, uploaded, waited for, downloaded and decrypted by two sides that share no code for it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSandbox, type Sandbox, type SandboxOptions } from '@wecomkit/sandbox';
import { createWeCom, type JobProgress, type WeCom } from '@wecomkit/sdk';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await startSandbox();
});
afterEach(async () => sandbox.stop());

/** Waits between questions by moving the sandbox's clock. */
function connect(to: Sandbox = sandbox): WeCom {
  const corp = to.secrets().corps[0];
  const application = corp?.applications[0];
  return createWeCom({
    corpid: corp?.corpid ?? '',
    corpsecret: application?.corpsecret ?? '',
    agentid: application?.agentid,
    contacts: { corpsecret: corp?.contacts_secret ?? '' },
    baseUrl: to.url,
    sleep: async (ms) => to.clock.advance(ms),
  });
}

async function collect<Row>(rows: AsyncIterable<Row>): Promise<readonly Row[]> {
  const found: Row[] = [];
  for await (const row of rows) found.push(row);
  return found;
}

const person = (userid: string, more: object = {}) => ({
  userid,
  name: `名, "${userid}"`,
  mobile: `1390000${userid.slice(-4)}`,
  department: [2, 3],
  ...more,
});

describe('imports', () => {
  it('arrive as they were written, commas and quotes included, and tell how far they are', async () => {
    await sandbox.stop();
    sandbox = await startSandbox({ jobMs: 10_000 });
    const progress: JobProgress[] = [];
    const attrs = [{ type: 0, name: '工号', text: { value: 'A-17' } }] as const;
    const rows = Array.from({ length: 40 }, (_, index) =>
      person(`new${1000 + index}`, { position: 'Lead;er' }),
    );
    const last = person('new2000', { gender: '2', enable: false, extattr: { attrs } });
    const { result, failed } = await connect().batch.syncUsers([...rows, last], {
      to_invite: false,
      onProgress: (each) => progress.push(each),
    });
    expect(failed).toEqual([]);
    expect(result).toHaveLength(41);
    const percentages = progress.map(({ percentage }) => percentage ?? -1);
    expect(percentages).toEqual(percentages.toSorted((left, right) => left - right));
    expect(percentages.at(-1)).toBe(100);
    expect(percentages.length).toBeGreaterThan(2);
    expect(await connect().user.get({ userid: 'new1007' })).toMatchObject({
      name: '名, "new1007"',
      department: [2, 3],
      position: 'Lead;er',
      status: 4,
    });
    expect(await connect().user.get({ userid: 'new2000' })).toMatchObject({ status: 2, extattr: { attrs } });
  });

  it('replace departments and members', async () => {
    const wecom = connect();
    const departments = [
      { id: 1, name: '星河科技', parentid: 0 },
      { id: 2, name: '研发', parentid: 1, order: 7 },
      { id: 30, name: '新部门', parentid: 2 },
    ];
    expect((await wecom.batch.replaceParties(departments)).failed).toEqual([]);
    const corp = sandbox.directory().corps[0];
    const members = (corp?.members ?? []).map(({ userid, name }) => ({ userid, name, department: [30] }));
    const { failed } = await wecom.batch.replaceUsers(members.filter(({ userid }) => userid !== 'wujiu'));
    expect(failed).toEqual([]);
    const left = sandbox.directory().corps[0];
    expect(left?.departments.map(({ id }) => id)).toEqual([1, 2, 30]);
    expect(left?.members.map(({ userid }) => userid)).not.toContain('wujiu');
  });
});

describe('exports', () => {
  it('give the rows that lists give', async () => {
    const wecom = connect();
    const { department } = await wecom.department.list({});
    expect(await collect(wecom.export.departments())).toEqual(department);
    const users = await collect(wecom.export.users());
    expect(users).toHaveLength(14);
    const { userlist } = await wecom.user.list({ department_id: 3 });
    for (const member of userlist) expect(users).toContainEqual(member);
    expect(await collect(wecom.export.tagUsers({ tagid: 3 }))).toEqual([
      { userid: 'alice', name: 'Alice Martin' },
      { userid: 'maria', name: 'María Núñez' },
      { partyid: 7 },
    ]);
  });
});

describe('a job that was under way when the sandbox stopped', () => {
  let data: string;
  beforeEach(async () => {
    data = await mkdtemp(join(tmpdir(), 'wecomkit-jobs-'));
  });
  afterEach(async () => rm(data, { recursive: true }));

  it('goes on when it starts again', async () => {
    const options: SandboxOptions = { data, jobMs: 3_600_000 };
    const first = await startSandbox(options);
    const { media_id } = await connect(first).media.upload({
      type: 'file',
      media: { filename: 'users.csv', content: '姓名,帐号,手机号\nNew,new,13900000001\n' },
    });
    const { jobid } = await connect(first).batch.syncUser({ media_id });
    expect(await connect(first).batch.getResult({ jobid })).toMatchObject({ status: 1 });
    await first.stop();
    await using second = await startSandbox(options);
    second.clock.advance(3_600_000);
    expect(await connect(second).batch.getResult({ jobid })).toMatchObject({ status: 3, percentage: 100 });
    expect(second.console('user/get', { userid: 'new' })).toMatchObject({ errcode: 0 });
  });
});

describe('the phone', () => {
  it('shows a menu and a group as soon as they are made', async () => {
    const wecom = connect();
    await wecom.menu.create({ button: [{ name: '部署', type: 'click', key: 'deploy' }] });
    const { chatid } = await wecom.appchat.create({ userlist: ['alice', 'bob'], owner: 'alice' });
    const corp = sandbox.directory().corps[0];
    expect(corp?.applications[0]?.menu).toEqual([{ name: '部署', type: 'click', key: 'deploy' }]);
    expect(corp?.chats.map((chat) => chat.chatid)).toContain(chatid);
    // It is in nobody's list before something was posted, and then called after its members.
    expect(sandbox.conversations('bob').map(({ id }) => id)).not.toContain(`chat:${chatid}`);
    await wecom.appchat.sendText({ chatid, text: { content: 'hello' } });
    expect(sandbox.conversations('bob')[0]).toMatchObject({
      id: `chat:${chatid}`,
      kind: 'chat',
      title: 'Alice Martin、Bob Keller',
      unread: 1,
    });
    expect(sandbox.messages('alice', `chat:${chatid}`)).toMatchObject([{ msgtype: 'text', own: false }]);
  });
});
