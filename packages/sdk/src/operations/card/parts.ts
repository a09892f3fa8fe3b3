import * as f from '../../fields.ts';
import type { Field, ListField, ObjectField, TextField } from '../../fields.ts';

/** What the five template cards have in common (path/90236). Lengths called "suggested" there are no limits. */

const keyBytes = 1024;

/** A key that comes back in the callback. */
export function callbackKey(en: string, zh: string): TextField {
  return f.text(en, zh, { maxBytes: keyBytes });
}

export const link: TextField = f.text('Link', '链接', { format: 'url' });

export const taskId: TextField = f.text('Task id', '任务 ID', {
  maxBytes: 128,
  pattern: '[A-Za-z0-9_\\-@]+',
  help: [
    'Unique within the application, for ever: make a fresh one for each card.',
    '同一应用内永久唯一，每张卡片都要用新的。',
  ],
});

const plainSource: Readonly<Record<string, Field>> = {
  icon_url: f.optional(f.text('Icon', '来源图标', { format: 'url' })),
  desc: f.optional(f.text('Source', '来源描述')),
};

const descColor = f.choice('Colour of the source', '来源文字颜色', [
  [0, 'grey', '灰色'],
  [1, 'black', '黑色'],
  [2, 'red', '红色'],
  [3, 'green', '绿色'],
]);

export const source: ObjectField = f.object(
  'Source line',
  '卡片来源',
  { ...plainSource, desc_color: f.optional(descColor) },
  [],
  {
    named: 'CardSource',
  },
);

/** Votes and selects know no colour for the source line. */
export const sourceWithoutColor: ObjectField = f.object('Source line', '卡片来源', plainSource, [], {
  named: 'CardPlainSource',
});

export const actionMenu: ObjectField = f.object(
  'Menu in the corner',
  '右上角菜单',
  {
    desc: f.optional(f.text('Text above the menu', '菜单说明')),
    action_list: f.list(
      'Entries',
      '菜单项',
      f.object('Entry', '菜单项', { text: f.text('Text', '文案'), key: callbackKey('Key', '回调 key') }, [], {
        named: 'CardMenuEntry',
      }),
      { min: 1, max: 3, uniqueBy: 'key' },
    ),
  },
  [],
  { named: 'CardActionMenu' },
);

const title = f.text('Title', '标题');
const description = f.optional(f.text('Description', '描述'));

export const mainTitle: ObjectField = f.object('Main title', '主标题', { title, desc: description }, [], {
  named: 'CardTitle',
});

/** The title may be left out where the sub-title stands in for it. */
export const looseMainTitle: ObjectField = f.object(
  'Main title',
  '主标题',
  { title: f.optional(title), desc: description },
  [],
  {
    named: 'CardLooseTitle',
  },
);

/** Where a tap leads: nowhere, to a page or to a mini program. */
const linkTypes = f.choice('Link type', '跳转类型', [
  [0, 'not a link', '不跳转'],
  [1, 'page', '网页'],
  [2, 'mini program', '小程序'],
]);

const linkMembers: Readonly<Record<string, Field>> = {
  type: f.optional(linkTypes),
  url: f.optional(link),
  appid: f.optional(f.text('Mini program app id', '小程序 appid')),
  pagepath: f.optional(f.text('Page of the mini program', '小程序页面')),
};

const linkRules = [f.requiredWhen('url', 'type', [1]), f.requiredWhen('appid', 'type', [2])];

export const quoteArea: ObjectField = f.object(
  'Quote',
  '引用样式',
  {
    ...linkMembers,
    title: f.optional(f.text('Title', '引用标题')),
    quote_text: f.optional(f.text('Quoted text', '引用文案')),
  },
  linkRules,
  { named: 'CardQuote' },
);

export const emphasis: ObjectField = f.object(
  'Emphasised figure',
  '关键数据',
  { title: f.optional(f.text('Figure', '数据内容')), desc: f.optional(f.text('Meaning', '数据描述')) },
  [],
  { named: 'CardEmphasis' },
);

