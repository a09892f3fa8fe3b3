import { logIn } from '../../actions/log-in.ts';
import { useConsole } from '../../actions/use-console.ts';
import { jsonRoute, type Route } from '../route.ts';
import { consoleAnswer, consoleRequest } from '../schema/action-schemas.ts';
import { done } from '../schema/system-schemas.ts';

export const consoleRoutes: readonly Route[] = [
  jsonRoute({
    method: 'POST',
    path: '/console',
    summary:
      'Does as an administrator what a call of the directory does; its server hears of it (path/90970)',
    body: consoleRequest,
    answer: consoleAnswer,
    handle: (context, { body }) => useConsole(context, body),
  }),
  jsonRoute({
    method: 'POST',
    path: '/members/{userid}/login',
    summary: 'Opens WeCom: whoever was invited becomes active',
    query: { corpid: { type: 'text', about: 'The company, where there are several' } },
    answer: done,
    handle({ world }, { params, query }) {
      logIn(world, params.userid, query.corpid);
      return { done: true };
    },
  }),
];
