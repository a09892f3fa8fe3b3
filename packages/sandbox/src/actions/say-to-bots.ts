import { heardContent, type OfferMedia } from '../aibots/heard-content.ts';
import { mentionedBots } from '../aibots/bot-chat.ts';
import type { Occasion } from '../aibots/occasion.ts';
import type { DeliveryResult } from '../callbacks/delivery.ts';
import type { ControlContext } from '../control/control-context.ts';
import type { AiBot } from '../state/aibot-rows.ts';
import type { Member, Message } from '../state/rows.ts';
import { isObject, type JsonObject, textAt } from '../wire/json-object.ts';

/** Tells a bot what a member wrote to it (path/100719). */
export function tellSaid(
  { bots }: ControlContext,
  member: Member,
  bot: AiBot,
  message: Message,
): Promise<DeliveryResult> {
  return bots.tell(bot, saidOccasion(member, message));
}

/** Tells the bots of a group that a message names; undefined when it names none. Settles with the first one's answer. */
export function tellMentioned(
  context: ControlContext,
  member: Member,
  chatid: string,
  message: Message,
): Promise<DeliveryResult> | undefined {
  const bots = mentionedBots(context.world, member.corpid, chatid, message);
  const [first, ...others] = bots.map((bot) => tellSaid(context, member, bot, message));
  return first && Promise.all([first, ...others]).then(([result]) => result);
}

function saidOccasion({ userid }: Member, message: Message): Occasion {
  const { msgid, conversation, msgtype, content } = message;
  return {
    kind: 'message',
    userid,
    conversation,
    source: msgid,
    task_id: null,
    summary: { en: `${msgtype} from ${userid}`, zh: `${userid} 发来${namesZh[msgtype] ?? ''}消息` },
    content: (offer) => ({ ...heardContent(msgtype, content, offer), ...heardQuote(content, offer) }),
  };
}

const namesZh: Readonly<Record<string, string>> = {
  text: '文本',
  image: '图片',
  mixed: '图文混排',
  voice: '语音',
  video: '视频',
  file: '文件',
};

function heardQuote({ quote }: JsonObject, offer: OfferMedia): JsonObject {
  if (!isObject(quote)) return {};
  const msgtype = textAt(quote, 'msgtype');
  const content = quote[msgtype];
  return { quote: heardContent(msgtype, isObject(content) ? content : {}, offer) };
}
