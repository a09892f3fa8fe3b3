import type { DeliveryResult } from '../callbacks/delivery.ts';
import type { ControlContext } from '../control/control-context.ts';
import type { MessageView, SayRequest } from '../control/types.ts';
import { createMessage } from '../rules/index.ts';
import type { Member, Message } from '../state/rows.ts';
import type { ControlledWorld } from '../create-world.ts';
import { messageView } from '../views/message-view.ts';
import type { JsonObject } from '../wire/json-object.ts';
import { findBot, findConversation, findMember, findOwnChat, findVisible } from './find.ts';
import { markRead } from './mark-read.ts';
import { deliverSaid, noteUndelivered } from './deliver-said.ts';
import { saidContent } from './said-content.ts';
import { tellMentioned, tellSaid } from './say-to-bots.ts';

export interface StartedSay {
  readonly said: MessageView;
  /** When the application has heard of it; undefined when it hears of nothing. */
  readonly done: Promise<DeliveryResult> | undefined;
}

/**
 * A member writes into a conversation. An application is told (path/90239), so is a bot (path/100719); of what is said
 * in a group, the bots that it names with `@`.
 */
export function say(context: ControlContext, userid: string, request: SayRequest): StartedSay {
  const { world } = context;
  const member = findMember(world, userid, request.corpid);
  const conversation = findConversation(request.conversation);
  const content = saidContent(world, member, conversation, request);
  switch (conversation.kind) {
    case 'chat': {
      const { chatid, userlist } = findOwnChat(world, member, conversation.chatid);
      const message = write(world, member, request, content, userlist);
      const done = tellMentioned(context, member, chatid, message);
      return { said: viewNow(world, member, message), done };
    }
    case 'aibot': {
      const bot = findBot(world, member.corpid, conversation.aibotid);
      const message = write(world, member, request, content, [member.userid]);
      const done = tellSaid(context, member, bot, message);
      return { said: viewNow(world, member, message), done };
    }
    case 'application':
      return sayToApplication(context, member, conversation.agentid, { request, content });
  }
}

/** It may be known by now that the bot does not hear it. */
function viewNow(world: ControlledWorld, { userid }: Member, message: Message): MessageView {
  return messageView(world, world.state.messages.get(message.msgid) ?? message, userid);
}

function sayToApplication(
  context: ControlContext,
  member: Member,
  asked: number,
  { request, content }: { readonly request: SayRequest; readonly content: JsonObject },
): StartedSay {
  const { world } = context;
  const { agentid } = findVisible(world, member, asked);
  const message = write(world, member, request, content, [member.userid]);
  const said = messageView(world, message, member.userid);
  if (request.msgtype !== 'file') return { said, done: deliverSaid(context, member, agentid, message) };
  noteUndelivered(world, member, agentid);
  return { said, done: undefined };
}

function write(
  world: ControlledWorld,
  { corpid, userid }: Member,
  { conversation, msgtype }: SayRequest,
  content: JsonObject,
  recipients: readonly string[],
): Message {
  const from = { kind: 'member', id: userid } as const;
  const message = createMessage(world, { corpid, conversation, from, msgtype, content, recipients });
  // Who writes has seen what stands above.
  markRead(world, corpid, userid, conversation);
  return message;
}
