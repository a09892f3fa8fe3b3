import type { XmlElement } from '../xml-element.ts';
import { elementAt, elementsAt, textAt, textsAt } from '../tree.ts';
import { readBase, type EventBase, type EventReader } from './event-base.ts';

interface CardEvent extends EventBase {
  readonly MsgType: 'event';
  /** The key of the button, of the submit button or of the menu entry. */
  readonly EventKey: string;
  /** The `task_id` of the card. */
  readonly TaskId: string;
  /** The `card_type`: `button_interaction` … */
  readonly CardType: string;
  /** Good for one `message/update_template_card` within 72 hours. A secret: keep it out of logs. */
  readonly ResponseCode: string;
}

/** What a member chose in one question of a card. */
export interface SelectedItem {
  readonly QuestionKey: string;
  readonly OptionIds: { readonly OptionId: readonly string[] };
}

/** A member pressed a button or the submit button of a card (path/90240). */
export interface TemplateCardEvent extends CardEvent {
  readonly kind: 'event.template_card_event';
  readonly Event: 'template_card_event';
  /** Present where the card has a choice. */
  readonly SelectedItems?: { readonly SelectedItem: readonly SelectedItem[] } | undefined;
}

/** A member chose an entry of the menu in the corner of a card (path/90240). */
export interface TemplateCardMenuEvent extends CardEvent {
  readonly kind: 'event.template_card_menu_event';
  readonly Event: 'template_card_menu_event';
}

export const templateCardEvent: EventReader<TemplateCardEvent> = {
  kind: 'event.template_card_event',
  read: (tree) => ({
    kind: 'event.template_card_event',
    Event: 'template_card_event',
    ...readCardEvent(tree),
    ...(tree['SelectedItems'] === undefined ? {} : { SelectedItems: readSelectedItems(tree) }),
  }),
};

export const templateCardMenuEvent: EventReader<TemplateCardMenuEvent> = {
  kind: 'event.template_card_menu_event',
  read: (tree) => ({
    kind: 'event.template_card_menu_event',
    Event: 'template_card_menu_event',
    ...readCardEvent(tree),
  }),
};

function readCardEvent(tree: XmlElement): CardEvent {
  return {
    MsgType: 'event',
    ...readBase(tree),
    EventKey: textAt(tree, 'EventKey'),
    TaskId: textAt(tree, 'TaskId'),
    CardType: textAt(tree, 'CardType'),
    ResponseCode: textAt(tree, 'ResponseCode'),
  };
}

function readSelectedItems(tree: XmlElement): { readonly SelectedItem: readonly SelectedItem[] } {
  const items = elementsAt(elementAt(tree, 'SelectedItems'), 'SelectedItem');
  return {
    SelectedItem: items.map((item) => ({
      QuestionKey: textAt(item, 'QuestionKey'),
      OptionIds: { OptionId: textsAt(elementAt(item, 'OptionIds'), 'OptionId') },
    })),
  };
}

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
