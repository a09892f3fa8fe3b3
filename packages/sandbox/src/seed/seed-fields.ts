import { fields as f, type Field, type ObjectField } from '@wecomkit/sdk/catalog';

/** The seed file in the vocabulary of the operations: checked by the same code, printed as JSON Schema from it. */

const { optional } = f;

const loose = (en: string, zh: string): Field => optional(f.text(en, zh, { mayBeEmpty: true }));
const texts = (en: string, zh: string, item: string): Field => optional(f.list(en, zh, f.text(item, item)));
const numbers = (en: string, zh: string, item: string): Field =>
  optional(f.list(en, zh, f.integer(item, item)));

const anything = f.json('As on the wire', '与接口一致');

const department = f.object('Department', '部门', {
  id: f.integer('Id; 1 is the root', '部门 id，1 为根部门', { min: 1 }),
  name: f.text('Name', '名称'),
  name_en: loose('English name', '英文名称'),
  parentid: optional(f.integer('Department above it; default 1', '父部门 id，默认 1', { min: 0 })),
  order: optional(f.integer('Order among its neighbours; larger first', '次序值，大者在前', { min: 0 })),
  is_leaving: optional(f.flag('Goes as soon as it is empty', '清空后即删除')),
});

const member = f.object('Member', '成员', {
  userid: f.text('User id', '成员 userid', { maxBytes: 64, pattern: '[A-Za-z0-9][A-Za-z0-9_\\-@.]*' }),
  name: f.text('Name', '姓名'),
  alias: loose('Alias', '别名'),
  position: loose('Position', '职务'),
  department: numbers('Departments; default [1]', '所属部门 id，默认 [1]', 'Department'),
  order: numbers('Order in each department', '部门内次序', 'Order'),
  is_leader_in_dept: numbers('Leads each department (0 or 1)', '是否部门负责人（0 或 1）', 'Leader'),
  main_department: optional(
    f.integer('Main department; default the first', '主部门，默认第一个', { min: 1 }),
  ),
  mobile: loose('Mobile', '手机号'),
  email: loose('Email', '邮箱'),
  gender: optional(
    f.choice('Gender', '性别', [
      ['0', 'not said', '未定义'],
      ['1', 'male', '男'],
      ['2', 'female', '女'],
    ]),
  ),
  avatar: loose('Picture; without one the phone draws initials', '头像，空则显示姓名缩写'),
  status: optional(
    f.choice('State; default active', '状态，默认已激活', [
      [1, 'active', '已激活'],
      [2, 'disabled', '已禁用'],
      [4, 'not active yet', '未激活'],
      [5, 'left', '已退出'],
    ]),
  ),
  licensed: optional(f.flag('Has the basic interface licence; default true', '有基础接口许可，默认 true')),
  telephone: loose('Telephone', '座机'),
  address: loose('Address', '地址'),
  direct_leader: texts('Direct leader', '直属上级', 'Member'),
  biz_mail: loose('Company mailbox', '企业邮箱'),
  biz_mail_alias: texts('Its aliases', '企业邮箱别名', 'Address'),
  biz_mail_changes: optional(
    f.integer('How often it may still be changed; default 0', '企业邮箱还可修改的次数，默认 0', { min: 0 }),
  ),
  attrs: optional(f.list('Own attributes, as in extattr.attrs', '扩展属性，同 extattr.attrs', anything)),
  external_position: loose('Position for outsiders', '对外职务'),
  external_profile: optional(anything),
  openid: loose('Id in WeChat; empty: never logged in with it', '微信 openid，空表示未登录过微信'),
  is_generated: optional(
    f.flag('The userid was generated and may be changed once', 'userid 由系统生成，可修改一次'),
  ),
  has_activated: optional(f.flag('Has logged in; default: is active', '曾激活过，默认同当前状态')),
});

const tag = f.object('Tag', '标签', {
  tagid: f.integer('Id', '标签 id', { min: 1 }),
  tagname: f.text('Name', '名称'),
  userids: texts('Members', '成员', 'Member'),
  partyids: numbers('Departments', '部门', 'Department'),
  agentid: optional(
    f.integer('Application that made it; default the console', '创建标签的应用，默认管理后台', { min: 1 }),
  ),
});

function menuButtons(depth: number): Field {
  const button: Record<string, Field> = {
    name: f.text('Name', '名称'),
    type: loose('Type: click, view, …', '类型：click、view 等'),
    key: loose('Key of a click', 'click 的 key'),
    url: loose('Address of a view', 'view 的网址'),
    appid: loose('Mini program', '小程序 appid'),
    pagepath: loose('Its page', '小程序页面'),
  };
  if (depth > 1) button['sub_button'] = menuButtons(depth - 1);
  const max = depth > 1 ? 3 : 5;
  return optional(f.list('Menu', '菜单', f.object('Button', '菜单项', button), { max }));
}

