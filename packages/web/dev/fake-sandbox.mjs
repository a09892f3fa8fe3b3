// A stand-in for the sandbox while the page is developed: seeded data, events, taps. `node dev/fake-sandbox.mjs [port]`
import { createServer } from 'node:http';
import { readFileSync, existsSync } from 'node:fs';
import { join, extname } from 'node:path';

const port = Number(process.argv[2] ?? 9090);
const many = Number(process.env.MANY ?? 0);
const dist = new URL('../../sandbox/phone/', import.meta.url).pathname;
let base = Date.now();
let ahead = 0;
const now = () => Date.now() + ahead;
const min = 60_000;

const svg = (body, w = 400, h = 260) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${w} ${h}" width="${w}" height="${h}">${body}</svg>`;
const bars = [60, 90, 75, 120, 150, 130, 180]
  .map(
    (v, i) =>
      `<rect x="${40 + i * 48}" y="${230 - v}" width="30" height="${v}" rx="5" fill="${i === 6 ? '#1f6be0' : '#9cc0f5'}"/>`,
  )
  .join('');
const pictures = {
  chart: svg(
    `<rect width="400" height="260" fill="#f5f8fd"/><path d="M30 230h350" stroke="#c3cfe0" stroke-width="2"/>${bars}`,
  ),
  hills: svg(
    `<defs><linearGradient id="a" x2="0" y2="1"><stop stop-color="#8ec5fc"/><stop offset="1" stop-color="#e0f0ff"/></linearGradient></defs><rect width="400" height="260" fill="url(#a)"/><circle cx="310" cy="70" r="34" fill="#fff6d6"/><path d="M0 190l90-80 70 60 80-100 160 140v50H0z" fill="#4f7d6b"/><path d="M0 220l120-60 90 40 90-50 100 60v50H0z" fill="#35604f"/>`,
  ),
  city: svg(
    `<rect width="400" height="260" fill="#1b2a4a"/>${Array.from({ length: 12 }, (_, i) => `<rect x="${i * 34}" y="${90 + ((i * 53) % 90)}" width="28" height="200" fill="${i % 2 ? '#2c4270' : '#3a558c'}"/>`).join('')}<circle cx="330" cy="50" r="22" fill="#f3e6b3"/>`,
  ),
  team: svg(
    `<rect width="400" height="260" fill="#fdf2e4"/>${[90, 200, 310].map((x, i) => `<circle cx="${x}" cy="110" r="34" fill="${['#e2a76f', '#c98b5a', '#f0c18f'][i]}"/><path d="M${x - 60} 260c0-60 30-100 60-100s60 40 60 100z" fill="${['#3566b8', '#2e8a66', '#b5533c'][i]}"/>`).join('')}`,
  ),
};
const pic = (name) => `/_sandbox/media/${name}`;

const departments = [
  { id: 1, name: '晨光科技', name_en: 'Morninglight', parentid: 0, order: 1 },
  { id: 2, name: '研发部', name_en: 'Engineering', parentid: 1, order: 30 },
  { id: 3, name: '平台组', name_en: 'Platform', parentid: 2, order: 2 },
  { id: 4, name: '人事部', name_en: 'People', parentid: 1, order: 20 },
  { id: 5, name: '销售部', name_en: 'Sales', parentid: 1, order: 10 },
];
const m = (userid, name, position, department, status = 1) => ({
  userid,
  name,
  alias: '',
  position,
  department,
  main_department: department[0],
  mobile: '138 0000 0001',
  email: `${userid}@example.test`,
  gender: '1',
  avatar: '',
  status,
});
const members = [
  m('zhangsan', '张三', '前端工程师', [3]),
  m('lisi', '李四', '研发总监', [2]),
  m('wangwu', '王小五', '人事主管', [4]),
  m('annlee', 'Ann Lee', 'Account manager', [5]),
  m('zhaoliu', '赵六', '', [5], 4),
];
const menu = [
  { name: '我的审批', type: 'click', key: 'mine' },
  {
    name: '新建',
    sub_button: [
      { name: '请假', type: 'click', key: 'leave' },
      { name: '报销', type: 'click', key: 'expense' },
      { name: '制度', type: 'view', url: 'https://hr.example.test/rules' },
    ],
  },
  { name: '扫码', type: 'scancode_push', key: 'scan' },
];
const app = (agentid, name, description, callback, menu = []) => ({
  agentid,
  name,
  description,
  logo: '',
  visible: { userids: [], partyids: [1], tagids: [] },
  menu,
  callback,
});
const corp = {
  corpid: 'ww1',
  name: '晨光科技',
  departments,
  members,
  tags: [{ tagid: 1, tagname: '值班', userids: ['lisi'], partyids: [] }],
  applications: [
    app(
      1000002,
      '审批助手',
      '请假、报销与采购审批',
      { url: 'http://127.0.0.1:4000/wecom', verified: true },
      menu,
    ),
    app(1000003, 'Release Bot', 'Builds, deploys and incidents', null),
    app(1000004, '行政通知', '会议室、福利与公告', { url: 'http://127.0.0.1:4001/wecom', verified: false }),
  ],
  robots: [{ chatid: 'chat0001', name: '监控机器人', key: '693a…' }],
  chats: [
    { chatid: 'chat0001', name: '线上值班群', owner: 'lisi', userlist: ['zhangsan', 'lisi', 'annlee'] },
  ],
};
const media = {
  chart: { type: 'image', name: 'weekly.png', size: 48213, content_type: 'image/svg+xml' },
  hills: { type: 'image', name: '团建.jpg', size: 482133, content_type: 'image/svg+xml' },
  city: { type: 'image', name: 'cover.png', size: 48213, content_type: 'image/svg+xml' },
  team: { type: 'image', name: 'team.png', size: 48213, content_type: 'image/svg+xml' },
  voice: { type: 'voice', name: 'note.amr', size: 8123, content_type: 'audio/amr', seconds: 12 },
  video: { type: 'video', name: 'demo.mp4', size: 3812344, content_type: 'video/mp4', seconds: 48 },
  pdf: {
    type: 'file',
    name: '2026年第四季度销售报告（终稿）.pdf',
    size: 1843221,
    content_type: 'application/pdf',
  },
  xlsx: { type: 'file', name: 'Budget 2027 draft.xlsx', size: 52311, content_type: 'x' },
  old: { type: 'file', name: '旧合同.docx', size: 52311, content_type: 'x', expired: true },
};
const mediaView = (id) => ({ media_id: id, url: pic(id), expired: false, ...media[id] });

