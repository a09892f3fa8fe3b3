import { findConversation, findMember } from '../../actions/find.ts';
import { openConversation } from '../../actions/open-conversation.ts';
import { say } from '../../actions/say.ts';
import { hideLocation, locationOf, shareLocation } from '../../actions/share-location.ts';
import { tap } from '../../actions/tap.ts';
import { tapMenu } from '../../actions/tap-menu.ts';
import { conversationViews } from '../../views/conversation-view.ts';
import { messagesPage } from '../../views/messages-page.ts';
import { inBackground } from '../in-background.ts';
import { readLimit } from '../read-limit.ts';
import { jsonRoute, type Route } from '../route.ts';
import {
  locationRequest,
  memberLocation,
  menuRequest,
  openRequest,
  sayRequest,
  tapRequest,
} from '../schema/action-schemas.ts';
import { conversation, message, messagesPage as messagesPageSchema } from '../schema/message-schemas.ts';
import { list } from '../schema/schema.ts';
import { delivered } from '../schema/system-schemas.ts';

const corpid = { type: 'text', about: 'The company, where there are several' } as const;

export const memberRoutes: readonly Route[] = [
  jsonRoute({
    method: 'GET',
    path: '/members/{userid}/conversations',
    summary: "A member's conversations, the newest on top",
    query: { corpid },
    answer: list(conversation),
    handle: ({ world }, { params, query }) =>
      conversationViews(world, findMember(world, params.userid, query.corpid)),
  }),
  jsonRoute({
    method: 'GET',
    path: '/members/{userid}/conversations/{conversation}/messages',
    summary: 'The messages of a conversation, oldest first; the newest page without `before`',
    query: {
      corpid,
      before: { type: 'integer', about: 'Only messages before this seq' },
      limit: { type: 'integer', about: 'How many, at most 500; default 50' },
    },
    answer: messagesPageSchema,
    handle({ world }, { params, query }) {
      const member = findMember(world, params.userid, query.corpid);
      findConversation(params.conversation);
      return messagesPage(world, {
        corpid: member.corpid,
        userid: member.userid,
        conversation: params.conversation,
        before: query.before,
        limit: readLimit(query.limit, 50, 500),
      });
    },
  }),
  jsonRoute({
    method: 'POST',
    path: '/members/{userid}/tap',
    summary: 'Taps a button, a submit button or a menu entry of a card; answers when the application did',
    query: { wait: { type: 'integer', about: '0: answer before the application does' } },
    body: tapRequest,
    answer: message,
    handle(context, { params, query, body }) {
      const { started, done } = tap(context, params.userid, body);
      if (query.wait !== 0) return done;
      inBackground(context, done);
      return started;
    },
  }),
  jsonRoute({
    method: 'POST',
    path: '/members/{userid}/say',
    summary: 'Writes into a conversation',
    query: { wait: { type: 'integer', about: '1: answer only when the application did' } },
    body: sayRequest,
    answer: message,
    async handle(context, { params, query, body }) {
      const { said, done } = say(context, params.userid, body);
      if (query.wait === 1) await done;
      else inBackground(context, done);
      return said;
    },
  }),
  jsonRoute({
    method: 'POST',
    path: '/members/{userid}/menu',
    summary:
      "Taps an entry of the application's menu, and does what it asks for: scans, sends pictures or a place",
    query: { wait: { type: 'integer', about: '1: answer only when the application did' } },
    body: menuRequest,
    answer: delivered,
    async handle(context, { params, query, body }) {
      let journal: number | null = null;
      const done = tapMenu(context, params.userid, body, (id) => {
        journal = id;
      });
      if (query.wait === 1) await done;
      else inBackground(context, done);
      return { journal };
    },
  }),
  jsonRoute({
    method: 'GET',
    path: '/members/{userid}/location',
    summary: "Where the member's phone says that they are; null while it tells nothing",
    query: { corpid },
    answer: memberLocation,
    handle: ({ world }, { params, query }) => locationOf(world, params.userid, query.corpid),
  }),
  jsonRoute({
    method: 'POST',
    path: '/members/{userid}/location',
    summary: 'Shares where the member is with the applications that ask for it (`LOCATION`)',
    query: { wait: { type: 'integer', about: '1: answer only when the application did' } },
    body: locationRequest,
    answer: delivered,
    async handle(context, { params, query, body }) {
      let journal: number | null = null;
      const done = shareLocation(context, params.userid, body, (id) => {
        journal = id;
      });
      if (query.wait === 1) await done;
      else inBackground(context, done);
      return { journal };
    },
  }),
  jsonRoute({
    method: 'DELETE',
    path: '/members/{userid}/location',
    summary: 'Shares no more where the member is',
    query: { corpid },
    answer: memberLocation,
    handle({ world }, { params, query }) {
      hideLocation(world, params.userid, query.corpid);
      return { location: null };
    },
  }),
  jsonRoute({
    method: 'POST',
    path: '/members/{userid}/open',
    summary:
      'Opens a conversation: marks it as read and tells its application (`enter_agent`, and `LOCATION` where it asks)',
    query: { wait: { type: 'integer', about: '1: answer only when the application did' } },
    body: openRequest,
    answer: conversation,
    async handle(context, { params, query, body }) {
      const { conversation: opened, done } = openConversation(context, params.userid, body);
      if (query.wait === 1) await done;
      else inBackground(context, done);
      return opened;
    },
  }),
];
