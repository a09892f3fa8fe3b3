import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type DirectorySetting, startDirectory } from '../../test/directory-setting.ts';
import { memberKey } from '../state/keys.ts';
import { textAt } from '../wire/json-object.ts';

/** What clients in the field put on the wire of the directory, and what they need to find in the answers. */

let setting: DirectorySetting;
beforeAll(async () => {
  setting = await startDirectory();
});
beforeEach(() => setting.api.renew());
afterAll(async () => await setting[Symbol.asyncDispose]());

const stored = (userid: string) => setting.api.world.state.members.get(memberKey(setting.corpid, userid));

describe('members of structures that clients send because they have them', () => {
  it('zeros and false values are stored or ignored, as they mean', async () => {
    const member = {
      userid: 'zero',
      name: 'Zero',
      mobile: '13900000071',
      email: '',
      department: null,
      order: null,
      is_leader_in_dept: null,
      main_department: 0,
      gender: 0,
      enable: 0,
      to_invite: false,
      extattr: { attrs: null },
      external_profile: null,
      status: 0,
      qr_code: '',
    };
    expect(await setting.contacts('user/create', member)).toMatchObject({ errcode: 0 });
    expect(stored('zero')).toMatchObject({ status: 2, gender: '0', email: '', attrs: [] });
    const change = { userid: 'dave', enable: 0, status: 0, isleader: 0, avatar: '' };
    expect(await setting.contacts('user/update', change)).toMatchObject({ errcode: 0 });
    expect(stored('dave')).toMatchObject({ status: 2, department: [5] });
  });

  it('numbers are read from texts, and texts from numbers', async () => {
    const member = {
      userid: 1001,
      name: 'Number',
      mobile: 13900000072,
      department: ['2', '5'],
      order: ['7', '8'],
      gender: 1,
    };
    expect(await setting.contacts('user/create', member)).toMatchObject({ errcode: 0 });
    expect(stored('1001')).toMatchObject({
      mobile: '13900000072',
      department: [2, 5],
      order: [7, 8],
      gender: '1',
    });
    const department = { name: 'New', parentid: '2', order: '7' };
    expect(await setting.contacts('department/create', department)).toMatchObject({ errcode: 0, id: 115 });
  });

  it('an empty group id means one that is made up', async () => {
    const { chatid } = await setting.app('appchat/create', {
      chatid: '',
      owner: '',
      userlist: ['alice', 'bob'],
    });
    expect(chatid).toMatch(/^[0-9A-Za-z]+$/u);
  });
});

describe('queries', () => {
  it('may hold empty parts, parameters that nobody knows, and the token anywhere', async () => {
    const token = await setting.api.token(1000001);
    const url = `${setting.api.url}/cgi-bin/user/list?&&status=0&department_id=2&access_token=${token}&fetch_child=0`;
    const response = await fetch(url);
    expect(await response.json()).toMatchObject({
      errcode: 0,
      userlist: [{ userid: 'alice' }, { userid: 'carol' }],
    });
  });
});

describe('answers', () => {
  it('have lists of one length, a gender that is a text, and no wrapper', async () => {
    const carol = await setting.app('user/get?userid=CAROL');
    expect(carol).toMatchObject({
      errcode: 0,
      userid: 'carol',
      department: [2, 5],
      order: [0, 0],
      is_leader_in_dept: [0, 0],
      gender: '0',
    });
    expect(typeof carol['main_department']).toBe('number');
  });

  it('name the hint and the address, but for a number that is taken', async () => {
    const unknown = await setting.app('user/get?userid=ghost1');
    expect(unknown.errmsg).toMatch(
      /^userid not found, hint: \[\d{25}\], from ip: 127\.0\.0\.1, more info at /u,
    );
    const taken = { userid: 'new', name: 'New', mobile: '+86 13800000001' };
    const refused = await setting.contacts('user/create', taken);
    expect(refused.errmsg).toBe('mobile existed:alice');
  });

  it('of a refused list have the list, empty', async () => {
    expect(await setting.app('department/simplelist?id=9999')).toMatchObject({
      errcode: 60003,
      department_id: [],
    });
  });

  it('of tags name what is not valid as a text and as a list', async () => {
    const answer = await setting.contacts('tag/addtagusers', {
      tagid: 1,
      userlist: ['DAVE', 'ghost1'],
      partylist: [9999],
    });
    expect(textAt(answer, 'invalidlist')).toBe('ghost1');
    expect(answer['invalidparty']).toEqual([9999]);
  });
});
