import { giveFeedback } from '../../actions/give-feedback.ts';
import { removeBotCallback, saveBotCallback, setBotMode } from '../../actions/set-up-bot.ts';
import { inBackground } from '../in-background.ts';
import { jsonRoute, type Route } from '../route.ts';
import { aiBotRequest, callbackCheck, callbackRequest, feedbackRequest } from '../schema/action-schemas.ts';
import { aiBot } from '../schema/directory-schemas.ts';
import { message } from '../schema/message-schemas.ts';
import { done } from '../schema/system-schemas.ts';

export const botRoutes: readonly Route[] = [
  jsonRoute({
    method: 'POST',
    path: '/aibots/{aibotid}',
    summary: 'Chooses how a bot hears of messages: by its URL, or over a long connection',
    body: aiBotRequest,
    answer: aiBot,
    handle: (context, { params, body }) => setBotMode(context, params.aibotid, body.mode),
  }),
  jsonRoute({
    method: 'POST',
    path: '/aibots/{aibotid}/callback',
    summary: 'Checks the receiving URL of a bot, and saves it when it passes (path/101033)',
    body: callbackRequest,
    answer: callbackCheck,
    handle: (context, { params, body }) => saveBotCallback(context, params.aibotid, body),
  }),
  jsonRoute({
    method: 'DELETE',
    path: '/aibots/{aibotid}/callback',
    summary: 'Takes the receiving URL of a bot away',
    answer: done,
    handle(context, { params }) {
      removeBotCallback(context, params.aibotid);
      return { done: true };
    },
  }),
  jsonRoute({
    method: 'POST',
    path: '/members/{userid}/feedback',
    summary: 'Judges a reply of a bot that asks for it (`feedback_event`)',
    query: { wait: { type: 'integer', about: '1: answer only when the bot did' } },
    body: feedbackRequest,
    answer: message,
    async handle(context, { params, query, body }) {
      const given = giveFeedback(context, params.userid, body);
      if (query.wait === 1) await given.done;
      else inBackground(context, given.done);
      return given.message;
    },
  }),
];
