import { type JsonObject, listAt, objectAt, textAt } from '../wire/json-object.ts';
import { objectsIn } from './card-kind.ts';
import { submitText } from './policy.ts';

/** What the service makes of a card whose optional members are missing or wrong (path/90236), for every reader alike. */
export function normalizeCard(card: JsonObject): JsonObject {
  const changed: Record<string, unknown> = { ...card };
  if ('button_list' in card) changed['button_list'] = objectsIn(card, 'button_list').map(withStyle);
  if ('button_selection' in card)
    changed['button_selection'] = withChoice(objectAt(card, 'button_selection'));
  if ('select_list' in card) changed['select_list'] = objectsIn(card, 'select_list').map(withChoice);
  if ('checkbox' in card) changed['checkbox'] = withChecks(objectAt(card, 'checkbox'));
  if ('submit_button' in card) changed['submit_button'] = withText(objectAt(card, 'submit_button'));
  return changed;
}

/** An absent or wrong style is 1. */
function withStyle(button: JsonObject): JsonObject {
  const { style } = button;
  return style === 1 || style === 2 || style === 3 || style === 4 ? button : { ...button, style: 1 };
}

/** Without a choice, or with one that is not offered, the first option is chosen. */
function withChoice(select: JsonObject): JsonObject {
  const ids = objectsIn(select, 'option_list').map((option) => textAt(option, 'id'));
  return ids.includes(textAt(select, 'selected_id')) ? select : { ...select, selected_id: ids[0] ?? '' };
}

/** Where one may be chosen, the first that is checked wins. */
function withChecks(checkbox: JsonObject): JsonObject {
  const mode = checkbox['mode'] === 1 ? 1 : 0;
  const options = objectsIn(checkbox, 'option_list');
  const first = options.findIndex((option) => option['is_checked'] === true);
  const option_list = options.map((option, index) => ({
    ...option,
    is_checked: option['is_checked'] === true && (mode === 1 || index === first),
  }));
  return { ...checkbox, mode, option_list };
}

function withText(button: JsonObject): JsonObject {
  return textAt(button, 'text') === '' ? { ...button, text: submitText } : button;
}

/** Rows of a mini-program notice that say nothing are left out (path/90236). */
export function withoutEmptyRows(notice: JsonObject): JsonObject {
  if (listAt(notice, 'content_item').length === 0) return notice;
  const rows = objectsIn(notice, 'content_item');
  return {
    ...notice,
    content_item: rows.filter((row) => textAt(row, 'key') !== '' || textAt(row, 'value') !== ''),
  };
}
