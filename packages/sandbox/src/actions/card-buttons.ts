import { conflict, notFound } from '../control/control-failure.ts';
import { isTaskCard } from '../rules/index.ts';
import { isObject, type JsonObject, listAt, objectAt } from '../wire/json-object.ts';

/** What a tap on a key of a card causes (path/90240). */
export type CardTapKind = 'template_card_event' | 'template_card_menu_event' | 'taskcard_click';

/**
 * Finds what has the key on a card, and what a tap on it causes.
 * @throws ControlFailure when nothing has it, or when it only opens a link
 */
export function findKey(msgtype: string, card: JsonObject, key: string): CardTapKind {
  if (isTaskCard(msgtype)) {
    return buttonWith(card, 'btn', key) ? 'taskcard_click' : unknownKey(key);
  }
  const button = buttonWith(card, 'button_list', key);
  if (button && button['type'] === 1) {
    return conflict(
      'opens-url',
      `The button "${key}" opens a URL: WeCom tells the application nothing of it.`,
    );
  }
  if (button || objectAt(card, 'submit_button')['key'] === key) return 'template_card_event';
  const entry = buttonWith(objectAt(card, 'action_menu'), 'action_list', key);
  return entry ? 'template_card_menu_event' : unknownKey(key);
}

/** The item of a list that has the key. */
export function buttonWith(card: JsonObject, list: string, key: string): JsonObject | undefined {
  return listAt(card, list)
    .filter((item) => isObject(item))
    .find((button) => button['key'] === key);
}

function unknownKey(key: string): never {
  return notFound('unknown-key', `The card has neither a button nor a menu entry with the key "${key}".`);
}