const callback = f.object('Receiving server', '接收消息服务器', {
  url: loose(
    'Address; empty: token and key are ready, nothing is called',
    '回调地址，空则只预置 token 与密钥',
  ),
  token: f.text('Token', 'Token', { pattern: '[A-Za-z0-9]{1,32}' }),
  encodingAESKey: f.text('EncodingAESKey', 'EncodingAESKey', { pattern: '[A-Za-z0-9]{43}' }),
});

const application = f.object('Application', '应用', {
  agentid: f.integer('agentid', 'agentid', { min: 1 }),
  name: f.text('Name', '名称'),
  description: loose('Description', '介绍'),
  logo: loose('Picture', '图标'),
  corpsecret: f.text('Secret', 'Secret', { secret: true }),
  enabled: optional(f.flag('Enabled; default true', '启用，默认 true')),
  visible: optional(
    f.object('Visible range; default everybody', '可见范围，默认全员', {
      userids: texts('Members', '成员', 'Member'),
      partyids: numbers('Departments with everything below', '部门（含下级）', 'Department'),
      tagids: numbers('Tags', '标签', 'Tag'),
    }),
  ),
  miniprograms: texts('Linked mini programs (appid)', '关联的小程序 appid', 'appid'),
  is_miniprogram: optional(f.flag('Is itself a mini program', '本身是小程序应用')),
  menu: menuButtons(2),
  callback: optional(callback),
  trusted_ips: texts('Addresses that may call; default all', '企业可信 IP，默认不限', 'Address'),
  reads_private: optional(
    f.flag(
      'Made before 2022-06-20: reads mobile numbers, e-mail and pictures',
      '2022-06-20 之前创建：可读取手机号、邮箱、头像等字段',
    ),
  ),
  customer_contact: optional(f.flag('May use customer contact', '有客户联系权限')),
  redirect_domain: loose('Trusted domain', '可信域名'),
  home_url: loose('Home page', '应用主页'),
  report_location_flag: optional(
    f.integer(
      'Reports the location: 0 never, 1 on entering, 2 all the time',
      '上报地理位置：0 否，1 进入会话时，2 持续',
      {
        min: 0,
        max: 2,
      },
    ),
  ),
  isreportenter: optional(f.bit('Reports entering; default 1', '上报进入应用事件，默认 1')),
});

const chat = f.object('Group chat', '群聊', {
  chatid: f.text('Id', '群 id'),
  name: f.text('Name', '名称'),
  owner: f.text('Owner', '群主'),
  userlist: f.list('Members', '成员', f.text('Member', '成员'), { min: 1 }),
  agentid: optional(f.integer('Application that created it', '创建群聊的应用', { min: 1 })),
});

const robot = f.object('Robot of a group', '群机器人', {
  key: f.text('Key', 'key', { secret: true }),
  name: f.text('Name', '名称'),
  chatid: f.text('Group', '所在群 id'),
  enabled: optional(f.flag('Enabled; default true', '启用，默认 true')),
});

const aibot = f.object('AI bot', '智能机器人', {
  aibotid: f.text('BotID', 'BotID', { maxBytes: 64, pattern: '[A-Za-z0-9_-]+' }),
  name: f.text('Name', '名称'),
  avatar: loose('Picture', '头像'),
  description: loose('Description', '介绍'),
  mode: optional(
    f.choice('How it hears of messages; default callback', '接收方式，默认 callback', [
      ['callback', 'URL callback', 'URL 回调'],
      ['connection', 'long connection', '长连接'],
    ]),
  ),
  secret: f.text('Secret of the long connection', '长连接 Secret', { secret: true }),
  callback: optional(callback),
  creator: optional(
    f.choice(
      'Who made it; default a super administrator, who hears plain user ids',
      '创建者，默认超级管理员（回调中为明文 userid）',
      [
        ['super-admin', 'super administrator', '超级管理员'],
        ['member', 'member', '普通成员'],
      ],
    ),
  ),
  chatids: texts('Groups that it is in', '所在群 id', 'Group'),
});

const secondsAgo = optional(
  f.integer('How long ago; default 0', '多少秒以前，默认 0', { min: 0, unit: 'seconds' }),
);

const media = f.object(
  'File',
  '素材',
  {
    media_id: f.text('Media id', '素材 id'),
    type: f.choice('Type', '类型', [
      ['image', 'picture', '图片'],
      ['voice', 'voice', '语音'],
      ['video', 'video', '视频'],
      ['file', 'file', '文件'],
    ]),
    filename: f.text('File name', '文件名'),
    text: loose('Content as a text', '文本内容'),
    base64: loose('Content in Base64', 'Base64 内容'),
    robot_key: loose('Robot that uploaded it', '上传它的机器人 key'),
    permanent: optional(f.flag('Never expires', '永久有效')),
    origin: optional(
      f.choice('Where it came from; default an upload', '来源，默认上传', [
        ['upload', 'media/upload', '上传'],
        ['jssdk', 'voice of the JS-SDK', 'JS-SDK 录音'],
        ['url', 'fetched from an address', '异步上传'],
      ]),
    ),
    seconds_ago: secondsAgo,
  },
  [f.atLeastOne('text', 'base64')],
);