let seq = 0;
let messages = []; // {userid, ...MessageView}
const from = (conv, who) => {
  if (who) {
    const x = members.find((y) => y.userid === who);
    return { kind: 'member', id: who, name: x.name, avatar: '' };
  }
  if (conv.startsWith('chat:')) return { kind: 'robot', id: '693a…', name: '监控机器人', avatar: '' };
  const a = corp.applications.find((y) => conv === `app:${y.agentid}`);
  return { kind: 'application', id: String(a.agentid), name: a.name, avatar: '' };
};
const wechat = (t) =>
  ['markdown', 'markdown_v2', 'template_card', 'miniprogram_notice'].includes(t)
    ? { kind: 'hidden' }
    : { kind: 'same' };
function add(userid, conversation, msgtype, content, more = {}) {
  seq += 1;
  const ids = [...JSON.stringify(content).matchAll(/"(?:thumb_)?media_id":"(\w+)"/g)]
    .map((x) => x[1])
    .filter((id) => media[id]);
  const card = ['template_card', 'taskcard', 'interactive_taskcard'].includes(msgtype)
    ? {
        task_id: `t${seq}`,
        card_type: content.card_type ?? msgtype,
        card: content,
        replaced: null,
        version: 1,
        changed: [],
        tap: null,
        ...more.card,
      }
    : undefined;
  const message = {
    seq,
    msgid: more.msgid ?? `m${seq}`,
    conversation,
    time: more.time ?? now(),
    from: from(conversation, more.who),
    own: more.who === userid && !!more.who,
    msgtype,
    content,
    media: Object.fromEntries(ids.map((id) => [id, mediaView(id)])),
    safe: more.safe ?? 0,
    recalled: more.recalled ?? false,
    cut: [],
    mentions: more.mentions ?? [],
    wechat: wechat(msgtype),
    ...(card ? { card } : {}),
  };
  messages.push({ userid, message });
  return message;
}

const approval = (who, title) => ({
  card_type: 'button_interaction',
  task_id: 'leave-77',
  source: { icon_url: pic('team'), desc: '审批助手', desc_color: 0 },
  action_menu: {
    desc: '不再接收这类提醒？',
    action_list: [
      { text: '拒收此类通知', key: 'mute' },
      { text: '稍后提醒我', key: 'later' },
    ],
  },
  main_title: { title: title ?? '李四的请假申请', desc: '研发部 · 11 月 20 日提交' },
  quote_area: {
    type: 1,
    url: 'https://hr.example.test/leave/77',
    title: '请假事由',
    quote_text: '家里有事，需要回老家两天，工作已交接给张三。',
  },
  sub_title_text: '请在今天 18:00 前处理',
  horizontal_content_list: [
    { keyname: '类型', value: '事假' },
    { keyname: '时间', value: '11 月 24 日 – 25 日' },
    { keyname: '时长', value: '2 天' },
    { keyname: '申请人', value: '李四', type: 3, userid: 'lisi' },
    { keyname: '附件', value: '车票.pdf', type: 2, media_id: 'pdf' },
    { keyname: '制度', value: '查看请假制度', type: 1, url: 'https://hr.example.test/rules' },
  ],
  button_selection: {
    question_key: 'reason',
    title: '审批意见',
    option_list: [
      { id: 'ok', text: '同意' },
      { id: 'short', text: '同意，尽量缩短' },
      { id: 'talk', text: '请先沟通' },
    ],
    selected_id: 'ok',
  },
  button_list: [
    { text: '同意', style: 1, key: 'approve' },
    { text: '拒绝', style: 3, key: 'refuse' },
    { text: '转交', style: 2, key: 'forward' },
    { text: '详情', style: 4, type: 1, url: 'https://hr.example.test/77' },
  ],
});

