import { describe, expect, it } from 'vitest';
import { approvalCredentials, startReceiver, type Receiver } from '../../test/receiver.ts';
import { startSandbox, type Sandbox } from '../index.ts';

/** Sees department 2 (研发部) and below, zhaoliu, and tag 1. */
const agentid = 1000003;

interface Setting extends AsyncDisposable {
  readonly sandbox: Sandbox;
  readonly receiver: Receiver;
  /** What the application heard since it was asked last. */
  readonly heard: () => Promise<readonly string[]>;
}

async function start(): Promise<Setting> {
  const credentials = { ...approvalCredentials, token: 'SandboxAlertsToken' };
  const receiver = await startReceiver(credentials);
  const sandbox = await startSandbox({ urlCheckTimeoutMs: 10_000 });
  const { token, encodingAESKey } = credentials;
  expect(await sandbox.setCallback(agentid, { url: receiver.url, token, encodingAESKey })).toMatchObject({
    saved: true,
  });
  let seen = 0;
  return {
    sandbox,
    receiver,
    async heard() {
      await sandbox.settled();
      const news = receiver.arrived.slice(seen);
      seen = receiver.arrived.length;
      return news.map(({ tree }) => `${String(tree['Event'])} ${String(tree['FromUserName'])}`).sort();
    },
    async [Symbol.asyncDispose]() {
      await sandbox.stop();
      await receiver[Symbol.asyncDispose]();
    },
  };
}

/** Does it in the console, where it has to succeed. */
function manage({ sandbox }: Setting, path: string, input: Readonly<Record<string, unknown>>): void {
  expect(sandbox.console(path, input)).toMatchObject({ errcode: 0 });
}

describe('an application hears who comes into its visible range and who leaves it', () => {
  it('when an administrator changes the range', async () => {
    await using setting = await start();
    const { sandbox, receiver } = setting;
    expect(await setting.heard()).toEqual([]);
    sandbox.setApplication(agentid, { visible: { userids: ['zhaoliu'] } });
    const left = await setting.heard();
    expect(left.length).toBeGreaterThan(0);
    expect(left.every((each) => each.startsWith('unsubscribe ') && !each.endsWith(' zhaoliu'))).toBe(true);
    sandbox.setApplication(agentid, { visible: { userids: ['zhaoliu'], partyids: [2], tagids: [1] } });
    expect(await setting.heard()).toEqual(left.map((each) => each.slice(2)));
    expect(receiver.arrived.at(-1)?.tree).toEqual({
      ToUserName: sandbox.corpid,
      FromUserName: expect.any(String),
      CreateTime: expect.any(String),
      MsgType: 'event',
      Event: 'subscribe',
      EventKey: '',
      AgentID: String(agentid),
    });
  });

  it('when a member or a department moves', async () => {
    await using setting = await start();
    manage(setting, 'department/create', { id: 90, name: 'New', parentid: 1 });
    manage(setting, 'user/create', { userid: 'new1', name: 'N', department: [90], mobile: '13800001111' });
    setting.sandbox.logIn('new1');
    expect(await setting.heard()).toEqual([]);
    manage(setting, 'department/update', { id: 90, parentid: 2 });
    expect(await setting.heard()).toEqual(['subscribe new1']);
    manage(setting, 'department/update', { id: 90, name: 'Newer' });
    manage(setting, 'user/update', { userid: 'new1', department: [2] });
    expect(await setting.heard()).toEqual([]);
    manage(setting, 'user/update', { userid: 'new1', department: [1] });
    expect(await setting.heard()).toEqual(['unsubscribe new1']);
  });

  it('when a tag changes', async () => {
    await using setting = await start();
    manage(setting, 'user/create', { userid: 'new1', name: 'N', department: [1], mobile: '13800001111' });
    setting.sandbox.logIn('new1');
    manage(setting, 'tag/addtagusers', { tagid: 1, userlist: ['new1'] });
    expect(await setting.heard()).toEqual(['subscribe new1']);
    manage(setting, 'tag/deltagusers', { tagid: 1, userlist: ['new1'] });
    expect(await setting.heard()).toEqual(['unsubscribe new1']);
  });

  it('when a member joins, is switched off and on, and is deleted', async () => {
    await using setting = await start();
    const { sandbox } = setting;
    manage(setting, 'user/create', { userid: 'New1', name: 'N', department: [2], mobile: '13800001111' });
    expect(await setting.heard()).toEqual([]);
    sandbox.logIn('new1');
    expect(await setting.heard()).toEqual(['subscribe New1']);
    manage(setting, 'user/update', { userid: 'new1', enable: 0 });
    expect(await setting.heard()).toEqual(['unsubscribe New1']);
    manage(setting, 'user/update', { userid: 'new1', enable: 1 });
    expect(await setting.heard()).toEqual(['subscribe New1']);
    manage(setting, 'user/delete', { userid: 'new1' });
    expect(await setting.heard()).toEqual(['unsubscribe New1']);
    // The range names this one.
    manage(setting, 'user/delete', { userid: 'zhaoliu' });
    expect(await setting.heard()).toEqual(['unsubscribe zhaoliu']);
  });

  it('and can welcome them', async () => {
    await using setting = await start();
    const { sandbox, receiver } = setting;
    receiver.react = (arrived) => receiver.reply(arrived, { MsgType: 'text', Content: 'welcome' });
    manage(setting, 'user/create', { userid: 'new1', name: 'N', department: [2], mobile: '13800001111' });
    sandbox.logIn('new1');
    await sandbox.settled();
    expect(sandbox.messages('new1')).toMatchObject([{ content: { content: 'welcome' } }]);
  });

  it('but not when it is reset, switched off and on, or saves another URL', async () => {
    await using setting = await start();
    const { sandbox, receiver } = setting;
    sandbox.setApplication(agentid, { enabled: false });
    sandbox.setApplication(agentid, { enabled: true });
    const { token, encodingAESKey } = receiver.credentials;
    await sandbox.setCallback(agentid, { url: `${receiver.url}?again`, token, encodingAESKey });
    sandbox.removeCallback(agentid);
    manage(setting, 'user/update', { userid: 'zhaoliu', enable: 0 });
    sandbox.reset();
    expect(await setting.heard()).toEqual([]);
  });
});

describe('the range of an application', () => {
  it.each([
    ['userids', { userids: ['nobody'] }],
    ['partyids', { partyids: [99] }],
    ['tagids', { tagids: [99] }],
  ])('cannot name %s that there are not', async (name, visible) => {
    await using sandbox = await startSandbox();
    expect(() => sandbox.setApplication(agentid, { visible })).toThrow(
      expect.objectContaining({ status: 400, path: `visible.${name}` }),
    );
  });

  it('is kept in the spelling of the directory, each once', async () => {
    await using sandbox = await startSandbox();
    const visible = { userids: ['ZhangSan', 'zhangsan'], partyids: [2, 2] };
    expect(sandbox.setApplication(agentid, { visible }).visible).toEqual({
      userids: ['zhangsan'],
      partyids: [2],
      tagids: [],
    });
  });
});
