import type { Sandbox } from '@wecomkit/sandbox';
import { createWeCom, type WeCom } from '@wecomkit/sdk';

export const agentid = 1000002;
const conversation = `app:${agentid}`;
const person = 'zhangsan';

/** What a cause works on. */
export interface Stage {
  readonly sandbox: Sandbox;
  readonly wecom: WeCom;
}

export type Cause = (stage: Stage) => unknown;

/** Somebody does something, and WeCom tells a server of it: by the `kind` of what is told. */
export const causes: Readonly<Record<string, Cause>> = {
  'message.text': ({ sandbox }) =>
    sandbox.say(person, { conversation, msgtype: 'text', text: { content: '你好 ]]> <b>&amp; 🎯' } }),
  'message.image': sayMedia('image'),
  'message.voice': sayMedia('voice'),
  'message.video': sayMedia('video'),
  'message.location': ({ sandbox }) =>
    sandbox.say(person, {
      conversation,
      msgtype: 'location',
      location: { latitude: 31.2, longitude: -121.5, label: '人民大道' },
    }),
  'event.subscribe': ({ sandbox }) => {
    sandbox.setApplication(agentid, { visible: {} });
    sandbox.setApplication(agentid, { visible: { userids: [person] } });
  },
  'event.unsubscribe': ({ sandbox }) => sandbox.setApplication(agentid, { visible: { userids: [person] } }),
  'event.enter_agent': ({ sandbox }) => sandbox.open(person, conversation),
  'event.LOCATION': async ({ sandbox }) => {
    sandbox.setApplication(agentid, { report_location_flag: 2 });
    await sandbox.locate(person, { latitude: 22.5, longitude: 114.05, agentid });
  },
  'event.click': tapMenu('click', { key: 'tasks' }),
  'event.view': tapMenu('view', { url: 'https://oa.example.test/?a=1&b=2' }),
  'event.view_miniprogram': tapMenu('view_miniprogram', { appid: 'wx1234567890abcdef', pagepath: 'pages/a' }),
  'event.scancode_push': tapMenu('scancode_push', { key: 'in' }),
  'event.scancode_waitmsg': tapMenu('scancode_waitmsg', { key: 'out' }),
  'event.pic_sysphoto': tapMenu('pic_sysphoto', { key: 'camera' }),
  'event.pic_photo_or_album': tapMenu('pic_photo_or_album', { key: 'album' }),
  'event.pic_weixin': tapMenu('pic_weixin', { key: 'pictures' }),
  'event.location_select': tapMenu('location_select', { key: 'place' }),
  'event.template_card_event': tapCard('approve'),
  'event.template_card_menu_event': tapCard('mute'),
  'event.taskcard_click': async ({ sandbox }) => {
    const sent = await post(sandbox, 'message/send', {
      touser: person,
      agentid,
      msgtype: 'taskcard',
      taskcard: {
        title: 'Old',
        description: 'An old card',
        task_id: 'old-1',
        btn: [{ key: 'yes', name: 'Yes' }],
      },
    });
    await sandbox.tap(person, String(sent['msgid']), 'yes');
  },
  'event.batch_job_result': async ({ sandbox, wecom }) => {
    await wecom.export.simpleUser({ encoding_aeskey: 'A'.repeat(43) });
    await sandbox.journal.wait(({ operation }) => operation === 'batch_job_result');
  },
  'event.change_contact.create_user': inConsole('user/create', {
    userid: 'new1',
    name: 'New',
    department: [1],
    mobile: '13800001111',
  }),
  'event.change_contact.update_user': inConsole('user/update', { userid: person, department: [1] }),
  'event.change_contact.delete_user': inConsole('user/delete', { userid: 'lisi' }),
  'event.change_contact.create_party': inConsole('department/create', { id: 90, name: 'New', parentid: 1 }),
  'event.change_contact.update_party': ({ sandbox }) => {
    inConsole('department/create', { id: 91, name: 'Newer', parentid: 1 })({ sandbox });
    inConsole('department/update', { id: 91, parentid: 2 })({ sandbox });
  },
  'event.change_contact.delete_party': ({ sandbox }) => {
    inConsole('department/create', { id: 92, name: 'Newest', parentid: 1 })({ sandbox });
    inConsole('department/delete', { id: 92 })({ sandbox });
  },
  'event.change_contact.update_tag': ({ sandbox }) => {
    inConsole('tag/create', { tagid: 90, tagname: 'new' })({ sandbox });
    inConsole('tag/addtagusers', { tagid: 90, userlist: [person] })({ sandbox });
  },
};

