import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ApiServer, startApi } from '../../../test/api-server.ts';
import { png } from '../../../test/files.ts';
import { defaultSeed } from '../../seed/index.ts';
import { storeMedia } from '../media.ts';

let api: ApiServer;
beforeAll(async () => {
  api = await startApi({ seed: defaultSeed });
});
beforeEach(() => api.renew());
afterAll(async () => await api[Symbol.asyncDispose]());

const agentid = 1000003;
const get = async (path: string) => await api.get(`${path}access_token=${await api.token(agentid)}`);
const set = async (body: object) => await api.post('agent/set', { agentid, ...body }, agentid);

describe('an application', () => {
  it('reads itself: who sees it comes in three shapes', async () => {
    expect(await get(`agent/get?agentid=${agentid}&`)).toMatchObject({
      errcode: 0,
      agentid,
      name: '监控告警 Alerts',
      allow_userinfos: { user: [{ userid: 'zhaoliu' }] },
      allow_partys: { partyid: [2] },
      allow_tags: { tagid: [1] },
      close: 0,
      isreportenter: 1,
    });
    expect(await get('agent/list?')).toMatchObject({ agentlist: [{ agentid, name: '监控告警 Alerts' }] });
  });

  it('changes what it says, and leaves the rest', async () => {
    const { media_id } = storeMedia(api.world, {
      corpid: 'wwsandbox0000000001',
      type: 'image',
      filename: 'logo.png',
      content: png,
    });
    const changes = { name: 'Pager', home_url: 'https://pager.example.test', isreportenter: 0 };
    expect(await set({ ...changes, logo_mediaid: media_id })).toMatchObject({ errcode: 0 });
    const answer = await get(`agent/get?agentid=${agentid}&`);
    expect(answer).toMatchObject({ ...changes, description: '线上服务的告警与值班 Alerts of our services' });
    expect(String(answer['square_logo_url'])).toMatch(/^http:.*\/_sandbox\/media\//u);
  });

  it.each([
    ['another one', 301002, { agentid: 1000002 }],
    ['one that there is not', 40056, { agentid: 99 }],
    ['a name of 33 characters', 40058, { name: '名'.repeat(33) }],
    ['a description of 3 characters', 40058, { description: 'abc' }],
    ['a picture that there is not', 40007, { logo_mediaid: 'none' }],
  ])('cannot set %s', async (_what, errcode, body) => {
    expect(await set(body)).toMatchObject({ errcode });
  });
});
