import type { DeliveryResult } from '../callbacks/delivery.ts';
import type { ControlContext } from '../control/control-context.ts';
import { conflict, invalid } from '../control/control-failure.ts';
import type { MessageView, SayRequest } from '../control/types.ts';
import { createMessage } from '../rules/index.ts';
import type { Member, Message } from '../state/rows.ts';
import type { ControlledWorld } from '../create-world.ts';
import { messageView } from '../views/message-view.ts';
import type { JsonObject } from '../wire/json-object.ts';
import type { World } from '../world.ts';
import { findConversation, findMember, findOwnChat, findVisible } from './find.ts';
import { markRead } from './mark-read.ts';
import { deliverSaid, noteUndelivered } from './deliver-said.ts';
import { findOwnMedia } from './find-media.ts';

export interface StartedSay {
  readonly said: MessageView;
  /** When the application has heard of it; undefined when it hears of nothing. */
  readonly done: Promise<DeliveryResult> | undefined;
}

/**
 * A member writes into a conversation. An application is told (path/90239); what is said in a group chat no
 * application hears.
 */
export function say(context: ControlContext, userid: string, request: SayRequest): StartedSay {
  const { world } = context;
  const member = findMember(world, userid, request.corpid);
  const content = contentOf(world, member, request);
  const conversation = findConversation(request.conversation);
  if (conversation.kind === 'chat') {
    const { userlist } = findOwnChat(world, member, conversation.chatid);
    const message = write(world, member, request, content, userlist);
    return { said: messageView(world, message, member.userid), done: undefined };
  }
  if (conversation.kind === 'aibot') return conflict('not-emulated', 'Nobody hears this yet.');
  const { agentid } = findVisible(world, member, conversation.agentid);
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

function contentOf(world: World, member: Member, request: SayRequest): JsonObject {
  switch (request.msgtype) {
    case 'text':
      return { content: request.text?.content || invalid('text.content', 'A text must not be empty.') };
    case 'location': {
      const { location } = request;
      if (location === undefined)
        return invalid('location', 'A location needs latitude, longitude and label.');
      return { ...location, scale: location.scale ?? defaultScale };
    }
    default: {
      const media = findOwnMedia(world, member, request.media_id ?? '', request.msgtype);
      return { media_id: media.media_id };
    }
  }
}

/** As in the sample of path/90239. */
const defaultScale = 16;
