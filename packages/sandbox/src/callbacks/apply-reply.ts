import { parseXml, CallbackError, type XmlElement } from '@wecomkit/sdk/callback';
import type { JournalNote } from '../control/types.ts';
import { checkMedia, checkReplacement } from '../rules/check-content.ts';
import { createMessage, updateCards } from '../rules/index.ts';
import { applicationConversation } from '../state/conversation.ts';
import { applicationKey } from '../state/keys.ts';
import { errorText } from '../wire/errmsg.ts';
import { Refusal } from '../wire/refusal.ts';
import type { CallbackContext } from './callback-context.ts';
import type { Delivery } from './delivery.ts';
import { dropReply, DroppedReply } from './dropped-reply.ts';
import { openPassiveReply } from './open-passive-reply.ts';
import { replyCardChange } from './reply-card.ts';
import { leaf, replyContent } from './reply-content.ts';
import { replyKind, takesReply, type ReplyKind } from './reply-rules.ts';
import type { Target } from './target.ts';

/** Does what the application answered, if it answered anything; what WeCom would not heed is noted in the journal. */
export function applyReply(
  context: CallbackContext,
  target: Target,
  delivery: Delivery,
  body: Uint8Array,
  entryId: number,
): void {
  try {
    const xml = openPassiveReply(new TextDecoder().decode(body), target.cipher);
    if (xml === undefined) return;
    keepPlainText(context, entryId, xml);
    obey(context, delivery, xml, entryId);
  } catch (error) {
    addNote(context, entryId, { kind: 'reply-dropped', text: droppedTexts(error) });
  }
}

function droppedTexts(error: unknown): DroppedReply['texts'] {
  if (error instanceof DroppedReply) return error.texts;
  if (error instanceof CallbackError)
    return { en: error.message, zh: `回复不是有效的 XML：${error.message}` };
  if (!(error instanceof Refusal)) throw error;
  const text = `${error.errcode}: ${errorText(error.errcode)}`;
  return { en: `The reply was refused with ${text}.`, zh: `回复被拒绝，错误码 ${text}。` };
}

function obey(context: CallbackContext, delivery: Delivery, xml: string, entryId: number): void {
  const { world } = context;
  const tree = parseXml(xml);
  const msgtype = leaf(tree['MsgType']) ?? '';
  const kind = kindOf(msgtype);
  checkAddress(delivery, tree);
  if (!takesReply(world.settings, delivery.operation, kind)) dropUntaken(delivery, kind, msgtype);
  // Nothing that the assistant hears of takes a reply, so an application is there.
  const heard = { ...delivery, agentid: delivery.agentid ?? 0 };
  if (kind === 'message') sendReply(context, heard, msgtype, tree, entryId);
  else updateCopy(context, heard, msgtype, tree, entryId);
}

function dropUntaken({ operation }: Delivery, kind: ReplyKind, msgtype: string): never {
  if (kind === 'card' && operation === 'template_card_event') {
    return dropReply(
      'Whether WeCom takes this reply nobody knows: its pages say both (path/90241). Call message/update_template_card with the ResponseCode; this sandbox was told to take none (passiveCardReplies).',
      '官方文档对该事件能否被动回复说法不一（path/90241）。请用 ResponseCode 调用 message/update_template_card；此沙箱已设置为不接受此类回复（passiveCardReplies）。',
    );
  }
  return dropReply(
    `WeCom takes no ${msgtype} in answer to ${operation}.`,
    `企业微信不接受以 ${msgtype} 回复 ${operation}。`,
  );
}

type Heard = Delivery & { readonly agentid: number };

function kindOf(msgtype: string): ReplyKind {
  return (
    replyKind(msgtype) ??
    dropReply(
      `There is no passive reply of the type "${msgtype}".`,
      `被动回复没有 “${msgtype}” 这种消息类型。`,
    )
  );
}

/** A reply goes to the member who caused the callback, and to nobody else (path/90241). */
function checkAddress({ userid }: Delivery, tree: XmlElement): void {
  if (leaf(tree['ToUserName'])?.toLowerCase() === userid.toLowerCase()) return;
  dropReply(
    'ToUserName of the reply is not the member who caused the callback.',
    '回复中的 ToUserName 不是触发回调的成员。',
  );
}

function sendReply(
  context: CallbackContext,
  { corpid, agentid, userid }: Heard,
  msgtype: string,
  tree: XmlElement,
  entryId: number,
): void {
  const { value, cut: within } = replyContent(msgtype, tree);
  // Paths as after a send: from the message, not from its content.
  const cut = within.map((each) => ({ ...each, path: `${msgtype}.${each.path}` }));
  checkMedia(context.world, corpid, null, msgtype, value);
  createMessage(context.world, {
    corpid,
    conversation: applicationConversation(agentid),
    from: { kind: 'application', id: String(agentid) },
    msgtype,
    content: value,
    recipients: [userid],
    cut,
  });
  for (const { path, limit, unit, lost } of cut) {
    addNote(context, entryId, {
      kind: 'cut',
      text: {
        en: `${path} of the reply was cut at ${limit} ${unit}; ${lost} lost.`,
        zh: `回复的 ${path} 在 ${limit} ${unit} 处被截断，丢失 ${lost}。`,
      },
    });
  }
}

const disputed: JournalNote = {
  kind: 'lenient',
  text: {
    en: 'The reply updated the card. WeCom contradicts itself about replies to this event (path/90241): to be sure, call message/update_template_card with the ResponseCode.',
    zh: '回复已更新卡片。官方文档对该事件能否被动回复说法不一（path/90241）：稳妥的做法是用 ResponseCode 调用 message/update_template_card。',
  },
};

function updateCopy(
  context: CallbackContext,
  { corpid, agentid, userid, msgid, operation }: Heard,
  msgtype: string,
  tree: XmlElement,
  entryId: number,
): void {
  const { world } = context;
  const message = world.state.messages.get(msgid ?? '');
  const application = world.state.applications.get(applicationKey(corpid, agentid));
  if (message === undefined || application === undefined) {
    return dropReply('The card is gone.', '卡片已不存在。');
  }
  const change = replyCardChange(msgtype, tree, message);
  if ('template_card' in change) checkReplacement(world, application, change.template_card);
  updateCards(world, { msgid: message.msgid, userids: [userid], change });
  if (operation === 'template_card_event') addNote(context, entryId, disputed);
}

function keepPlainText({ world }: CallbackContext, entryId: number, xml: string): void {
  const detail = world.journal.get(entryId)?.detail;
  if (detail) world.journal.update(entryId, { detail: { ...detail, decrypted_answer: xml } });
}

function addNote({ world }: CallbackContext, entryId: number, note: JournalNote): void {
  const entry = world.journal.get(entryId);
  if (entry) world.journal.update(entryId, { notes: [...entry.notes, note] });
}
