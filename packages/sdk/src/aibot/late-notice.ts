import type { AiBotCardReply, AiBotReply } from './reply/reply-types.ts';

/**
 * A card that says the same as a card update that came too late, as a new one for the `response_url` of the tap; the
 * rule is that of both modes. Not of cards that can be tapped: a new one would need a task of its own, which the
 * program does not know. Nor for some members only, as everybody in the chat would see it.
 */
export function lateNotice(reply: AiBotReply): AiBotCardReply | undefined {
  if (!('response_type' in reply)) return undefined;
  const { template_card, userids = [] } = reply;
  const { card_type } = template_card;
  if (userids.length > 0 || (card_type !== 'text_notice' && card_type !== 'news_notice')) return undefined;
  if (template_card.action_menu !== undefined) return undefined;
  return { msgtype: 'template_card', template_card: { ...template_card, task_id: undefined } };
}
