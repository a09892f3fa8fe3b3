import type { ConversationView } from '../control/types.ts';
import {
  readConversation,
  applicationConversation,
  botConversation,
  chatConversation,
} from '../state/conversation.ts';
import { applicationKey, cardKey, chatKey, memberKey } from '../state/keys.ts';
import type { Application, Chat, Member } from '../state/rows.ts';
import type { State } from '../state/state.ts';
import { isVisible } from '../rules/index.ts';
import type { World } from '../world.ts';
import { countUnread, inboxLines } from './inbox.ts';
import { lastLine } from './last-line.ts';

/** A member's conversations: those with messages first, the newest on top, then those that could begin. */
export function conversationViews(world: World, member: Member): readonly ConversationView[] {
  const ids = new Set([
    ...inboxLines(world.state, member.corpid, member.userid).keys(),
    ...possibleConversations(world, member),
  ]);
  const views = [...ids]
    .map((id) => conversationView(world, member, id))
    .filter((view) => view !== undefined);
  return views.sort((a, b) => (b.last?.time ?? 0) - (a.last?.time ?? 0));
}

/** Undefined when there is no such application or chat. */
export function conversationView(world: World, member: Member, id: string): ConversationView | undefined {
  const head = headOf(world, member.corpid, id);
  if (head === undefined) return undefined;
  const { corpid, userid } = member;
  return {
    id,
    ...head,
    last: lastOf(world, member, id),
    unread: countUnread(world.state, corpid, userid, id),
  };
}

type Head = Pick<ConversationView, 'kind' | 'title' | 'avatar'>;

function headOf({ state }: World, corpid: string, id: string): Head | undefined {
  const conversation = readConversation(id);
  if (conversation?.kind === 'application') {
    const application = state.applications.get(applicationKey(corpid, conversation.agentid));
    return application && { kind: 'application', title: application.name, avatar: application.logo };
  }
  if (conversation?.kind === 'aibot') {
    const bot = state.aibots.get(conversation.aibotid);
    return bot?.corpid === corpid ? { kind: 'aibot', title: bot.name, avatar: bot.avatar } : undefined;
  }
  const chat = conversation && state.chats.get(chatKey(corpid, conversation.chatid));
  return chat && { kind: 'chat', title: chat.name || namesOf(state, chat), avatar: '' };
}

const namesShown = 3;

/** A group without a name is called after its members. */
function namesOf({ members }: State, { corpid, userlist }: Chat): string {
  const first = userlist.slice(0, namesShown);
  return first.map((userid) => members.get(memberKey(corpid, userid))?.name ?? userid).join('、');
}

function lastOf({ state }: World, { corpid, userid }: Member, id: string): ConversationView['last'] {
  const line = inboxLines(state, corpid, userid).get(id);
  const message = line && state.messages.get(line.msgid);
  if (message === undefined) return null;
  return {
    text: lastLine(message, state.cards.get(cardKey(message.msgid, userid))?.card),
    time: message.time,
  };
}

function possibleConversations(world: World, member: Member): readonly string[] {
  const applications = [...world.state.applications.values()]
    .filter((application) => application.enabled && sees(world, member, application))
    .map(({ agentid }) => applicationConversation(agentid));
  const chats = [...world.state.chats.values()]
    // A group that an application made shows up with its first message (path/90245).
    .filter(({ agentid }) => agentid === null)
    .filter(({ corpid, userlist }) => corpid === member.corpid && includesMember(userlist, member.userid))
    .map(({ chatid }) => chatConversation(chatid));
  const bots = [...world.state.aibots.values()]
    .filter(({ corpid }) => corpid === member.corpid)
    .map(({ aibotid }) => botConversation(aibotid));
  return [...applications, ...chats, ...bots];
}

/** The application is in the member's visible range. */
export function sees(world: World, member: Member, application: Application): boolean {
  return application.corpid === member.corpid && isVisible(world, application, member);
}

/** Member ids are compared without regard to case (path/90236). */
export function includesMember(userids: readonly string[], userid: string): boolean {
  const wanted = userid.toLowerCase();
  return userids.some((each) => each.toLowerCase() === wanted);
}