export const subTitle: TextField = f.text('Sub-title', '二级普通文本', { mayBeEmpty: true });

const row = f.object(
  'Row',
  '键值行',
  {
    keyname: f.text('Name', '标题'),
    value: f.optional(f.text('Value', '内容', { mayBeEmpty: true })),
    type: f.optional(
      f.choice('Kind', '类型', [
        [0, 'text', '文本'],
        [1, 'link', '链接'],
        [2, 'attachment', '附件'],
        [3, 'member', '成员详情'],
      ]),
    ),
    url: f.optional(link),
    media_id: f.optional(f.text('Attachment', '附件 media_id', { media: 'file' })),
    userid: f.optional(f.text('Member', '成员 userid', { names: 'member' })),
  },
  [
    f.requiredWhen('url', 'type', [1]),
    f.requiredWhen('media_id', 'type', [2]),
    f.requiredWhen('userid', 'type', [3]),
  ],
  { named: 'CardRow' },
);

export const horizontalList: ListField = f.list('Key-value rows', '键值列表', row, { max: 6 });

export const jumpList: ListField = f.list(
  'Links at the foot',
  '跳转指引',
  f.object('Link', '跳转', { ...linkMembers, title: f.text('Title', '文案') }, linkRules, {
    named: 'CardJump',
  }),
  { max: 3 },
);

export const verticalList: ListField = f.list(
  'Paragraphs',
  '二级垂直内容',
  f.object('Paragraph', '内容', { title, desc: description }, [], { named: 'CardParagraph' }),
  { max: 4 },
);

/** A notice always leads somewhere when the card is tapped. */
export const cardAction: ObjectField = f.object(
  'Tap on the card',
  '整体卡片点击',
  {
    type: f.choice('Link type', '跳转类型', [
      [1, 'page', '网页'],
      [2, 'mini program', '小程序'],
    ]),
    url: f.optional(link),
    appid: f.optional(f.text('Mini program app id', '小程序 appid')),
    pagepath: f.optional(f.text('Page of the mini program', '小程序页面')),
  },
  linkRules,
  { named: 'CardAction' },
);

export const looseCardAction: ObjectField = f.object(
  'Tap on the card',
  '整体卡片点击',
  linkMembers,
  linkRules,
  {
    named: 'CardLooseAction',
  },
);

export const cardImage: ObjectField = f.object(
  'Card picture',
  '图片样式',
  {
    url: f.text('Picture address', '图片链接', { format: 'url' }),
    aspect_ratio: f.optional(f.number('Width by height', '宽高比', { min: 1.3, max: 2.25 })),
  },
  [],
  { named: 'CardImage' },
);

export const imageTextArea: ObjectField = f.object(
  'Picture and text',
  '左图右文',
  {
    ...linkMembers,
    title: f.optional(f.text('Title', '标题')),
    desc: description,
    image_url: f.text('Picture address', '图片链接', { format: 'url' }),
  },
  linkRules,
  { named: 'CardImageText' },
);

export const button: ObjectField = f.object(
  'Button',
  '按钮',
  {
    type: f.optional(
      f.choice('Kind', '点击类型', [
        [0, 'callback', '回调'],
        [1, 'link', '跳转链接'],
      ]),
    ),
    text: f.text('Text', '按钮文案'),
    style: f.optional(
      f.choice(
        'Style',
        '按钮样式',
        [
          [1, 'primary', '主要'],
          [2, 'secondary', '次要'],
          [3, 'danger', '警示'],
          [4, 'plain', '普通'],
        ],
        { otherwise: 1 },
      ),
    ),
    key: f.optional(callbackKey('Key', '回调 key')),
    url: f.optional(link),
  },
  [f.requiredWhen('key', 'type', [0]), f.requiredWhen('url', 'type', [1])],
  { named: 'CardButton' },
);

export const buttonList: ListField = f.list('Buttons', '按钮列表', button, {
  min: 1,
  max: 6,
  uniqueBy: 'key',
});