const message = f.object('Message', '消息', {
  conversation: f.text(
    'Conversation: app:AGENTID, chat:CHATID or aibot:BOTID',
    '会话：app:AGENTID、chat:CHATID 或 aibot:BOTID',
    { pattern: '(app:\\d+|chat:.+|aibot:.+)' },
  ),
  from: f.object('Sender', '发送者', {
    kind: f.choice('Kind', '种类', [
      ['application', 'application', '应用'],
      ['member', 'member', '成员'],
      ['robot', 'robot', '机器人'],
      ['aibot', 'AI bot', '智能机器人'],
    ]),
    id: f.text('agentid, userid, key or BotID', 'agentid、userid、key 或 BotID'),
  }),
  recipients: f.list('Members who have it', '收到的成员', f.text('Member', '成员')),
  msgtype: f.text('Type', '类型'),
  content: f.json('The object under the name of the type', '与类型同名的对象'),
  msgid: loose('Message id; default a fresh one', '消息 id，默认新生成'),
  safe: optional(
    f.choice('Confidential', '保密', [
      [0, 'no', '否'],
      [1, 'yes', '是'],
      [2, 'within the company', '仅限企业内分享'],
    ]),
  ),
  seconds_ago: secondsAgo,
  response_code: loose('A code that may update the card', '可更新卡片的 response_code'),
});

const contactsServer = { en: 'Server that hears of directory changes', zh: '通讯录变更事件服务器' };

const attributes = (en: string, zh: string): Field =>
  optional(
    f.list(
      en,
      zh,
      f.object('Attribute', '属性', {
        name: f.text('Name', '名称'),
        type: f.choice('Kind', '类型', [
          [0, 'text', '文本'],
          [1, 'link', '网页'],
          [2, 'mini program', '小程序'],
        ]),
      }),
      { uniqueBy: 'name' },
    ),
  );

const corp = f.object('Company', '企业', {
  corpid: f.text('Company id', '企业 id'),
  name: f.text('Name', '名称'),
  contacts_secret: f.text('Secret of the contact-sync assistant', '通讯录同步 Secret', { secret: true }),
  account_cap: optional(f.integer('Account cap; default 500', '账号上限数，默认 500', { min: 1 })),
  creator: loose('Member who cannot be deleted', '企业创建者，不可删除'),
  mail_domain: loose(
    'Domain of company mailboxes; empty: company mail is off',
    '企业邮箱域名，空表示未开通企业邮箱',
  ),
  short_names: texts('Certified short names', '已认证的企业简称', 'Name'),
  channels: texts('Channels accounts', '绑定的视频号', 'Account'),
  attributes: attributes('Own attributes of members', '成员扩展属性'),
  external_attributes: attributes('Attributes that outsiders see', '成员对外属性'),
  contacts_callback: optional({ ...callback, label: contactsServer }),
  contacts_trusted_ips: texts(
    'Addresses that may use the contact-sync secret; default all',
    '通讯录同步的可信 IP，默认不限',
    'Address',
  ),
  contacts_old_ips: texts(
    'Addresses from which the secret still reads details',
    '仍可读取通讯录详情的旧 IP',
    'Address',
  ),
  other_department: optional(
    f.integer('Department of members without one; default none yet', '“其他（待设置部门）”的 id，默认尚无', {
      min: 0,
    }),
  ),
  departments: f.list('Departments', '部门', department, { min: 1, uniqueBy: 'id' }),
  members: f.list('Members', '成员', member, { uniqueBy: 'userid' }),
  tags: optional(f.list('Tags', '标签', tag, { uniqueBy: 'tagid' })),
  applications: optional(f.list('Applications', '应用', application, { uniqueBy: 'agentid' })),
  chats: optional(f.list('Group chats', '群聊', chat, { uniqueBy: 'chatid' })),
  robots: optional(f.list('Robots', '机器人', robot, { uniqueBy: 'key' })),
  aibots: optional(f.list('AI bots', '智能机器人', aibot, { uniqueBy: 'aibotid' })),
  media: optional(f.list('Files', '素材', media, { uniqueBy: 'media_id' })),
  messages: optional(f.list('Messages that were sent already', '已发送的消息', message)),
});

export const seedField: ObjectField = f.object('Seed of the sandbox', '沙箱初始数据', {
  corps: f.list('Companies', '企业', corp, { min: 1, uniqueBy: 'corpid' }),
});
