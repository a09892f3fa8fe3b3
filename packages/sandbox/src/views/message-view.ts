import type { CardView, MessageView } from '../control/types.ts';
import { applicationKey, cardKey, memberKey } from '../state/keys.ts';
import type { CardCopy, Message } from '../state/rows.ts';
import type { State } from '../state/state.ts';
import type { World } from '../world.ts';
import { isOwn } from './inbox.ts';
import { mask } from './mask.ts';
import { mediaWithin } from './media-view.ts';

/** A message on one member's phone. */
export function messageView(world: World, message: Message, userid: string): MessageView {
  const { seq, msgid, conversation, time, msgtype, content, safe, recalled, cut, mentions } = message;
  const copy = world.state.cards.get(cardKey(msgid, userid));
  return {
    seq,
    msgid,
    conversation,
    time,
    from: senderOf(world.state, message),
    own: isOwn(message, userid),
    msgtype,
    content,
    media: mediaWithin(world, copy ? [content, copy.card] : content),
    safe,
    recalled,
    cut,
    mentions,
    ...(copy ? { card: cardView(message, copy) } : {}),
    ...botMembers(message, userid),
    wechat: { kind: hiddenInWeChat.has(msgtype) ? 'hidden' : 'same' },
  };
}

/** The plug-in shows neither markdown nor cards nor notices (path/90236). */
const hiddenInWeChat: ReadonlySet<string> = new Set([
  'markdown',
  'markdown_v2',
  'template_card',
  'miniprogram_notice',
  'stream',
]);

function cardView(message: Message, copy: CardCopy): CardView {
  const { card, replaced, version, changed, tap } = copy;
  const type = card['card_type'];
  return {
    task_id: message.task_id ?? '',
    card_type: typeof type === 'string' ? type : message.msgtype,
    card,
    replaced,
    version,
    changed,
    tap,
  };
}

type BotMembers = Pick<MessageView, 'stream' | 'feedback' | 'undelivered'>;

function botMembers(message: Message, userid: string): BotMembers {
  const { stream, feedback, undelivered } = message;
  const given = feedback?.given.find((each) => each.userid.toLowerCase() === userid.toLowerCase());
  return {
    ...(stream ? { stream: { id: stream.id, state: stream.state } } : {}),
    ...(feedback ? { feedback: { id: feedback.id, given: given?.type ?? 0 } } : {}),
    ...(undelivered && isOwn(message, userid) ? { undelivered } : {}),
  };
}

/** What stays of a sender that is gone is its id. */
function senderOf(state: State, { corpid, from }: Message): MessageView['from'] {
  const { kind, id } = from;
  if (kind === 'application') {
    const application = state.applications.get(applicationKey(corpid, Number(id)));
    return { kind, id, name: application?.name ?? id, avatar: application?.logo ?? '' };
  }
  if (kind === 'aibot') {
    const bot = state.aibots.get(id);
    return { kind, id, name: bot?.name ?? id, avatar: bot?.avatar ?? '' };
  }
  if (kind === 'member') {
    const member = state.members.get(memberKey(corpid, id));
    return { kind, id, name: member?.name ?? id, avatar: member?.avatar ?? '' };
  }
  // A robot's id is its key, which is the whole credential.
  return { kind, id: mask(id), name: state.robots.get(id)?.name ?? mask(id), avatar: '' };
}