function seed() {
  seq = 0;
  messages = [];
  base = now();
  const t = (mins) => base - mins * min;
  for (let i = 0; i < many; i += 1)
    add(
      'zhangsan',
      'app:1000003',
      i % 9 === 5 ? 'template_card' : 'text',
      i % 9 === 5
        ? {
            card_type: 'text_notice',
            main_title: { title: `Build ${i}`, desc: 'passed' },
            emphasis_content: { title: `${i % 100}%`, desc: 'coverage' },
          }
        : { content: `Message ${i}: ${'lorem ipsum dolor '.repeat(i % 7)}` },
      { time: t(20000 - i) },
    );
  for (const user of ['zhangsan', 'lisi', 'annlee']) {
    const A = 'app:1000002',
      R = 'app:1000003',
      N = 'app:1000004',
      C = 'chat:chat0001';
    add(
      user,
      R,
      'text',
      {
        content:
          'Build #481 passed on main.\n<a href="https://ci.example.test/481">Open the log</a> or see https://ci.example.test/all. Deploying to staging now.',
      },
      { time: t(1500) },
    );
    add(
      user,
      R,
      'markdown',
      {
        content:
          '# Release 2.4.0\n**14** changes, <font color="info">all checks green</font>\n> Owner: <@zhangsan>\n> Risk: <font color="comment">low</font>, rollback <font color="warning">manual</font>\n\nSee [the notes](https://ci.example.test/notes) or run `deploy --dry-run`.\n- lists stay as typed',
      },
      { time: t(1490) },
    );
    add(user, R, 'text', { content: 'Ship it!' }, { time: t(1488), who: 'zhangsan' });
    add(
      user,
      R,
      'template_card',
      {
        card_type: 'text_notice',
        source: { desc: 'Monitoring', desc_color: 2 },
        main_title: { title: 'Disk almost full', desc: 'db-01 · Shenzhen' },
        emphasis_content: { title: '95%', desc: 'of 512 GB used' },
        sub_title_text: 'Growth of 2.1 GB per hour since 09:00.',
        horizontal_content_list: [
          { keyname: 'Host', value: 'db-01.internal' },
          { keyname: 'Runbook', value: 'Open', type: 1, url: 'https://wiki.example/disk' },
          { keyname: 'On call', value: '李四', type: 3, userid: 'lisi' },
        ],
        jump_list: [
          { type: 1, title: 'All metrics of this host', url: 'https://mon.example' },
          { type: 2, title: 'Open in the operations program', appid: 'wx123', pagepath: 'pages/x' },
        ],
        card_action: { type: 1, url: 'https://mon.example/a/1' },
      },
      { time: t(400) },
    );
    add(
      user,
      R,
      'template_card',
      {
        card_type: 'news_notice',
        source: { icon_url: pic('city'), desc: 'Release Bot', desc_color: 3 },
        main_title: { title: 'What is new in 2.4', desc: 'The biggest release this year' },
        card_image: { url: pic('chart'), aspect_ratio: 1.6 },
        image_text_area: {
          type: 1,
          url: 'https://x.test',
          title: 'Faster exports',
          desc: 'Up to 4× on large sheets',
          image_url: pic('city'),
        },
        vertical_content_list: [
          { title: 'Offline mode', desc: 'Drafts are kept on the phone.' },
          { title: 'New search', desc: 'Finds Chinese and Latin text alike.' },
        ],
        horizontal_content_list: [{ keyname: 'Version', value: '2.4.0' }],
        jump_list: [{ type: 1, title: 'Changelog', url: 'https://x.test' }],
        card_action: { type: 1, url: 'https://x.test/2.4' },
      },
      { time: t(300) },
    );
    add(
      user,
      R,
      'template_card',
      {
        card_type: 'multiple_interaction',
        task_id: 'm1',
        source: { desc: 'Release Bot' },
        main_title: { title: 'When shall we deploy?', desc: 'Choose a window and a strategy for 2.4.0.' },
        select_list: [
          {
            question_key: 'when',
            title: 'Window',
            option_list: [
              { id: 'a', text: 'Tonight 22:00' },
              { id: 'b', text: 'Tomorrow 07:00' },
            ],
            selected_id: 'b',
          },
          {
            question_key: 'how',
            title: 'Strategy',
            option_list: [
              { id: 'x', text: 'Blue/green' },
              { id: 'y', text: 'Canary 10%' },
            ],
          },
        ],
        submit_button: { text: 'Schedule', key: 'schedule' },
      },
      { time: t(120) },
    );
    add(user, R, 'file', { media_id: 'xlsx' }, { time: t(60) });
    add(
      user,
      R,
      'interactive_taskcard',
      {
        title: 'Rollback?',
        description: 'Error rate 4.2% after deploy',
        task_id: 't1',
        btn: [
          { key: 'yes', name: 'Roll back', color: 'red' },
          { key: 'no', name: 'Keep', is_bold: true },
        ],
      },
      { time: t(50) },
    );

    add(
      user,
      N,
      'textcard',
      {
        title: '领奖通知',
        description:
          '<div class="gray">2026年11月18日</div> <div class="normal">恭喜你抽中 iPhone 一台，领奖码：xxxx</div><div class="highlight">请于 11 月 25 日前联系行政同事领取</div>',
        url: 'https://work.example.test/prize',
        btntxt: '领取',
      },
      { time: t(2900) },
    );
    add(
      user,
      N,
      'news',
      {
        articles: [
          {
            title: '中秋节礼品领取',
            description: '今年中秋节公司有豪礼相送，按部门分批领取',
            url: 'https://work.example.test/gift',
            picurl: pic('hills'),
          },
        ],
      },
      { time: t(1700) },
    );
    add(
      user,
      N,
      'news',
      {
        articles: [
          { title: '2026 年会：一起看见晨光', url: 'https://a.test', picurl: pic('city') },
          {
            title: '班车时刻调整，十二月一日起执行，请相互转告',
            url: 'https://a.test',
            picurl: 'https://img.example.test/bus.png',
          },
          { title: '体检预约开放', url: 'https://a.test', picurl: pic('team') },
        ],
      },
      { time: t(1650) },
    );
    add(
      user,
      N,
      'mpnews',
      {
        articles: [
          {
            title: '信息安全月：五个习惯',
            thumb_media_id: 'city',
            author: '王小五',
            content:
              '<h2>一、锁屏</h2><p>离开座位请锁屏。<b>Win+L</b> 只要一秒。</p><p style="color:#c00">二、不点陌生链接</p><script>parent.document.title="hacked"</script><img src="https://evil.test/x.png">',
            content_source_url: 'https://sec.example.test',
            digest: '锁屏、密码、链接、U 盘、分享',
          },
        ],
      },
      { time: t(1600), safe: 1 },
    );
    add(
      user,
      N,
      'miniprogram_notice',
      {
        appid: 'wx1234567890abcdef',
        page: 'pages/room?id=402',
        title: '会议室预订成功',
        description: '11月19日 16:30',
        emphasis_first_item: true,
        content_item: [
          { key: '会议室', value: '402' },
          { key: '会议地点', value: '深圳科兴 A2' },
          { key: '时长', value: '30 分钟' },
          { key: '参与人', value: '张三、李四' },
        ],
      },
      { time: t(1400) },
    );
    add(user, N, 'image', { media_id: 'hills' }, { time: t(1390) });
    add(user, N, 'image', { media_id: 'chart' }, { time: t(1388), safe: 1 });
    add(user, N, 'voice', { media_id: 'voice' }, { time: t(1380) });
    add(
      user,
      N,
      'video',
      { media_id: 'video', title: '新员工入职指引', description: '三分钟了解晨光科技' },
      { time: t(1370) },
    );
    add(user, N, 'file', { media_id: 'pdf' }, { time: t(1360) });
    add(user, N, 'file', { media_id: 'pdf' }, { time: t(1359), safe: 1 });
    add(user, N, 'file', { media_id: 'old' }, { time: t(1358) });
    add(user, N, 'text', { content: '发错了' }, { time: t(1350), recalled: true });
    add(
      user,
      N,
      'text',
      { content: '本群内容请勿外传：十二月起食堂调整供餐时间为 11:30–13:00。' },
      { time: t(1340), safe: 1 },
    );
    add(
      user,
      N,
      'template_card',
      {
        card_type: 'vote_interaction',
        task_id: 'v1',
        source: { desc: '行政通知' },
        main_title: { title: '团建去哪里？', desc: '可多选，周五截止' },
        checkbox: {
          question_key: 'where',
          mode: 1,
          option_list: [
            { id: '1', text: '东部华侨城', is_checked: true },
            { id: '2', text: '大鹏海边', is_checked: false },
            { id: '3', text: '公司附近聚餐', is_checked: false },
          ],
        },
        submit_button: { text: '提交', key: 'vote' },
      },
      { time: t(200) },
    );
    add(
      user,
      N,
      'location',
      { latitude: 22.54853, longitude: 113.94373, label: '科兴科学园 A2 栋', scale: 16 },
      { time: t(190), who: 'zhangsan' },
    );

    add(
      user,
      C,
      'text',
      { content: '构建 #812 失败，请看日志', mentioned_list: ['zhangsan', '@all'] },
      { time: t(90), mentions: ['zhangsan', '@all'] },
    );
    add(
      user,
      C,
      'markdown_v2',
      {
        content:
          '## 巡检报告\n*每小时* **自动** 生成\n\n1. 接口\n   - 登录 `ok`\n   - 支付 `慢`\n2. 磁盘\n\n> 一级\n>> 二级\n>>> 三级\n\n| 服务 | 延迟 | 状态 |\n|:--|--:|:-:|\n| api | 12 ms | **ok** |\n| pay | 340 ms | *慢* |\n\n---\n\n```sh\ncurl -s localhost/health\n```\n![p](' +
          'https://img.example.test/graph.png' +
          ')',
      },
      { time: t(80) },
    );
    add(user, C, 'text', { content: '我来看一下支付' }, { time: t(70), who: 'lisi' });

    add(
      user,
      A,
      'text',
      { content: '你好，我是审批助手。发送“请假”或点击下方菜单开始。' },
      { time: t(3000) },
    );
    add(user, A, 'text', { content: '请假' }, { time: t(2990), who: 'zhangsan' });
    add(
      user,
      A,
      'template_card',
      {
        card_type: 'button_interaction',
        task_id: 'old',
        source: { desc: '审批助手' },
        main_title: { title: '差旅报销 ¥1,280', desc: '王小五 · 11 月 15 日' },
        horizontal_content_list: [{ keyname: '审批人', value: '李四' }],
        button_list: [
          { text: '同意', style: 1, key: 'a' },
          { text: '拒绝', style: 3, key: 'b' },
        ],
      },
      { time: t(1400), card: { replaced: '已同意', version: 2 } },
    );
    add(user, A, 'template_card', approval(user), { time: t(12), msgid: 'leave77' });
    add(
      user,
      A,
      'template_card',
      {
        ...approval(user),
        button_selection: undefined,
        quote_area: undefined,
        action_menu: undefined,
        main_title: { title: '采购申请：显示器 × 4', desc: 'Ann Lee' },
        horizontal_content_list: [{ keyname: '金额', value: '¥6,396.00' }],
        button_list: [
          { text: '同意', style: 1, key: 'fail' },
          { text: '拒绝', style: 2, key: 'nocb' },
        ],
      },
      { time: t(6) },
    );
  }
}

