import * as f from '../../fields.ts';
import type { Operation } from '../../operation.ts';
import { done } from '../answers.ts';
import { agentid } from '../message/shared.ts';
import type { Menu } from '../named.gen.ts';
import { buttons } from './buttons.ts';
import type { MenuGetInput } from './types.gen.ts';

/** path/90232. As it was created; 46003 when there is none. */
export const get: Operation<MenuGetInput, Menu> = {
  name: 'menu.get',
  title: { en: "Read the application's menu", zh: '获取菜单' },
  doc: 90232,
  method: 'GET',
  path: '/cgi-bin/menu/get',
  credential: 'application',
  input: f.object('Application', '应用', { agentid }),
  output: f.object('Answer', '返回结果', { ...done.members, button: buttons }, [], { named: 'Menu' }),
  quota: 'base',
  retry: 'read',
  example: { agentid: 1000002 },
  exampleAnswer: { errcode: 0, errmsg: 'ok', button: [{ name: '部署', type: 'click', key: 'deploy' }] },
};
