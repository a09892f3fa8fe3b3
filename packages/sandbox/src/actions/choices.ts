import type { SelectedItem } from '../control/types.ts';
import { invalid } from '../control/control-failure.ts';
import { isObject, type JsonObject, listAt, textAt } from '../wire/json-object.ts';

/** A question of a card: the drop-down, the vote, or one of the selects (path/90236). */
interface Question {
  readonly key: string;
  /** Ids of the options. */
  readonly options: readonly string[];
  /** What is chosen until the member chooses. */
  readonly preset: readonly string[];
  readonly isMultiple: boolean;
  /** A vote can be sent without a choice, a select always has one. */
  readonly mayBeEmpty: boolean;
  /** `disable`: the choice cannot be changed any more. */
  readonly isLocked: boolean;
}

/**
 * What the event reports: the member's choices where they were made, the preset ones elsewhere.
 * @throws ControlFailure 400 for a question or an option that the card does not have, or too many options
 */
export function resolveChoices(card: JsonObject, selected: readonly SelectedItem[]): readonly SelectedItem[] {
  const questions = questionsOf(card);
  for (const [index, { question_key }] of selected.entries()) {
    if (!questions.some(({ key }) => key === question_key)) {
      invalid(`selected.${index}.question_key`, `The card has no question "${question_key}".`);
    }
  }
  return questions.map((question) => {
    const index = selected.findIndex((item) => item.question_key === question.key);
    const chosen = selected[index]?.option_ids;
    if (chosen !== undefined) checkChoice(question, chosen, `selected.${index}.option_ids`);
    return { question_key: question.key, option_ids: chosen ?? question.preset };
  });
}

function checkChoice(question: Question, chosen: readonly string[], path: string): void {
  const unknown = chosen.find((id) => !question.options.includes(id));
  if (unknown !== undefined) invalid(path, `The question "${question.key}" has no option "${unknown}".`);
  if (new Set(chosen).size < chosen.length) invalid(path, 'An option can be chosen once.');
  if (!question.isMultiple && chosen.length > 1) {
    invalid(path, `The question "${question.key}" takes one option.`);
  }
  if (chosen.length === 0 && !question.mayBeEmpty)
    invalid(path, `The question "${question.key}" has to be answered.`);
  if (question.isLocked && String(chosen) !== String(question.preset)) {
    invalid(path, `The choice of "${question.key}" is locked.`);
  }
}

function questionsOf(card: JsonObject): readonly Question[] {
  const selection = card['button_selection'];
  const checkbox = card['checkbox'];
  return [
    ...(isObject(selection) ? [selectQuestion(selection)] : []),
    ...(isObject(checkbox) ? [voteQuestion(checkbox)] : []),
    ...listAt(card, 'select_list')
      .filter((item) => isObject(item))
      .map(selectQuestion),
  ];
}

function selectQuestion(select: JsonObject): Question {
  const options = optionIds(select);
  const chosen = textAt(select, 'selected_id');
  return {
    key: textAt(select, 'question_key'),
    options,
    // Without a choice, or with one that is not offered, the first option is chosen (path/90236).
    preset: options.includes(chosen) ? [chosen] : options.slice(0, 1),
    isMultiple: false,
    mayBeEmpty: false,
    isLocked: select['disable'] === true,
  };
}

function voteQuestion(checkbox: JsonObject): Question {
  const isMultiple = checkbox['mode'] === 1;
  const checked = optionsOf(checkbox)
    .filter((option) => option['is_checked'] === true)
    .map((option) => textAt(option, 'id'));
  return {
    key: textAt(checkbox, 'question_key'),
    options: optionIds(checkbox),
    preset: isMultiple ? checked : checked.slice(0, 1),
    isMultiple,
    mayBeEmpty: true,
    isLocked: checkbox['disable'] === true,
  };
}

function optionIds(question: JsonObject): readonly string[] {
  return optionsOf(question).map((option) => textAt(option, 'id'));
}

function optionsOf(question: JsonObject): readonly JsonObject[] {
  return listAt(question, 'option_list').filter((item) => isObject(item));
}