/** What nothing in the sandbox causes: sent by hand. */
export const byHand: readonly string[] = [
  'message.link',
  'event.open_approval_change',
  'event.sys_approval_change',
  'event.share_agent_change',
  'event.share_chain_change',
  'event.inactive_alert',
  'event.close_inactive_agent',
  'event.reopen_inactive_agent',
  'event.low_active_alert',
  'event.low_active',
  'event.active_restored',
];

/** The application as a client of the sandbox. */
export function connect(sandbox: Sandbox): WeCom {
  const application = sandbox.secrets().corps[0]?.applications.find((each) => each.agentid === agentid);
  const { corpsecret = '' } = application ?? {};
  return createWeCom({ corpid: sandbox.corpid, corpsecret, agentid, baseUrl: sandbox.url });
}

const files: Readonly<Record<string, Uint8Array<ArrayBuffer>>> = {
  image: Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]),
  voice: Uint8Array.from([...Buffer.from('#!AMR\n'), 0x3c, ...new Uint8Array(31)]),
  video: Uint8Array.from([0, 0, 0, 8, ...Buffer.from('ftypisom')]),
};

async function upload({ url }: Sandbox, type: string): Promise<string> {
  const form = new FormData();
  form.set('media', new File([files[type] ?? new Uint8Array()], `a.${type}`));
  const answer = await fetch(`${url}/_sandbox/media?type=${type}`, { method: 'POST', body: form });
  const view: { readonly media_id: string } = await answer.json();
  return view.media_id;
}

function sayMedia(msgtype: 'image' | 'voice' | 'video'): Cause {
  return async ({ sandbox }) => {
    const media_id = await upload(sandbox, msgtype);
    await sandbox.say(person, { conversation, msgtype, media_id });
  };
}

/** Whatever the entry asks for is given; others pass it over. */
function tapMenu(type: string, entry: Readonly<Record<string, string>>): Cause {
  return async ({ sandbox }) => {
    await post(sandbox, `menu/create?agentid=${agentid}`, { button: [{ name: 'Menu', type, ...entry }] });
    await sandbox.menu(person, {
      agentid,
      key: entry['key'] ?? entry['url'] ?? entry['pagepath'] ?? '',
      scan: { result: '0000123' },
      media_ids: [await upload(sandbox, 'image')],
      location: { latitude: 39.9, longitude: 116.4, label: ' 北京 ' },
    });
  };
}

function tapCard(key: string): Cause {
  return async ({ sandbox }) => {
    const sent = await post(sandbox, 'message/send', {
      touser: person,
      agentid,
      msgtype: 'template_card',
      template_card: {
        card_type: 'button_interaction',
        task_id: `task-${key}`,
        main_title: { title: 'Leave' },
        button_selection: {
          question_key: 'why',
          title: 'Why',
          option_list: [{ id: 'a', text: 'A' }],
        },
        button_list: [{ text: 'Approve', key: 'approve' }],
        action_menu: { desc: 'More', action_list: [{ text: 'Mute', key: 'mute' }] },
      },
    });
    await sandbox.tap(person, String(sent['msgid']), key);
  };
}

function inConsole(
  path: string,
  input: Readonly<Record<string, unknown>>,
): (stage: Pick<Stage, 'sandbox'>) => void {
  return ({ sandbox }) => {
    const { errcode, errmsg } = sandbox.console(path, input);
    if (errcode !== 0) throw new Error(`${path}: ${errmsg}`);
  };
}

type Answer = Readonly<Record<string, unknown>>;

/** A call without the SDK, for what it does not offer any more. */
async function post(sandbox: Sandbox, path: string, body: object): Promise<Answer> {
  const secrets = sandbox.secrets().corps[0]?.applications.find((each) => each.agentid === agentid);
  const login = new URLSearchParams({ corpid: sandbox.corpid, corpsecret: secrets?.corpsecret ?? '' });
  const { access_token } = await (await fetch(`${sandbox.url}/cgi-bin/gettoken?${login}`)).json();
  const url = new URL(`${sandbox.url}/cgi-bin/${path}`);
  url.searchParams.set('access_token', access_token);
  const answer: Answer = await (await fetch(url, { method: 'POST', body: JSON.stringify(body) })).json();
  if (answer['errcode'] !== 0) throw new Error(`${path}: ${String(answer['errmsg'])}`);
  return answer;
}
