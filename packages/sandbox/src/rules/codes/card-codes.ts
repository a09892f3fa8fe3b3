import { below, type CodeTable } from './code-table.ts';

/** Codes of template cards (path/90313, 42027 to 42051). Paths below `template_card`. */

const option: CodeTable = {
  option_list: 42037,
  'option_list.*.id': 42040,
  'option_list.*.text': 42041,
};

const select: CodeTable = { question_key: 42043, ...option };

/** A quote and a picture with text lead somewhere like the rows that the texts of these codes name. */
const link: CodeTable = { url: 42028, appid: 42030 };

const parts: CodeTable = {
  '': 42031,
  card_type: 42031,
  '(main_title.title)': 41016,
  '(card_image)': 42044,
  main_title: 41016,
  'main_title.title': 41016,
  task_id: 42014,
  horizontal_content_list: 42035,
  'horizontal_content_list.*.keyname': 42027,
  'horizontal_content_list.*.url': 42028,
  'horizontal_content_list.*.media_id': 42029,
  'horizontal_content_list.*.userid': 42050,
  vertical_content_list: 42036,
  'vertical_content_list.*.title': 42033,
  jump_list: 42042,
  'jump_list.*.title': 42033,
  ...below('jump_list.*', link),
  card_action: 42045,
  'card_action.type': 42045,
  ...below('card_action', link),
  ...below('quote_area', link),
  ...below('image_text_area', link),
  'card_image.url': 42044,
  'image_text_area.image_url': 42044,
  'button_list.*.text': 42038,
  'button_list.*.key': 42039,
  'button_list.*.url': 42028,
  ...below('button_selection', select),
  ...below('checkbox', select),
  select_list: 42047,
  ...below('select_list.*', select),
  submit_button: 42046,
  'submit_button.key': 42046,
  'submit_button.text': 42049,
  'action_menu.action_list.*.key': { unique: 42051 },
};

export const cardCodes: CodeTable = below('template_card', parts);
