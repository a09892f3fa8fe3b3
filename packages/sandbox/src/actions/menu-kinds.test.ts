import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { agentid, conversation, startSetting, type Setting } from '../../test/sandbox-with-receiver.ts';
import { png } from '../../test/files.ts';
import type { MenuRequest } from '../control/types.ts';

const entries = [
  { name: 'Push', type: 'scancode_push', key: 'in' },
  { name: 'Wait', type: 'scancode_waitmsg', key: 'out' },
  { name: 'Camera', type: 'pic_sysphoto', key: 'camera' },
  { name: 'Album', type: 'pic_photo_or_album', key: 'album' },
];
const others = [
  { name: 'Pictures', type: 'pic_weixin', key: 'pictures' },
  { name: 'Place', type: 'location_select', key: 'place' },
  { name: 'Program', type: 'view_miniprogram', appid: 'wx1234567890abcdef', pagepath: 'pages/index' },
];

async function startWithMenu(): Promise<Setting> {
  const setting = await startSetting();
  const answer = await setting.call(`menu/create?agentid=${agentid}`, {
    button: [
      { name: 'One', sub_button: entries },
      { name: 'Two', sub_button: others },
    ],
  });
  expect(answer).toMatchObject({ errcode: 0 });
  return setting;
}

async function uploadPicture({ sandbox }: Setting, name: string): Promise<string> {
  const form = new FormData();
  form.set('media', new File([Uint8Array.from(png), name], `${name}.png`));
  const answer = await fetch(`${sandbox.url}/_sandbox/media?type=image`, { method: 'POST', body: form });
  const { media_id }: { readonly media_id: string } = await answer.json();
  return media_id;
}

describe('an entry of a menu', () => {
  it.each([
    ['scancode_push', 'in'],
    ['scancode_waitmsg', 'out'],
  ])('of the type %s tells what was scanned', async (event, key) => {
    await using setting = await startWithMenu();
    await setting.sandbox.menu('zhangsan', { agentid, key, scan: { result: '0000123 ]]> <a>' } });
    expect(setting.receiver.arrived[0]?.tree).toMatchObject({
      FromUserName: 'zhangsan',
      MsgType: 'event',
      Event: event,
      EventKey: key,
      ScanCodeInfo: { ScanType: 'qrcode', ScanResult: '0000123 ]]> <a>' },
      AgentID: String(agentid),
    });
    expect(setting.receiver.arrived).toHaveLength(1);
  });

  it.each([
    ['pic_sysphoto', 'camera'],
    ['pic_photo_or_album', 'album'],
    ['pic_weixin', 'pictures'],
  ])('of the type %s tells the digests of the pictures, which follow as messages', async (event, key) => {
    await using setting = await startWithMenu();
    const { sandbox, receiver } = setting;
    const media_ids = [await uploadPicture(setting, 'a'), await uploadPicture(setting, 'b')];
    await sandbox.menu('zhangsan', { agentid, key, media_ids });
    const told = receiver.arrived.find(({ tree }) => tree['Event'] === event)?.tree;
    const digests = ['a', 'b'].map((name) => createHash('md5').update(png).update(name).digest('hex'));
    expect(told?.['SendPicsInfo']).toEqual({
      Count: '2',
      PicList: { item: digests.map((PicMd5Sum) => ({ PicMd5Sum })) },
    });
    const pictures = receiver.arrived.filter(({ tree }) => tree['MsgType'] === 'image');
    expect(pictures.map(({ tree }) => tree['MediaId']).sort()).toEqual(media_ids.toSorted());
    expect(sandbox.messages('zhangsan', conversation)).toMatchObject([
      { own: true, msgtype: 'image' },
      { own: true, msgtype: 'image' },
    ]);
    // The event is sent before the messages, whichever arrives first.
    const sent = sandbox.journal.entries().filter(({ kind }) => kind === 'callback');
    expect(sent.map(({ operation }) => operation)).toEqual(['url_check', event, 'image', 'image']);
  });

  it('of the type location_select tells the place, which follows as a message', async () => {
    await using setting = await startWithMenu();
    const { sandbox, receiver } = setting;
    const location = {
      latitude: 39.908823,
      longitude: 116.39747,
      label: ' 北京市东城区 ',
      poiname: '天安门',
      scale: 17,
    };
    await sandbox.menu('zhangsan', { agentid, key: 'place', location });
    const told = receiver.arrived.find(({ tree }) => tree['Event'] === 'location_select');
    expect(told?.tree).toMatchObject({
      EventKey: 'place',
      SendLocationInfo: {
        Location_X: '39.908823',
        Location_Y: '116.39747',
        Scale: '17',
        Label: ' 北京市东城区 ',
        Poiname: '天安门',
      },
      AppType: 'wxwork',
    });
    expect(told?.xml).toContain('<Location_X><![CDATA[39.908823]]></Location_X>');
    const message = receiver.arrived.find(({ tree }) => tree['MsgType'] === 'location')?.tree;
    expect(message).toMatchObject({
      Location_X: '39.908823',
      Location_Y: '116.39747',
      Label: ' 北京市东城区 ',
    });
  });

  it('of the type view_miniprogram tells the page', async () => {
    await using setting = await startWithMenu();
    await setting.sandbox.menu('zhangsan', { agentid, key: 'pages/index' });
    expect(setting.receiver.arrived[0]?.tree).toMatchObject({
      Event: 'view_miniprogram',
      EventKey: 'pages/index',
    });
  });

  it.each<[string, Omit<MenuRequest, 'agentid'>, object]>([
    ['a scan without a code', { key: 'in' }, { status: 400, path: 'scan' }],
    ['pictures without one', { key: 'camera' }, { status: 400, path: 'media_ids' }],
    ['ten pictures', { key: 'album', media_ids: Array.from({ length: 10 }, String) }, { path: 'media_ids' }],
    ['a picture that there is not', { key: 'album', media_ids: ['none'] }, { code: 'unknown-media' }],
    ['no place', { key: 'place' }, { status: 400, path: 'location' }],
  ])('is refused with %s, and nobody hears of it', async (_what, request, failure) => {
    await using setting = await startWithMenu();
    await expect(setting.sandbox.menu('zhangsan', { agentid, ...request })).rejects.toMatchObject(failure);
    expect(setting.receiver.arrived).toEqual([]);
    expect(setting.sandbox.messages('zhangsan', conversation)).toEqual([]);
  });
});
