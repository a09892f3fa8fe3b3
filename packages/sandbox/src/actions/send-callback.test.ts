import { describe, expect, it } from 'vitest';
import { agentid, startSetting } from '../../test/sandbox-with-receiver.ts';
import { startSandbox } from '../index.ts';
import type { SendCallbackRequest } from '../control/types.ts';

describe('a callback by hand', () => {
  it('is delivered as it was written, even when nobody can read it', async () => {
    await using setting = await startSetting();
    const { sandbox, receiver } = setting;
    for (const xml of [
      '<xml>\n <MsgType>event</MsgType><Event>never_heard_of</Event></xml>',
      '<xml><MsgType>event</MsgType',
      '\uFEFF',
    ]) {
      const before = receiver.arrived.length;
      const { journal } = await sandbox.sendCallback(agentid, { xml });
      expect(receiver.arrived.slice(before).map((each) => each.xml)).toEqual([xml]);
      expect(sandbox.journal.get(journal ?? 0)).toMatchObject({ kind: 'callback', outcome: 'ok' });
      const again = await fetch(`${sandbox.url}/_sandbox/journal/${journal}/resend`, { method: 'POST' });
      expect(again.status).toBe(200);
      expect(receiver.arrived.at(-1)?.xml).toBe(xml);
    }
    const names = sandbox.journal.entries().map(({ operation }) => operation);
    expect([...new Set(names)]).toEqual(['url_check', 'never_heard_of', 'unreadable']);
  });

  it('of a kind has what all have, and what is said beside', async () => {
    await using setting = await startSetting();
    const { sandbox, receiver } = setting;
    await sandbox.sendCallback(agentid, {
      kind: 'event.open_approval_change',
      members: {
        ApprovalInfo: {
          ThirdNo: '007',
          OpenSpStatus: 1,
          NotifyNodes: { NotifyNode: [{ ItemName: 'a' }, { ItemName: 'b' }] },
        },
      },
    });
    expect(receiver.arrived[0]?.tree).toEqual({
      ToUserName: sandbox.corpid,
      FromUserName: 'sys',
      CreateTime: expect.stringMatching(/^\d{10}$/),
      MsgType: 'event',
      Event: 'open_approval_change',
      ApprovalInfo: {
        ThirdNo: '007',
        OpenSpStatus: '1',
        NotifyNodes: { NotifyNode: [{ ItemName: 'a' }, { ItemName: 'b' }] },
      },
      AgentID: String(agentid),
    });
    expect(receiver.arrived[0]?.xml).toContain('<OpenSpStatus>1</OpenSpStatus>');
  });

  it('can have other elements than it should have, or fewer', async () => {
    await using setting = await startSetting();
    const members = {
      FromUserName: 'other',
      CreateTime: 1,
      AgentID: null,
      MsgId: null,
      Content: ']]></Content>',
    };
    await setting.sandbox.sendCallback(agentid, { kind: 'message.text', userid: 'zhangsan', members });
    expect(setting.receiver.arrived[0]?.tree).toEqual({
      ToUserName: setting.sandbox.corpid,
      FromUserName: 'other',
      CreateTime: '1',
      MsgType: 'text',
      Content: ']]></Content>',
    });
  });

  it('gives messages ids, and spells those of applications as the pages do', async () => {
    await using setting = await startSetting();
    const { sandbox, receiver } = setting;
    await sandbox.sendCallback(agentid, {
      kind: 'message.link',
      userid: 'zhangsan',
      members: { Title: 'T' },
    });
    await sandbox.sendCallback(agentid, { kind: 'event.taskcard_click', userid: 'zhangsan' });
    await sandbox.sendCallback(agentid, { kind: 'event.batch_job_result' });
    const [link, taskcard, job] = receiver.arrived;
    expect(link?.xml).toMatch(/<MsgId>\d{16,19}<\/MsgId><AgentID>1000002<\/AgentID><\/xml>$/);
    expect(taskcard?.xml).toMatch(/<AgentId>1000002<\/AgentId><\/xml>$/);
    expect(job?.tree).not.toHaveProperty('AgentID');
  });

  it('goes to the server of the contact-sync assistant', async () => {
    await using setting = await startSetting();
    const { sandbox, receiver } = setting;
    const { token, encodingAESKey } = receiver.credentials;
    await sandbox.setContactsCallback({ url: receiver.url, token, encodingAESKey });
    await sandbox.sendCallback(null, {
      kind: 'event.change_contact.update_tag',
      members: { TagId: 1, AddUserItems: 'zhangsan' },
    });
    expect(receiver.arrived[0]?.tree).toMatchObject({
      Event: 'change_contact',
      ChangeType: 'update_tag',
      TagId: '1',
    });
    expect(receiver.arrived[0]?.body).not.toContain('AgentID');
  });

  it('is answered like one that the sandbox made', async () => {
    await using setting = await startSetting();
    const { sandbox, receiver } = setting;
    receiver.react = (arrived) => receiver.reply(arrived, { MsgType: 'text', Content: 'hello' });
    await sandbox.sendCallback(agentid, {
      kind: 'event.view',
      userid: 'zhangsan',
      members: { EventKey: 'x' },
    });
    expect(sandbox.messages('zhangsan')).toMatchObject([{ content: { content: 'hello' } }]);
  });

  it('has nowhere to go where no URL is saved', async () => {
    await using sandbox = await startSandbox();
    expect(await sandbox.sendCallback(agentid, { kind: 'event.low_active' })).toEqual({ journal: null });
  });

  const deep = (levels: number): object => (levels === 0 ? {} : { a: deep(levels - 1) });

  it.each<[string, SendCallbackRequest, string]>([
    ['neither text nor kind', {}, 'xml'],
    ['both', { xml: '', kind: 'event.view' }, 'kind'],
    ['a kind that is none', { kind: 'view' }, 'kind'],
    ['a message of nobody', { kind: 'message.text' }, 'userid'],
    ['a name that XML does not know', { kind: 'event.view', members: { 'a b': 1 } }, 'members'],
    ['a number that is none', { kind: 'event.view', members: { a: Infinity } }, 'members'],
    ['elements without end', { kind: 'event.view', members: { a: deep(40) } }, 'members'],
  ])('is refused: %s', async (_what, request, path) => {
    await using sandbox = await startSandbox();
    await expect(sandbox.sendCallback(agentid, request)).rejects.toMatchObject({ status: 400, path });
  });

  it('for an application that there is not is refused', async () => {
    await using sandbox = await startSandbox();
    await expect(sandbox.sendCallback(5, { xml: '' })).rejects.toMatchObject({ code: 'unknown-application' });
  });
});
