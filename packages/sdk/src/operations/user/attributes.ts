import * as f from '../../fields.ts';
import type { Field, ObjectField } from '../../fields.ts';

/** Attributes that the console defines; others are ignored without an error (path/100067, path/92230). */

const both = f.together('url', 'title');

const attributeName = f.text('Name', '属性名称', {
  help: ['As defined in the admin console.', '需与管理后台中定义的名称一致。'],
});

const title = f.text('Title', '标题', { maxChars: 12, mayBeEmpty: true });

const web = f.object(
  'Link',
  '网页',
  {
    url: f.text('Address', '网页链接', { format: 'url', mayBeEmpty: true }),
    title,
  },
  [both],
  { help: ['Both empty: the attribute is cleared.', '同时为空表示清空该属性。'] },
);

const miniprogram = f.object(
  'Mini program',
  '小程序',
  {
    appid: f.text('Mini program app id', '小程序 appid', { mayBeEmpty: true }),
    pagepath: f.optional(f.text('Page of the mini program', '小程序页面', { mayBeEmpty: true })),
    title,
  },
  [f.together('appid', 'title')],
  { help: ['One that is installed in the company.', '须为企业已关联的小程序。'] },
);

function textValue(maxChars: number): ObjectField {
  return f.object('Text', '文本', { value: f.text('Value', '文本内容', { maxChars, mayBeEmpty: true }) });
}

const attribute = f.object(
  'Attribute',
  '扩展属性',
  {
    type: f.choice('Kind', '属性类型', [
      [0, 'text', '文本'],
      [1, 'link', '网页'],
    ]),
    name: attributeName,
    text: f.optional(textValue(64)),
    web: f.optional(web),
  },
  [f.requiredWhen('text', 'type', [0]), f.requiredWhen('web', 'type', [1])],
  { named: 'MemberAttribute' },
);

export const extattr: ObjectField = f.object(
  'Own attributes',
  '扩展属性',
  { attrs: f.list('Attributes', '属性列表', attribute) },
  [],
  { named: 'MemberAttributes' },
);

const externalAttribute = f.object(
  'Attribute',
  '对外属性',
  {
    type: f.choice('Kind', '属性类型', [
      [0, 'text', '文本'],
      [1, 'link', '网页'],
      [2, 'mini program', '小程序'],
    ]),
    name: attributeName,
    text: f.optional(textValue(32)),
    web: f.optional(web),
    miniprogram: f.optional(miniprogram),
  },
  [
    f.requiredWhen('text', 'type', [0]),
    f.requiredWhen('web', 'type', [1]),
    f.requiredWhen('miniprogram', 'type', [2]),
  ],
  { named: 'ExternalAttribute' },
);

function externalProfile(channels: Readonly<Record<string, Field>>, named: string): ObjectField {
  return f.object(
    'Profile for outsiders',
    '对外信息',
    {
      external_corp_name: f.optional(
        f.text('Company name', '企业对外简称', {
          mayBeEmpty: true,
          help: ['A certified short name; empty: the default.', '须为已认证的企业简称，为空则恢复默认。'],
        }),
      ),
      wechat_channels: f.optional(f.object('Channels account', '视频号', channels)),
      external_attr: f.optional(f.list('Attributes', '对外属性列表', externalAttribute)),
    },
    [],
    { named },
  );
}

const nickname = f.text('Account', '视频号名称', {
  mayBeEmpty: true,
  help: ['Bound to the company.', '须为企业已绑定的视频号。'],
});

export const externalProfileInput: ObjectField = externalProfile({ nickname }, 'ExternalProfile');

export const externalProfileAnswer: ObjectField = externalProfile(
  {
    nickname: f.optional(nickname),
    status: f.optional(
      f.choice('Status', '视频号状态', [
        [0, 'confirmed', '已确认'],
        [1, 'waiting', '待确认'],
      ]),
    ),
  },
  'ExternalProfileAnswer',
);
