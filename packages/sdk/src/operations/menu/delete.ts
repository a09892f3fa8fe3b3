import * as f from '../../fields.ts';
import type { Operation } from '../../operation.ts';
import { done } from '../answers.ts';
import { agentid } from '../message/shared.ts';
import type { Done } from '../named.gen.ts';
import type { MenuDeleteInput } from './types.gen.ts';

/** path/90233. A GET. */
export const deleteMenu: Operation<MenuDeleteInput, Done> = {
  name: 'menu.delete',
  title: { en: "Remove the application's menu", zh: '删除菜单' },
  doc: 90233,
  method: 'GET',
  path: '/cgi-bin/menu/delete',
  credential: 'application',
  input: f.object('Application', '应用', { agentid }),
  output: done,
  quota: 'base',
  retry: 'repeatable',
  destructive: true,
  example: { agentid: 1000002 },
};