const journal = [];
function log(entry) {
  const id = journal.length + 1;
  journal.push({
    id,
    time: now(),
    kind: 'call',
    direction: 'in',
    operation: 'message/send',
    method: 'POST',
    path: '/cgi-bin/message/send',
    agentid: 1000002,
    corpid: 'ww1',
    errcode: 0,
    status: 200,
    outcome: 'ok',
    summary: { en: '', zh: '' },
    duration_ms: 4,
    notes: [],
    ...entry,
  });
  return journal.at(-1);
}
function seedJournal() {
  log({
    operation: 'gettoken',
    method: 'GET',
    path: '/cgi-bin/gettoken',
    summary: { en: 'token for 审批助手', zh: '为“审批助手”签发令牌' },
    duration_ms: 2,
  });
  log({ summary: { en: 'text to 2 members', zh: '向 2 名成员发送文本' } });
  log({
    summary: { en: 'text to 3 members', zh: '向 3 名成员发送文本' },
    notes: [
      {
        kind: 'cut',
        text: {
          en: 'text.content cut at 2,048 bytes, 132 bytes lost',
          zh: 'text.content 在 2,048 字节处被截断，丢失 132 字节',
        },
      },
    ],
  });
  log({
    agentid: 1000003,
    errcode: 40014,
    outcome: 'error',
    meaning: { en: 'The access token is not valid', zh: 'access_token 无效' },
    summary: { en: 'markdown refused', zh: 'markdown 被拒绝' },
  });
  log({
    kind: 'callback',
    direction: 'out',
    operation: 'enter_agent',
    method: 'POST',
    path: 'http://127.0.0.1:4000/wecom',
    errcode: null,
    summary: { en: 'zhangsan opened the application', zh: 'zhangsan 进入应用' },
    duration_ms: 23,
  });
  log({
    kind: 'callback',
    direction: 'out',
    operation: 'template_card_event',
    method: 'POST',
    path: 'http://127.0.0.1:4000/wecom',
    errcode: null,
    status: null,
    outcome: 'error',
    summary: { en: 'tap approve by lisi: no answer within 5 s', zh: 'lisi 点击 approve：5 秒内无响应' },
    duration_ms: 5004,
  });
  log({
    kind: 'retry',
    direction: 'out',
    operation: 'template_card_event',
    method: 'POST',
    path: 'http://127.0.0.1:4000/wecom',
    errcode: null,
    summary: { en: 'second attempt', zh: '第二次推送' },
    duration_ms: 61,
  });
  log({
    kind: 'drop',
    direction: 'inside',
    operation: 'message/send',
    errcode: 0,
    outcome: 'dropped',
    summary: { en: '31st message to lisi within a minute', zh: '一分钟内发给 lisi 的第 31 条消息' },
    notes: [{ kind: 'dropped', text: { en: 'silently dropped', zh: '静默丢弃' } }],
    duration_ms: null,
  });
  log({
    kind: 'fault',
    direction: 'inside',
    operation: 'message/send',
    errcode: -1,
    outcome: 'error',
    summary: { en: 'fault: answers -1', zh: '故障：返回 -1' },
    notes: [{ kind: 'fault', text: { en: 'fault', zh: '故障' } }],
  });
  log({
    operation: 'message/update_template_card',
    path: '/cgi-bin/message/update_template_card',
    summary: { en: 'card of 2 members updated', zh: '更新 2 名成员的卡片' },
    duration_ms: 6,
  });
  log({
    operation: 'webhook/send',
    path: '/cgi-bin/webhook/send',
    agentid: null,
    summary: { en: 'markdown_v2 to 线上值班群', zh: '向“线上值班群”发送 markdown_v2' },
  });
  for (let i = 0; i < many / 2; i += 1) log({ summary: { en: `text number ${i}`, zh: `第 ${i} 条文本` } });
}
const w = (body, query = {}) => ({
  query,
  headers: { 'content-type': 'application/json', 'user-agent': 'wecomkit/0.1' },
  body: typeof body === 'string' ? body : JSON.stringify(body),
  truncated: false,
});
const detail = (e, secrets) => ({
  request:
    e.kind === 'callback' || e.kind === 'retry'
      ? w(
          '<xml><ToUserName><![CDATA[ww1]]></ToUserName><Encrypt><![CDATA[RypEvHKD8QQKFhvQ6QleEB4J58tiPdvo+rtK1I9qca6aM/wvqnLSV5zEPeusUiX5L5X/0lWfrf0QADHHhGd3QczcdCUpj911L3vg3W/sYYvuJTs3TUUkSUXxaccAS0qhxchrRYt66wiSpGLYL42aM6A8dTT+6k4aSknmPj48kzJs8qLjvd4Xgpue06DOdnLxAUHzM6+kDZ+HMZfJYuR+LtwGc2hgf5gsijff0ekUNXZiqATP7PF5mZxZ3Izoun1s4zG4LUMnvw2r+KqCKIw+3IQH03v+BCA9nMELNqbSf6tiWSrXJB3LAVGUcallcrw8V2t9EL4EhzJWrQUax5wLVMNS0+rUPA3k22Ncx4XXZS9o0MBH27Bo6BpNelZpS+/uh9KsNlY6bHCmJU9p8g7m3fVKn28H3KDYA5Pl/T8Z1ptDAVe0lXdQ2YoyyH2uyPIGHBZZIs2pDBS8R07+qN+E7Q==]]></Encrypt><AgentID>1000002</AgentID></xml>',
          {
            msg_signature: '477715d11cdb4164915debcba66cb864d751f3e6',
            timestamp: '1409659813',
            nonce: '1372623149',
          },
        )
      : w(
          {
            touser: 'zhangsan|lisi',
            msgtype: 'text',
            agentid: 1000002,
            text: { content: '你好 hello' },
            enable_duplicate_check: 1,
          },
          { access_token: secrets ? 'tok_8f2c1b0a9d' : '***' },
        ),
  answer:
    e.status === null
      ? null
      : w({
          errcode: e.errcode ?? 0,
          errmsg: e.errcode
            ? 'invalid access_token, hint: [1764000000123456789012345], from ip: 127.0.0.1, more info at https://open.work.weixin.qq.com/devtool/query?e=40014'
            : 'ok',
          msgid: 'k2Wl0Ex',
        }),
  decrypted:
    e.kind === 'callback' || e.kind === 'retry'
      ? '<xml><ToUserName><![CDATA[ww1]]></ToUserName><FromUserName><![CDATA[lisi]]></FromUserName><CreateTime>1764000000</CreateTime><MsgType><![CDATA[event]]></MsgType><Event><![CDATA[template_card_event]]></Event><EventKey><![CDATA[approve]]></EventKey><TaskId><![CDATA[leave-77]]></TaskId><SelectedItems><SelectedItem><QuestionKey><![CDATA[reason]]></QuestionKey><OptionIds><OptionId><![CDATA[ok]]></OptionId></OptionIds></SelectedItem></SelectedItems><AgentID>1000002</AgentID></xml>'
      : null,
  decrypted_answer: null,
  advice:
    e.errcode > 0
      ? {
          meaning: { en: 'The access token is not valid', zh: 'access_token 无效' },
          advice: {
            en: 'Fetch a new token with gettoken and send the call again, once.',
            zh: '重新调用 gettoken 获取令牌，然后重试一次。',
          },
          help: 'https://open.work.weixin.qq.com/devtool/query?e=40014',
        }
      : null,
});
let faults = [];
const clients = new Set();
let eventId = 0;
function tell(event) {
  eventId += 1;
  for (const res of clients)
    res.write(`id: ${eventId}\nevent: ${event.type}\ndata: ${JSON.stringify({ id: eventId, ...event })}\n\n`);
}
const labels = {
  image: ['[Picture]', '[图片]'],
  template_card: ['[Card]', '[卡片]'],
  file: ['[File]', '[文件]'],
  location: ['[Location]', '[位置]'],
};
function lastText(msg) {
  const c = msg.content;
  const t = c.content ?? c.title ?? c.main_title?.title ?? c.articles?.[0]?.title;
  if (t) return { en: t.split('\n')[0], zh: t.split('\n')[0] };
  const [en, zh] = labels[msg.msgtype] ?? [`[${msg.msgtype}]`, '[消息]'];
  return { en, zh };
}
const read = new Map();
function conversations(userid) {
  const ids = [
    ...corp.applications.map((a) => `app:${a.agentid}`),
    ...(corp.chats[0].userlist.includes(userid) ? ['chat:chat0001'] : []),
  ];
  return ids.map((id) => conversation(userid, id));
}
function conversation(userid, id) {
  const mine = messages
    .filter((x) => x.userid === userid && x.message.conversation === id)
    .map((x) => x.message);
  const last = mine.at(-1);
  const title = id.startsWith('app:')
    ? corp.applications.find((a) => id === `app:${a.agentid}`).name
    : corp.chats[0].name;
  const seen = read.get(`${userid} ${id}`) ?? mine.at(-3)?.seq ?? 0;
  return {
    id,
    kind: id.startsWith('app:') ? 'application' : 'chat',
    title,
    avatar: '',
    last: last ? { text: lastText(last), time: last.time } : null,
    unread: mine.filter((x) => x.seq > seen && !x.own).length,
  };
}
function change(userid, seqNo, fn) {
  const row = messages.find((x) => x.userid === userid && x.message.seq === seqNo);
  row.message = fn(row.message);
  tell({ type: 'message-changed', userid, corpid: 'ww1', message: row.message });
  return row.message;
}
seed();
seedJournal();

