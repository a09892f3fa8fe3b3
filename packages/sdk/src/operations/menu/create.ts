import * as f from '../../fields.ts';
import type { Operation } from '../../operation.ts';
import { done } from '../answers.ts';
import { agentid } from '../message/shared.ts';
import type { Done } from '../named.gen.ts';
import { buttons } from './buttons.ts';
import type { MenuCreateInput } from './types.gen.ts';

/** path/90231. Replaces the menu that was there. */
export const create: Operation<MenuCreateInput, Done> = {
  name: 'menu.create',
  title: { en: "Set the application's menu", zh: '创建菜单' },
  doc: 90231,
  method: 'POST',
  path: '/cgi-bin/menu/create',
  credential: 'application',
  query: ['agentid'],
  input: f.object('Menu', '菜单', { agentid, button: buttons }),
  output: done,
  quota: 'base',
  retry: 'repeatable',
  example: {
    agentid: 1000002,
    button: [
      { name: '部署', type: 'click', key: 'deploy' },
      {
        name: '更多',
        sub_button: [
          { name: '控制台', type: 'view', url: 'https://deploy.example.test' },
          { name: '扫一扫', type: 'scancode_waitmsg', key: 'scan' },
        ],
      },
    ],
  },
};
