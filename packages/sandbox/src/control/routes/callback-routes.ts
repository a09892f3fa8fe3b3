import {
  removeCallback,
  removeContactsCallback,
  saveCallback,
  saveContactsCallback,
} from '../../actions/save-callback.ts';
import { setApplication } from '../../actions/set-application.ts';
import { jsonRoute, readInteger, type Route } from '../route.ts';
import { applicationRequest, callbackCheck, callbackRequest } from '../schema/action-schemas.ts';
import { application } from '../schema/directory-schemas.ts';
import { done } from '../schema/system-schemas.ts';

export const callbackRoutes: readonly Route[] = [
  jsonRoute({
    method: 'POST',
    path: '/applications/{agentid}',
    summary: 'Changes an application as an administrator does in the console: who sees it, what it is told',
    body: applicationRequest,
    answer: application,
    handle: (context, { params, body }) =>
      setApplication(context, readInteger('agentid', params.agentid), body),
  }),
  jsonRoute({
    method: 'POST',
    path: '/applications/{agentid}/callback',
    summary: 'Checks a receiving URL as WeCom does, and saves it when it passes (path/90930)',
    body: callbackRequest,
    answer: callbackCheck,
    handle: (context, { params, body }) =>
      saveCallback(context, readInteger('agentid', params.agentid), body),
  }),
  jsonRoute({
    method: 'DELETE',
    path: '/applications/{agentid}/callback',
    summary: 'Takes the receiving URL away',
    query: { corpid: { type: 'text', about: 'The company, where there are several' } },
    answer: done,
    handle(context, { params, query }) {
      removeCallback(context, readInteger('agentid', params.agentid), query.corpid);
      return { done: true };
    },
  }),
  jsonRoute({
    method: 'POST',
    path: '/contacts/callback',
    summary: 'Checks and saves the URL that hears of changes of the directory (path/90970)',
    body: callbackRequest,
    answer: callbackCheck,
    handle: (context, { body }) => saveContactsCallback(context, body),
  }),
  jsonRoute({
    method: 'DELETE',
    path: '/contacts/callback',
    summary: 'Takes the URL that hears of changes of the directory away',
    query: { corpid: { type: 'text', about: 'The company, where there are several' } },
    answer: done,
    handle(context, { query }) {
      removeContactsCallback(context, query.corpid);
      return { done: true };
    },
  }),
];