const json = (res, value, status = 200) => {
  res.writeHead(status, { 'content-type': 'application/json' });
  res.end(JSON.stringify(value));
};
async function body(req) {
  const parts = [];
  for await (const p of req) parts.push(p);
  return Buffer.concat(parts);
}
const sleep = (ms) => new Promise((r) => setTimeout(r, ms));

async function tapped(userid, row, key, selected) {
  const entry = log({
    kind: 'callback',
    direction: 'out',
    operation: 'template_card_event',
    path: 'http://127.0.0.1:4000/wecom',
    errcode: null,
    status: null,
    outcome: 'waiting',
    duration_ms: null,
    summary: { en: `tap ${key} by ${userid}`, zh: `${userid} 点击 ${key}` },
  });
  tell({ type: 'journal', entry });
  await sleep(Number(process.env.TAP_MS ?? 900));
  const ok = key !== 'fail' && key !== 'nocb';
  Object.assign(entry, { status: ok ? 200 : null, outcome: ok ? 'ok' : 'error', duration_ms: 900 });
  tell({ type: 'journal', entry });
  const name = members.find((x) => x.userid === userid).name;
  for (const each of messages.filter((x) => x.message.msgid === row.message.msgid)) {
    change(each.userid, each.message.seq, (old) => {
      const tap =
        each.userid === userid
          ? {
              key,
              time: now(),
              status: ok ? 'answered' : key === 'nocb' ? 'no-callback' : 'failed',
              reason: ok
                ? null
                : key === 'nocb'
                  ? null
                  : { en: 'No answer within 5 seconds.', zh: '应用在 5 秒内没有响应。' },
              journal: entry.id,
              selected: selected ?? [],
            }
          : old.card.tap;
      if (!ok) return { ...old, card: { ...old.card, tap, version: old.card.version } };
      if (key === 'approve') {
        const card = {
          ...old.card.card,
          main_title: { ...old.card.card.main_title, desc: `由 ${name} 同意` },
          sub_title_text: `已处理`,
          button_list: [{ text: '已同意', style: 1, key: 'x' }],
        };
        return {
          ...old,
          card: {
            ...old.card,
            card,
            replaced: `已由 ${name} 同意`,
            version: old.card.version + 1,
            changed: ['main_title.desc', 'sub_title_text', 'button_list'],
            tap,
          },
        };
      }
      return {
        ...old,
        card: {
          ...old.card,
          replaced: `${name}: ${key}`,
          version: old.card.version + 1,
          changed: ['button_list', 'submit_button'],
          tap,
        },
      };
    });
  }
}

