import { describe, expect, it } from 'vitest';
import { agentid, conversation, startSetting, type Setting } from '../../test/sandbox-with-receiver.ts';
import { defaultSeed } from '../seed/index.ts';

/** A sandbox whose approval application asks for positions in this way. */
function startWith(report_location_flag: number, isreportenter: number = 1): Promise<Setting> {
  const corps = defaultSeed.corps.map((corp) => ({
    ...corp,
    applications: corp.applications?.map((application) =>
      application.agentid === agentid ? { ...application, report_location_flag, isreportenter } : application,
    ),
  }));
  return startSetting({ seed: { corps } });
}

const shenzhen = { latitude: 22.543096, longitude: 114.057865 };

function events({ receiver }: Setting): readonly unknown[] {
  return receiver.arrived.map(({ tree }) => tree['Event']).sort();
}

describe('a position', () => {
  it.each([1, 2])('is told with flag %i when the member enters, after enter_agent', async (flag) => {
    await using setting = await startWith(flag);
    const { sandbox, receiver } = setting;
    await sandbox.locate('zhangsan', shenzhen);
    expect(receiver.arrived).toEqual([]);
    await sandbox.open('zhangsan', conversation);
    const told = receiver.arrived.find(({ tree }) => tree['Event'] === 'LOCATION')?.tree;
    expect(told).toEqual({
      ToUserName: sandbox.corpid,
      FromUserName: 'zhangsan',
      CreateTime: expect.any(String),
      MsgType: 'event',
      Event: 'LOCATION',
      Latitude: '22.543096',
      Longitude: '114.057865',
      Precision: '30',
      AgentID: String(agentid),
      AppType: 'wxwork',
    });
    const entered = receiver.arrived.find(({ tree }) => tree['Event'] === 'enter_agent')?.tree;
    expect(entered?.['CreateTime']).toBe(told?.['CreateTime']);
    const sent = sandbox.journal.entries().map(({ operation }) => operation);
    expect(sent.slice(-2)).toEqual(['enter_agent', 'LOCATION']);
  });

  it('is told without enter_agent where the application does not want that', async () => {
    await using setting = await startWith(1, 0);
    await setting.sandbox.locate('zhangsan', shenzhen);
    await setting.sandbox.open('zhangsan', conversation);
    expect(events(setting)).toEqual(['LOCATION']);
  });

  it('is told with flag 2 also when it changes while the conversation is open', async () => {
    for (const [flag, expected] of [
      [0, []],
      [1, []],
      [2, ['LOCATION']],
    ] as const) {
      await using setting = await startWith(flag);
      await setting.sandbox.locate('zhangsan', { ...shenzhen, precision: 5.5, agentid });
      expect(events(setting)).toEqual(expected);
    }
  });

  it('is not told by a member who shares none, or no more', async () => {
    await using setting = await startWith(1);
    const { sandbox } = setting;
    await sandbox.open('zhangsan', conversation);
    await sandbox.locate('zhangsan', shenzhen);
    await sandbox.locate('lisi', shenzhen);
    await sandbox.locate('zhangsan', null);
    await sandbox.open('zhangsan', conversation);
    expect(events(setting)).toEqual(['enter_agent', 'enter_agent']);
  });

  it('can be answered with a message', async () => {
    await using setting = await startWith(1, 0);
    const { sandbox, receiver } = setting;
    receiver.react = (arrived) => receiver.reply(arrived, { MsgType: 'text', Content: 'near you' });
    await sandbox.locate('zhangsan', shenzhen);
    await sandbox.open('zhangsan', conversation);
    expect(sandbox.messages('zhangsan', conversation)).toMatchObject([{ content: { content: 'near you' } }]);
  });

  it('goes with the member', async () => {
    await using setting = await startWith(1);
    const { sandbox } = setting;
    await sandbox.locate('zhaoliu', shenzhen);
    expect(sandbox.console('user/delete', { userid: 'zhaoliu' })).toMatchObject({ errcode: 0 });
    sandbox.console('user/create', { userid: 'zhaoliu', name: 'Z', department: [1], mobile: '13800009999' });
    const answer = await fetch(`${sandbox.url}/_sandbox/members/zhaoliu/location`);
    expect(await answer.json()).toEqual({ location: null });
  });

  it.each([
    ['latitude', { latitude: 91, longitude: 0 }],
    ['longitude', { latitude: 0, longitude: -181 }],
    ['precision', { latitude: 0, longitude: 0, precision: -1 }],
  ])('is refused with a wrong %s', async (path, location) => {
    await using setting = await startWith(1);
    await expect(setting.sandbox.locate('zhangsan', location)).rejects.toMatchObject({ status: 400, path });
  });
});
