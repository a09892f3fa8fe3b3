import { eventXml } from '../callbacks/event-xml.ts';
import type { DeliveryResult } from '../callbacks/delivery.ts';
import type { ControlContext } from '../control/control-context.ts';
import { notFound } from '../control/control-failure.ts';
import type { ConversationView, OpenRequest } from '../control/types.ts';
import type { Conversation } from '../state/conversation.ts';
import type { Member } from '../state/rows.ts';
import { conversationView } from '../views/conversation-view.ts';
import { enterBot } from './enter-bot.ts';
import { findConversation, findOwnChat, findVisible } from './find.ts';
import { logIn } from './log-in.ts';
import { markRead } from './mark-read.ts';
import { reportLocation, reportsOnEntering } from './report-location.ts';

export interface OpenedConversation {
  readonly conversation: ConversationView;
  /** When the application has heard of it; undefined when it hears of nothing. */
  readonly done: Promise<DeliveryResult> | undefined;
}

/** A member opens a conversation: everything in it is read, and its application hears `enter_agent` (path/90240), its bot `enter_chat`. */
export function openConversation(
  context: ControlContext,
  userid: string,
  { conversation: id, enter = true, corpid }: OpenRequest,
): OpenedConversation {
  const { world } = context;
  const member = logIn(world, userid, corpid);
  const conversation = findConversation(id);
  const view = conversationView(world, member, id);
  if (view === undefined) return notFound('unknown-conversation', `There is no conversation "${id}".`);
  if (conversation.kind === 'chat') findOwnChat(world, member, conversation.chatid);
  markRead(world, member.corpid, member.userid, id);
  const done = enter ? entered(context, member, conversation) : undefined;
  return { conversation: conversationView(world, member, id) ?? view, done };
}

function entered(
  context: ControlContext,
  member: Member,
  conversation: Conversation,
): OpenedConversation['done'] {
  if (conversation.kind === 'application') return enterAgent(context, member, conversation.agentid);
  return conversation.kind === 'aibot' ? enterBot(context, member, conversation.aibotid) : undefined;
}

/**
 * The application hears of it where it wants to (`isreportenter`, path/90228), and where the member is
 * (`report_location_flag`). Settles when it has heard of both.
 */
function enterAgent(
  context: ControlContext,
  member: Member,
  agentid: number,
): Promise<DeliveryResult> | undefined {
  const application = findVisible(context.world, member, agentid);
  const time = context.world.clock.now();
  const entered = application.isreportenter === 1 ? tellEntered(context, member, agentid, time) : undefined;
  const located = reportLocation(context, member, application, { flags: reportsOnEntering, time });
  return entered && located
    ? Promise.all([entered, located]).then(([result]) => result)
    : (entered ?? located);
}

function tellEntered(
  { callbacks }: ControlContext,
  { corpid, userid }: Member,
  agentid: number,
  time: number,
): Promise<DeliveryResult> {
  return callbacks.deliver({
    corpid,
    agentid,
    userid,
    operation: 'enter_agent',
    summary: { en: `${userid} opens the application`, zh: `${userid} 进入应用` },
    xml: eventXml({ corpid, agentid, userid, time }, 'enter_agent', ''),
    msgid: null,
  });
}
