import {
  removeCallback,
  removeContactsCallback,
  saveCallback,
  saveContactsCallback,
} from '../../actions/save-callback.ts';
import { sendCallback } from '../../actions/send-callback.ts';
import { setApplication } from '../../actions/set-application.ts';
import type { ControlContext } from '../control-context.ts';
import { inBackground } from '../in-background.ts';
import { jsonRoute, readInteger, type Route } from '../route.ts';
import {
  applicationRequest,
  callbackCheck,
  callbackRequest,
  sendCallbackRequest,
} from '../schema/action-schemas.ts';
import { application } from '../schema/directory-schemas.ts';
import { delivered, done } from '../schema/system-schemas.ts';
import type { Delivered, SendCallbackRequest } from '../types.ts';

const wait = { type: 'integer', about: '1: answer only when the application did' } as const;

export const callbackRoutes: readonly Route[] = [
  jsonRoute({
    method: 'POST',
    path: '/applications/{agentid}/send-callback',
    summary: 'Delivers any message or event, those too that nothing in the sandbox causes',
    query: { wait },
    body: sendCallbackRequest,
    answer: delivered,
    handle: (context, { params, query, body }) =>
      sendByHand(context, readInteger('agentid', params.agentid), body, query.wait),
  }),
  jsonRoute({
    method: 'POST',
    path: '/contacts/send-callback',
    summary: 'Delivers any event to the server that hears of changes of the directory',
    query: { wait },
    body: sendCallbackRequest,
    answer: delivered,
    handle: (context, { query, body }) => sendByHand(context, null, body, query.wait),
  }),
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

async function sendByHand(
  context: ControlContext,
  agentid: number | null,
  request: SendCallbackRequest,
  wait: number | undefined,
): Promise<Delivered> {
  let journal: number | null = null;
  const done = sendCallback(context, agentid, request, (id) => {
    journal = id;
  });
  if (wait === 1) await done;
  else inBackground(context, done);
  return { journal };
}
