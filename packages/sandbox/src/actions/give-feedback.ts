import type { DeliveryResult } from '../callbacks/delivery.ts';
import type { ControlContext } from '../control/control-context.ts';
import { conflict, invalid, notFound } from '../control/control-failure.ts';
import type { FeedbackRequest, MessageView } from '../control/types.ts';
import type { Member, Message, MessageFeedback } from '../state/rows.ts';
import { messageView } from '../views/message-view.ts';
import { isRecipient } from '../views/messages-page.ts';
import type { JsonObject } from '../wire/json-object.ts';
import type { World } from '../world.ts';
import { findBot, findMember } from './find.ts';

export interface GivenFeedback {
  readonly message: MessageView;
  /** When the bot has heard of it. */
  readonly done: Promise<DeliveryResult>;
}

/**
 * A member judges a reply of a bot, which hears of it where it asked for that (path/101027).
 * @throws ControlFailure when the reply does not ask for it
 */
export function giveFeedback(
  context: ControlContext,
  userid: string,
  request: FeedbackRequest,
): GivenFeedback {
  const { world } = context;
  const member = findMember(world, userid, request.corpid);
  const { message, feedback } = findJudged(world, member, request.msgid);
  checkDetails(request);
  const others = feedback.given.filter((each) => each.userid.toLowerCase() !== member.userid.toLowerCase());
  const given = [...others, { userid: member.userid, type: request.type }];
  const judged = { ...message, feedback: { ...feedback, given } };
  const { corpid, msgid } = message;
  world.state.messages.put(msgid, judged);
  world.publish({ type: 'message-changed', corpid, msgid, userids: [member.userid] });
  return {
    message: messageView(world, judged, member.userid),
    done: tell(context, member, judged, feedbackEvent(feedback.id, request)),
  };
}

function findJudged(
  { state }: World,
  member: Member,
  msgid: string,
): { readonly message: Message; readonly feedback: MessageFeedback } {
  const message = state.messages.get(msgid);
  if (message?.corpid !== member.corpid || !isRecipient(message, member.userid))
    return notFound('unknown-message', `${member.userid} has no message "${msgid}".`);
  const { feedback } = message;
  if (feedback === null) return conflict('not-judged', 'The message asks for no feedback.');
  return { message, feedback };
}

/** Words and reasons come with a bad judgement alone. */
function checkDetails({ type, content, inaccurate_reason_list: reasons }: FeedbackRequest): void {
  if (type === 2) return;
  if (content !== undefined) invalid('content', 'Only feedback of type 2 has words.');
  if (reasons !== undefined) invalid('inaccurate_reason_list', 'Only feedback of type 2 has reasons.');
}

function feedbackEvent(id: string, { type, content, inaccurate_reason_list }: FeedbackRequest): JsonObject {
  return {
    id,
    type,
    ...(content === undefined ? {} : { content }),
    ...(inaccurate_reason_list === undefined ? {} : { inaccurate_reason_list }),
  };
}

function tell(
  { world, bots }: ControlContext,
  { corpid, userid }: Member,
  { msgid, conversation, from }: Message,
  feedback_event: JsonObject,
): Promise<DeliveryResult> {
  return bots.tell(findBot(world, corpid, from.id), {
    kind: 'feedback_event',
    userid,
    conversation,
    source: msgid,
    task_id: null,
    summary: { en: `feedback of ${userid}`, zh: `${userid} 的反馈` },
    content: () => ({ eventtype: 'feedback_event', feedback_event }),
  });
}
