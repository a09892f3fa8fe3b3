import { inputError } from '../errors/index.ts';
import { sendTemplateCard } from '../operations/message/send-template-card.ts';
import type {
  ButtonCard,
  NewsNoticeCard,
  SelectCard,
  TemplateCard,
  TextNoticeCard,
  VoteCard,
} from '../operations/named.gen.ts';
import { validate } from '../validate/index.ts';
import { newTaskId } from './new-task-id.ts';

/** What a builder takes: the card without its type, and without `task_id`, for which a fresh one is made. */
export type Unbuilt<Card extends TemplateCard> = Omit<Card, 'card_type' | 'task_id'> & {
  readonly task_id?: string | undefined;
};

/**
 * A notice of text. Tapping it leads somewhere; with an `action_menu` it can be answered and updated.
 * @throws InputError with the path of each broken limit, as all functions of this file
 */
export function textNotice(given: Unbuilt<TextNoticeCard>): TextNoticeCard {
  return checked('textNotice', { ...given, card_type: 'text_notice', task_id: menuTaskId(given) });
}

/** A notice with a picture. */
export function newsNotice(given: Unbuilt<NewsNoticeCard>): NewsNoticeCard {
  return checked('newsNotice', { ...given, card_type: 'news_notice', task_id: menuTaskId(given) });
}

/**
 * A card with up to six buttons, and a drop-down above them if wanted.
 * @example
 * const template_card = card.buttons({
 *   main_title: { title: 'Leave request', desc: 'Carol, 2 days' },
 *   button_list: [{ text: 'Approve', key: 'approve' }],
 * });
 * await wecom.message.sendTemplateCard({ touser: 'alice', template_card });
 */
export function buttons(given: Unbuilt<ButtonCard>): ButtonCard {
  return checked('buttons', {
    ...given,
    card_type: 'button_interaction',
    task_id: given.task_id ?? newTaskId(),
  });
}

/** A question with up to twenty options, of which one or several can be chosen. */
export function vote(given: Unbuilt<VoteCard>): VoteCard {
  return checked('vote', { ...given, card_type: 'vote_interaction', task_id: given.task_id ?? newTaskId() });
}

/** Up to three drop-downs. */
export function selects(given: Unbuilt<SelectCard>): SelectCard {
  return checked('selects', {
    ...given,
    card_type: 'multiple_interaction',
    task_id: given.task_id ?? newTaskId(),
  });
}

/** Only a notice with a menu has something to call back for. */
function menuTaskId(given: {
  readonly task_id?: string | undefined;
  readonly action_menu?: unknown;
}): string | undefined {
  return given.task_id ?? (given.action_menu === undefined ? undefined : newTaskId());
}

/** Limits are those of the card in `message.sendTemplateCard`. */
function checked<Card extends TemplateCard>(name: string, card: Card): Card {
  const declared = sendTemplateCard.input.members['template_card'];
  const issues = declared ? validate(declared, card).issues : [];
  if (issues.length > 0) throw inputError(`card.${name}`, issues, sendTemplateCard.doc);
  return card;
}
