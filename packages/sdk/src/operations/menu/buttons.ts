import * as f from '../../fields.ts';
import type { Field, ListField, ObjectField, Rule } from '../../fields.ts';

/** Two levels of buttons: one to three, each with up to five below it (path/90231). */

const keyed = [
  ['click', 'sends an event', '点击推事件'],
  ['scancode_push', 'scans a code, shows it, sends an event', '扫码推事件'],
  ['scancode_waitmsg', 'scans a code, waits for the answer', '扫码推事件且弹出“消息接收中”提示框'],
  ['pic_sysphoto', 'takes a picture', '弹出系统拍照发图'],
  ['pic_photo_or_album', 'takes or chooses a picture', '弹出拍照或者相册发图'],
  ['pic_weixin', 'chooses pictures', '弹出企业微信相册发图器'],
  ['location_select', 'chooses a place', '弹出地理位置选择器'],
] as const;

const type = f.choice('Type', '响应动作类型', [
  ...keyed,
  ['view', 'opens a page', '跳转 URL'],
  ['view_miniprogram', 'opens a mini program', '跳转到小程序'],
]);

const target: Readonly<Record<string, Field>> = {
  key: f.optional(
    f.text('Key', '菜单 KEY 值', { maxBytes: 128, help: ['Comes back in the event.', '随事件推送给应用。'] }),
  ),
  url: f.optional(f.text('Address', '网页链接', { maxBytes: 1024, format: 'url' })),
  pagepath: f.optional(f.text('Page of the mini program', '小程序页面')),
  appid: f.optional(f.text('Mini program app id', '小程序 appid')),
};

const targetRules: readonly Rule[] = [
  f.requiredWhen(
    'key',
    'type',
    keyed.map(([value]) => value),
  ),
  f.requiredWhen('url', 'type', ['view']),
  f.requiredWhen('pagepath', 'type', ['view_miniprogram']),
  f.requiredWhen('appid', 'type', ['view_miniprogram']),
];

const subButton: ObjectField = f.object(
  'Entry',
  '子菜单',
  { name: f.text('Name', '名称', { maxBytes: 40 }), type, ...target },
  targetRules,
  { named: 'MenuEntry' },
);

const button: ObjectField = f.object(
  'Button',
  '一级菜单',
  {
    name: f.text('Name', '名称', { maxBytes: 16 }),
    type: f.optional(type),
    ...target,
    sub_button: f.optional(f.list('Entries', '二级菜单', subButton, { max: 5 })),
  },
  [...targetRules, f.atLeastOne('type', 'sub_button')],
  { named: 'MenuButton' },
);

export const buttons: ListField = f.list('Buttons', '一级菜单列表', button, { min: 1, max: 3 });