createServer(async (req, res) => {
  const url = new URL(req.url, 'http://x');
  const p = decodeURIComponent(url.pathname);
  const part = p.split('/');
  if (!p.startsWith('/_sandbox')) {
    const file = join(dist, p === '/' || p === '/phone' ? 'index.html' : p);
    if (!existsSync(file)) {
      res.writeHead(404);
      return res.end();
    }
    const types = {
      '.html': 'text/html',
      '.js': 'text/javascript',
      '.css': 'text/css',
      '.svg': 'image/svg+xml',
    };
    res.writeHead(200, { 'content-type': types[extname(file)] ?? 'text/plain' });
    return res.end(readFileSync(file));
  }
  const api = p.slice('/_sandbox'.length);
  if (api === '/events') {
    res.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    res.write(': hi\n\n');
    clients.add(res);
    req.on('close', () => clients.delete(res));
    return;
  }
  if (api === '/directory') return json(res, { corps: [corp] });
  if (api === '/clock' && req.method === 'GET') return json(res, { now: now(), offset_ms: ahead });
  if (api === '/clock') {
    const b = JSON.parse(await body(req));
    ahead = b.reset ? 0 : ahead + b.advance_ms;
    const clock = { now: now(), offset_ms: ahead };
    tell({ type: 'clock', clock });
    return json(res, clock);
  }
  if (api === '/faults' && req.method === 'GET') return json(res, faults);
  if (api === '/faults' && req.method === 'POST') {
    const b = JSON.parse(await body(req));
    const f = { id: Date.now(), left: b.times === 0 ? null : (b.times ?? 1), ...b };
    faults = [...faults, f];
    tell({ type: 'faults', faults });
    return json(res, f);
  }
  if (api.startsWith('/faults/')) {
    faults = faults.filter((f) => String(f.id) !== part[3]);
    tell({ type: 'faults', faults });
    return json(res, {});
  }
  if (api === '/reset') {
    seed();
    tell({ type: 'reset' });
    return json(res, {});
  }
  if (api.startsWith('/media/')) {
    const id = part[3];
    res.writeHead(200, { 'content-type': 'image/svg+xml' });
    return res.end(pictures[id] ?? '');
  }
  if (api === '/media') {
    const b = await body(req);
    const name = /filename="([^"]+)"/.exec(b.toString('latin1'))?.[1] ?? 'file';
    const id = `u${Date.now()}`;
    media[id] = {
      type: url.searchParams.get('type'),
      name: Buffer.from(name, 'latin1').toString(),
      size: b.length,
      content_type: 'x',
    };
    pictures[id] = pictures.team;
    return json(res, mediaView(id));
  }
  if (api === '/journal') {
    const before = Number(url.searchParams.get('before') ?? Infinity);
    const limit = Number(url.searchParams.get('limit') ?? 200);
    const all = journal.filter((e) => e.id < before);
    return json(res, { entries: all.slice(-limit), more: all.length > limit });
  }
  if (/^\/journal\/\d+\/resend$/.test(api)) {
    const e = log({ ...journal[part[3] - 1], id: journal.length + 1, time: now() });
    tell({ type: 'journal', entry: e });
    return json(res, e);
  }
  if (/^\/journal\/\d+$/.test(api)) {
    const e = journal[part[3] - 1];
    return e
      ? json(res, { ...e, detail: detail(e, url.searchParams.has('secrets')) })
      : json(res, { error: { code: 'not-found', message: 'no such entry' } }, 404);
  }
  const userid = part[3];
  if (api.endsWith('/conversations'))
    return json(
      res,
      process.env.EMPTY
        ? conversations(userid).map((c) => ({ ...c, last: null, unread: 0 }))
        : conversations(userid),
    );
  if (api.endsWith('/messages')) {
    const before = Number(url.searchParams.get('before') ?? Infinity),
      limit = Number(url.searchParams.get('limit') ?? 50);
    const mine = messages
      .filter((x) => x.userid === userid && x.message.conversation === part[5] && x.message.seq < before)
      .map((x) => x.message);
    return json(res, { messages: mine.slice(-limit), more: mine.length > limit });
  }
  const b = JSON.parse((await body(req)).toString() || '{}');
  if (api.endsWith('/open')) {
    read.set(`${userid} ${b.conversation}`, seq);
    tell({ type: 'conversation', userid, corpid: 'ww1', conversation: conversation(userid, b.conversation) });
    return json(res, {});
  }
  if (api.endsWith('/menu')) {
    tell({
      type: 'journal',
      entry: log({
        kind: 'callback',
        direction: 'out',
        operation: 'click',
        errcode: null,
        summary: { en: `menu ${b.key}`, zh: `菜单 ${b.key}` },
      }),
    });
    return json(res, {});
  }
  if (api.endsWith('/say')) {
    const content = b.text ?? b.location ?? { media_id: b.media_id };
    const message = add(userid, b.conversation, b.msgtype, content, { who: userid });
    tell({ type: 'message', userid, corpid: 'ww1', message });
    tell({ type: 'conversation', userid, corpid: 'ww1', conversation: conversation(userid, b.conversation) });
    return json(res, message);
  }
  if (api.endsWith('/tap')) {
    const row = messages.find((x) => x.userid === userid && x.message.msgid === b.msgid);
    if (b.key === 'mute')
      return json(res, { error: { code: 'conflict', message: 'The card was answered already.' } }, 409);
    const message = change(userid, row.message.seq, (old) => ({
      ...old,
      card: {
        ...old.card,
        tap: {
          key: b.key,
          time: now(),
          status: 'waiting',
          reason: null,
          journal: null,
          selected: b.selected ?? [],
        },
      },
    }));
    void tapped(userid, row, b.key, b.selected);
    return json(res, message);
  }
  if (api === '/send') {
    const message = add(b.userid, b.conversation, b.msgtype, b.content, {});
    tell({ type: 'message', userid: b.userid, corpid: 'ww1', message });
    tell({
      type: 'conversation',
      userid: b.userid,
      corpid: 'ww1',
      conversation: conversation(b.userid, b.conversation),
    });
    return json(res, message);
  }
  json(res, { error: { code: 'not-found', message: api } }, 404);
}).listen(port, '127.0.0.1', () => process.stdout.write(`http://127.0.0.1:${port}/\n`));
