import type { DeliveryResult } from '../callbacks/delivery.ts';
import type { ControlContext } from '../control/control-context.ts';
import type { SelectedItem } from '../control/types.ts';
import type { CardCopy, Member, Message } from '../state/rows.ts';
import { type JsonObject, textAt } from '../wire/json-object.ts';
import { findBot } from './find.ts';

export interface BotCardTap {
  readonly member: Member;
  readonly message: Message;
  readonly copy: CardCopy;
  readonly key: string;
  /** Nothing for an entry of the menu. */
  readonly selected: readonly SelectedItem[];
}

/** Tells a bot that a button, or an entry of the menu, of its card was tapped (path/101027). */
export function tapBotCard(
  { world, bots }: ControlContext,
  { member, message, copy, key, selected }: BotCardTap,
  onEntry: (id: number) => void,
): Promise<DeliveryResult> {
  const { corpid, userid } = member;
  const bot = findBot(world, corpid, message.from.id);
  const task_id = message.task_id ?? '';
  const card_type = textAt(copy.card, 'card_type');
  const template_card_event = { card_type, event_key: key, task_id, ...selectedItems(selected) };
  return bots.tell(
    bot,
    {
      kind: 'template_card_event',
      userid,
      conversation: message.conversation,
      source: message.msgid,
      task_id,
      summary: { en: `tap ${key} by ${userid}`, zh: `${userid} 点击 ${key}` },
      content: () => ({ eventtype: 'template_card_event', template_card_event }),
    },
    onEntry,
  );
}

function selectedItems(selected: readonly SelectedItem[]): JsonObject {
  if (selected.length === 0) return {};
  const selected_item = selected.map(({ question_key, option_ids }) => ({
    question_key,
    option_ids: { option_id: option_ids },
  }));
  return { selected_items: { selected_item } };
}
