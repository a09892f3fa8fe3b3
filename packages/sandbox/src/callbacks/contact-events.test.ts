import type { XmlElement } from '@wecomkit/sdk/callback';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Receiver, startReceiver } from '../../test/receiver.ts';
import { startSandbox, type Sandbox, type SandboxOptions } from '../index.ts';

const credentials = {
  token: 'SandboxContactsToken',
  encodingAESKey: 'SandboxContactsKey0000000000000000000000000',
  receiveid: 'wwsandbox0000000001',
};

let receiver: Receiver;
let sandbox: Sandbox;

async function start(options: SandboxOptions = {}): Promise<void> {
  receiver = await startReceiver(credentials);
  sandbox = await startSandbox({ jobMs: 0, ...options });
  const { token, encodingAESKey } = credentials;
  const check = await sandbox.setContactsCallback({ url: receiver.url, token, encodingAESKey });
  expect(check.saved).toBe(true);
}

beforeEach(() => start());
afterEach(async () => {
  await sandbox.stop();
  await receiver[Symbol.asyncDispose]();
});

async function call(secret: string, path: string, body?: object): Promise<Readonly<Record<string, unknown>>> {
  const query = new URLSearchParams({ corpid: sandbox.corpid, corpsecret: secret });
  const token = await (await fetch(`${sandbox.url}/cgi-bin/gettoken?${query}`)).json();
  const separator = path.includes('?') ? '&' : '?';
  const url = `${sandbox.url}/cgi-bin/${path}${separator}access_token=${token.access_token}`;
  const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
  return await (await fetch(url, init)).json();
}

const contacts = async (path: string, body?: object) =>
  await call('sandbox-secret-contacts-0000000000000000000', path, body);
const approval = async (path: string, body?: object) =>
  await call('sandbox-secret-approval-0000000000000000000', path, body);

/** What arrived, without what every event has. */
async function heard(): Promise<readonly XmlElement[]> {
  await sandbox.settled();
  return receiver.arrived.map(({ tree }) => {
    const { ToUserName: _to, FromUserName: _from, CreateTime: _time, MsgType: _type, ...own } = tree;
    return own;
  });
}

const event = (ChangeType: string, own: XmlElement): XmlElement => ({
  Event: 'change_contact',
  ChangeType,
  ...own,
});

describe('the server of the contact-sync assistant', () => {
  it('hears nothing of what the assistant does itself', async () => {
    await contacts('department/create', { name: 'New', parentid: 1, id: 50 });
    await contacts('user/create', { userid: 'new', name: 'New', mobile: '13900000001', department: [50] });
    expect(await heard()).toEqual([]);
  });

  it('hears ids alone of what administrators do', async () => {
    expect(sandbox.console('department/create', { name: 'New', parentid: 1, id: 50 })).toMatchObject({
      errcode: 0,
      errmsg: 'created',
    });
    sandbox.console('user/create', { userid: 'new', name: 'N', mobile: '13900000001', department: [50, 2] });
    sandbox.console('user/update', { userid: 'new', name: 'Other' });
    sandbox.console('user/update', { userid: 'new', department: [50] });
    sandbox.console('department/update', { id: 50, name: 'Renamed' });
    sandbox.console('department/update', { id: 50, parentid: 2 });
    sandbox.console('user/delete', { userid: 'new' });
    sandbox.console('department/delete', { id: 50 });
    expect(await heard()).toEqual([
      event('create_party', { Id: '50', ParentId: '1' }),
      event('create_user', { UserID: 'new', Department: '50,2' }),
      event('update_user', { UserID: 'new', Department: '50' }),
      event('update_party', { Id: '50', ParentId: '2' }),
      event('delete_user', { UserID: 'new' }),
      event('delete_party', { Id: '50' }),
    ]);
    expect(receiver.arrived[0]?.body).not.toContain('AgentID');
  });

  it('hears of members of tags that an application changes', async () => {
    const { tagid } = await approval('tag/create', { tagname: 'Pager' });
    await approval('tag/addtagusers', { tagid, userlist: ['alice', 'ghost1'], partylist: [4] });
    await approval('tag/deltagusers', { tagid, userlist: ['alice'] });
    const none = { AddUserItems: '', DelUserItems: '', AddPartyItems: '', DelPartyItems: '' };
    expect(await heard()).toEqual([
      event('update_tag', { ...none, TagId: String(tagid), AddUserItems: 'alice', AddPartyItems: '4' }),
      event('update_tag', { ...none, TagId: String(tagid), DelUserItems: 'alice' }),
    ]);
  });

  it('hears when an import is over', async () => {
    const form = new FormData();
    form.set('media', new File(['姓名,帐号,手机号\nNew,new,13900000001\n'], 'users.csv'));
    const { access_token } = await contacts('department/simplelist').then(async () => {
      const query = new URLSearchParams({
        corpid: sandbox.corpid,
        corpsecret: 'sandbox-secret-contacts-0000000000000000000',
      });
      return await (await fetch(`${sandbox.url}/cgi-bin/gettoken?${query}`)).json();
    });
    const upload = await fetch(`${sandbox.url}/cgi-bin/media/upload?type=file&access_token=${access_token}`, {
      method: 'POST',
      body: form,
    });
    const { media_id } = await upload.json();
    const { jobid } = await contacts('batch/syncuser', { media_id });
    await sandbox.journal.wait((entry) => entry.operation === 'batch_job_result');
    expect(await heard()).toEqual([
      {
        Event: 'batch_job_result',
        BatchJob: { JobId: jobid, JobType: 'sync_user', ErrCode: '0', ErrMsg: 'ok' },
      },
    ]);
  });

  it('gets the URL check, and nothing after it was taken away', async () => {
    const directory = sandbox.directory().corps[0];
    expect(directory?.contacts_callback).toEqual({ url: receiver.url, verified: true });
    await fetch(`${sandbox.url}/_sandbox/contacts/callback`, { method: 'DELETE' });
    sandbox.console('department/delete', { id: 7 });
    sandbox.console('department/create', { name: 'X', parentid: 1 });
    expect(await heard()).toEqual([]);
    expect(sandbox.directory().corps[0]).not.toHaveProperty('contacts_callback');
  });
});

