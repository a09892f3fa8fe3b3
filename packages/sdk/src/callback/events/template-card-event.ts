import type { AppEventBase } from './event-base.ts';
import { appEventReader, type EventReader } from './event-reader.ts';
import { list, object, optionalObject, text, texts, type MemberTable } from './members.ts';

/** What a tap on a card tells (path/90240). */
export interface CardTap {
  /** The key of the button, of the submit button or of the menu entry. */
  readonly EventKey: string;
  /** The `task_id` of the card. */
  readonly TaskId: string;
  /** The `card_type`: `button_interaction` … */
  readonly CardType: string;
  /** Good for one `message/update_template_card` within 72 hours. A secret: keep it out of logs. */
  readonly ResponseCode: string;
}

export const cardTap: MemberTable<CardTap> = {
  EventKey: text,
  TaskId: text,
  CardType: text,
  ResponseCode: text,
};

/** What a member chose in one question of a card. */
export interface SelectedItem {
  readonly QuestionKey: string;
  readonly OptionIds: { readonly OptionId: readonly string[] };
}

/**
 * A member pressed a button or the submit button of a card (path/90240). Whether WeCom heeds a passive reply to it is
 * disputed by its own pages; `message/update_template_card` with `ResponseCode` is the sure way.
 */
export interface TemplateCardEvent extends AppEventBase<'template_card_event'>, CardTap {
  /** Present where the card has a choice. */
  readonly SelectedItems?: { readonly SelectedItem: readonly SelectedItem[] } | undefined;
}

export const templateCardEvent: EventReader<TemplateCardEvent> = appEventReader<TemplateCardEvent>(
  'template_card_event',
  { takesReply: true },
  {
    ...cardTap,
    SelectedItems: optionalObject({
      SelectedItem: list({ QuestionKey: text, OptionIds: object({ OptionId: texts }) }),
    }),
  },
);

/**
 * What was chosen, by question: `{ lunch: ['rice', 'noodles'] }`. Empty when the card has no choice.
 *
 * @example
 * const { lunch = [] } = selectedOptions(event);
 */
export function selectedOptions(event: TemplateCardEvent): Readonly<Record<string, readonly string[]>> {
  const items = event.SelectedItems?.SelectedItem ?? [];
  return Object.fromEntries(items.map((item) => [item.QuestionKey, item.OptionIds.OptionId]));
}
