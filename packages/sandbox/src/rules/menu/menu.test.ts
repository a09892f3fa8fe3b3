import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ApiServer, startApi } from '../../../test/api-server.ts';
import { defaultSeed } from '../../seed/index.ts';

let api: ApiServer;
beforeAll(async () => {
  api = await startApi({ seed: defaultSeed });
});
beforeEach(() => api.renew());
afterAll(async () => await api[Symbol.asyncDispose]());

const agentid = 1000002;
const path = (name: string): string => `menu/${name}?agentid=${agentid}`;
const get = async (name: string) => await api.get(`${path(name)}&access_token=${await api.token(agentid)}`);

const click = { name: 'Deploy', type: 'click', key: 'deploy' };
const view = { name: 'Board', type: 'view', url: 'https://board.example.test/' };

describe('a menu', () => {
  it('is read as it was made, and replaced by the next one', async () => {
    expect(await get('get')).toMatchObject({ errcode: 46003 });
    const button = [
      click,
      { name: 'More', sub_button: [view, { name: 'Scan', type: 'scancode_push', key: 's' }] },
    ];
    expect(await api.post(path('create'), { button })).toMatchObject({ errcode: 0, errmsg: 'ok' });
    expect(await get('get')).toMatchObject({ button });
    await api.post(path('create'), { button: [view] });
    expect(await get('get')).toMatchObject({ button: [view] });
  });

  it('is gone after it was deleted', async () => {
    await api.post(path('create'), { button: [click] });
    expect(await get('delete')).toMatchObject({ errcode: 0 });
    expect(await get('get')).toMatchObject({ errcode: 46003 });
  });

  it.each([
    ['no buttons', 40016, []],
    ['four buttons', 40016, [click, click, click, click]],
    ['a name of 17 bytes', 40018, [{ ...click, name: 'n'.repeat(17) }]],
    ['a type that there is not', 40017, [{ ...click, type: 'tap' }]],
    ['neither a type nor entries', 40017, [{ name: 'Empty' }]],
    ['a click without a key', 40019, [{ name: 'Key', type: 'click' }]],
    ['a key of 129 bytes', 40019, [{ ...click, key: 'k'.repeat(129) }]],
    ['a page without protocol', 40055, [{ ...view, url: 'board.example.test' }]],
    ['six entries', 40023, [{ name: 'More', sub_button: Array.from({ length: 6 }, () => click) }]],
    [
      'an entry with a long name',
      40025,
      [{ name: 'More', sub_button: [{ ...click, name: 'n'.repeat(41) }] }],
    ],
    ['an entry without a type', 40024, [{ name: 'More', sub_button: [{ name: 'x' }] }]],
    ['an entry with a bad page', 40054, [{ name: 'More', sub_button: [{ ...view, url: 'x' }] }]],
    ['a third level', 40022, [{ name: 'A', sub_button: [{ name: 'B', sub_button: [click] }] }]],
  ])('with %s is refused', async (_what, errcode, button) => {
    expect(await api.post(path('create'), { button })).toMatchObject({ errcode });
    expect(await get('get')).toMatchObject({ errcode: 46003 });
  });

  it('is of the application whose token comes', async () => {
    const answer = await api.post('menu/create?agentid=1000003', { button: [click] });
    expect(answer).toMatchObject({ errcode: 301002 });
    expect(await api.post('menu/create', { button: [click] })).toMatchObject({ errcode: 41011 });
  });
});
