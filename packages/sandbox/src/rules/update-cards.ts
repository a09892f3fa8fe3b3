import { cardKey } from '../state/keys.ts';
import type { CardCopy, Message } from '../state/rows.ts';
import type { JsonObject } from '../wire/json-object.ts';
import { textAt } from '../wire/json-object.ts';
import type { World } from '../world.ts';
import { changedPaths } from './changed-paths.ts';
import { normalizeCard } from './normalize-card.ts';

/** The two forms of an update (path/94888): grey buttons that say something, or another card. */
export type CardChange = { readonly replace_name: string } | { readonly template_card: JsonObject };

export interface CardUpdate {
  readonly msgid: string;
  /** Whose copies change; members without a copy are passed over. */
  readonly userids: readonly string[];
  readonly change: CardChange;
}

/**
 * Changes the copies of a card that these members have, and tells their phones. For the API and for passive replies.
 * Nothing is checked here. Gives the members whose copies changed.
 */
export function updateCards(world: World, { msgid, userids, change }: CardUpdate): readonly string[] {
  const message = world.state.messages.get(msgid);
  if (!message) return [];
  const copies = userids
    .map((userid) => world.state.cards.get(cardKey(msgid, userid)))
    .filter((copy) => copy !== undefined);
  for (const copy of copies)
    world.state.cards.put(cardKey(msgid, copy.userid), changed(message, copy, change));
  const updated = copies.map((copy) => copy.userid);
  if (updated.length > 0) {
    world.publish({ type: 'message-changed', corpid: message.corpid, msgid, userids: updated });
  }
  return updated;
}

function changed(message: Message, copy: CardCopy, change: CardChange): CardCopy {
  const version = copy.version + 1;
  if ('replace_name' in change) {
    return { ...copy, version, replaced: change.replace_name, changed: [buttonsOf(message, copy.card)] };
  }
  const { replace_text: _, ...shown } = change.template_card;
  const card = { ...normalizeCard(shown), task_id: message.task_id };
  const text = textAt(change.template_card, 'replace_text');
  return {
    ...copy,
    version,
    card,
    replaced: text === '' ? null : text,
    changed: changedPaths(copy.card, card),
  };
}

/** Where the buttons of a card are, for the highlight. */
function buttonsOf({ msgtype }: Message, card: JsonObject): string {
  if (msgtype !== 'template_card') return 'btn';
  return 'button_list' in card ? 'button_list' : 'submit_button';
}