describe('the server of an assistant from before 2022-08-15', () => {
  beforeEach(async () => {
    await sandbox.stop();
    await receiver[Symbol.asyncDispose]();
    await start({ reducedContactEvents: false });
  });

  it('hears everything of a new member, and what changed of one who was there', async () => {
    const member = {
      userid: 'new',
      name: '新 & <New>',
      mobile: '13900000001',
      department: [3, 2],
      is_leader_in_dept: [1, 0],
      gender: '2',
      direct_leader: ['lisi'],
      extattr: { attrs: [{ type: 0, name: '工号', text: { value: 'A-17' } }] },
    };
    sandbox.console('user/create', member);
    sandbox.console('user/update', { userid: 'new', name: 'Newer', position: 'Lead' });
    sandbox.logIn('new');
    const [created, ...updates] = await heard();
    expect(created).toMatchObject({
      ChangeType: 'create_user',
      UserID: 'new',
      Name: '新 & <New>',
      Department: '3,2',
      MainDepartment: '3',
      IsLeaderInDept: '1,0',
      DirectLeader: 'lisi',
      Mobile: '13900000001',
      Gender: '2',
      Status: '4',
      ExtAttr: { Item: { Name: '工号', Type: '0', Text: { Value: 'A-17' } } },
    });
    expect(updates).toEqual([
      event('update_user', { UserID: 'new', Name: 'Newer', Position: 'Lead' }),
      event('update_user', { UserID: 'new', Status: '1' }),
    ]);
  });

  it('hears names of departments, where they change', async () => {
    sandbox.console('department/create', { name: 'New', parentid: 1, id: 50, order: 7 });
    sandbox.console('department/update', { id: 50, name: 'Newer' });
    sandbox.console('department/update', { id: 50, order: 8 });
    expect(await heard()).toEqual([
      event('create_party', { Id: '50', Name: 'New', ParentId: '1', Order: '7' }),
      event('update_party', { Id: '50', Name: 'Newer' }),
    ]);
  });
});

describe('the console', () => {
  it('answers what a call would, and knows the directory alone', () => {
    expect(sandbox.console('user/get', { userid: 'alice' })).toMatchObject({
      errcode: 0,
      members: { userid: 'alice', mobile: '13800000005' },
    });
    expect(sandbox.console('user/delete', { userid: 'chenyi' })).toMatchObject({ errcode: 301005 });
    expect(() => sandbox.console('message/send', {})).toThrow('message/send');
  });
});
