import type { Delivery, DeliveryResult } from '../callbacks/delivery.ts';
import { cardEventXml, taskCardXml } from '../callbacks/event-xml.ts';
import type { ControlContext } from '../control/control-context.ts';
import { conflict, notFound } from '../control/control-failure.ts';
import type { MessageView, SelectedItem, TapRequest, Texts } from '../control/types.ts';
import { taskDoneText } from '../rules/policy.ts';
import { issueResponseCode, updateCards } from '../rules/index.ts';
import { cardKey } from '../state/keys.ts';
import type { CardCopy, CardTap, Member, Message } from '../state/rows.ts';
import { messageView } from '../views/message-view.ts';
import { isRecipient } from '../views/messages-page.ts';
import { textAt } from '../wire/json-object.ts';
import type { World } from '../world.ts';
import { buttonWith, findKey, type CardTapKind } from './card-buttons.ts';
import { resolveChoices } from './choices.ts';
import { findMember } from './find.ts';
import { tapBotCard } from './tap-bot-card.ts';

/** A tap under way. */
export interface StartedTap {
  /** The message as it stands now: its tap is waiting, or has nobody to tell. */
  readonly started: MessageView;
  /** The message once the application answered, or did not. */
  readonly done: Promise<MessageView>;
}

/**
 * A member taps a key of a card: the application hears of it, and its answer is the tap's outcome.
 * @throws ControlFailure when there is no such button on the member's copy, or it cannot be tapped now
 */
export function tap(context: ControlContext, userid: string, request: TapRequest): StartedTap {
  const { world } = context;
  const member = findMember(world, userid, request.corpid);
  const message = findReceived(world, member, request.msgid);
  const copy = tappableCopy(world, member, message);
  const kind = findKey(message.msgtype, copy.card, request.key);
  const selected = kind === 'template_card_event' ? resolveChoices(copy.card, request.selected ?? []) : [];
  const pressed: Press = { member, message, copy, kind, key: request.key, selected };
  const delivering = send(context, pressed);
  const started = messageView(world, message, member.userid);
  return {
    started,
    done: delivering.then((result) => {
      finish(world, pressed, result);
      return messageView(world, world.state.messages.get(message.msgid) ?? message, member.userid);
    }),
  };
}

interface Press {
  readonly member: Member;
  readonly message: Message;
  readonly copy: CardCopy;
  readonly kind: CardTapKind;
  readonly key: string;
  readonly selected: readonly SelectedItem[];
}

function findReceived({ state }: World, member: Member, msgid: string): Message {
  const message = state.messages.get(msgid);
  if (message?.corpid === member.corpid && isRecipient(message, member.userid)) return message;
  return notFound('unknown-message', `${member.userid} has no message "${msgid}".`);
}

function tappableCopy({ state }: World, { userid }: Member, message: Message): CardCopy {
  const copy = state.cards.get(cardKey(message.msgid, userid));
  if (message.recalled) return conflict('recalled', 'The message was recalled.');
  if (copy === undefined || !callsBack(message))
    return conflict('not-a-card', 'The message has no buttons that call back.');
  if (copy.replaced !== null) {
    return conflict('replaced', `The buttons are grey ("${copy.replaced}"): nothing can be tapped any more.`);
  }
  if (copy.tap?.status === 'waiting') {
    return conflict('already-waiting', 'The last tap is still waiting for the application.');
  }
  return copy;
}

/** Cards of applications and of bots; robots have no callback. */
function callsBack({ from }: Message): boolean {
  return from.kind === 'application' || from.kind === 'aibot';
}

/** Tells the application, or the bot. The tap is in the state before this returns, with the entry of its delivery. */
function send(context: ControlContext, press: Press): Promise<DeliveryResult> {
  const { world, callbacks } = context;
  setTap(world, press, { status: 'waiting', journal: null, reason: null });
  const onEntry = (journal: number): void =>
    setTap(world, press, { status: 'waiting', journal, reason: null });
  if (press.message.from.kind === 'aibot') return tapBotCard(context, press, onEntry);
  return callbacks.deliver(deliveryOf(world, press), onEntry);
}

function deliveryOf(world: World, press: Press): Delivery {
  const { member, message, kind, key } = press;
  const { corpid, userid } = member;
  return {
    corpid,
    agentid: Number(message.from.id),
    userid,
    operation: kind,
    summary: { en: `tap ${key} by ${userid}`, zh: `${userid} 点击 ${key}` },
    xml: eventXmlOf(world, press),
    msgid: message.msgid,
  };
}

function eventXmlOf(world: World, { member, message, copy, kind, key, selected }: Press): string {
  const { corpid, userid } = member;
  const agentid = Number(message.from.id);
  const occasion = { corpid, agentid, userid, time: world.clock.now() };
  const taskId = message.task_id ?? '';
  if (kind === 'taskcard_click') return taskCardXml(occasion, key, taskId);
  return cardEventXml(occasion, {
    event: kind,
    key,
    taskId,
    cardType: textAt(copy.card, 'card_type'),
    responseCode: issueResponseCode(world, { corpid, agentid, msgid: message.msgid }),
    selected,
  });
}

const noCallback: Texts = {
  en: 'The application has no callback URL: nobody hears of the tap.',
  zh: '该应用没有配置回调 URL：点击无人接收。',
};

function finish(world: World, press: Press, { status, reason, journal }: DeliveryResult): void {
  setTap(world, press, {
    status,
    journal,
    reason: status === 'no-callback' ? (reason ?? noCallback) : reason,
  });
  if (status === 'answered' && press.message.msgtype === 'taskcard') markDone(world, press);
}

/** The first generation of task cards says by itself that it was done (path/90236 of 2021). */
function markDone(world: World, { member, message, copy, key }: Press): void {
  const current = world.state.cards.get(cardKey(message.msgid, member.userid));
  if (current === undefined || current.version > copy.version) return;
  const name = textAt(buttonWith(copy.card, 'btn', key), 'replace_name');
  updateCards(world, {
    msgid: message.msgid,
    userids: [member.userid],
    change: { replace_name: name === '' ? taskDoneText : name },
  });
}

/** On the copy as it stands: the application may have changed it meanwhile. */
function setTap(
  world: World,
  { member, message, key, selected }: Press,
  change: Pick<CardTap, 'status' | 'journal' | 'reason'>,
): void {
  const at = cardKey(message.msgid, member.userid);
  const copy = world.state.cards.get(at);
  if (copy === undefined || !callsBack(message)) return;
  const time = copy.tap?.status === 'waiting' ? copy.tap.time : world.clock.now();
  world.state.cards.put(at, { ...copy, tap: { key, selected, time, ...change } });
  const { corpid, msgid } = message;
  world.publish({ type: 'message-changed', corpid, msgid, userids: [member.userid] });
}
