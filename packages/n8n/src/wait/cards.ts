import type { Question } from './question.ts';

type Card = Readonly<Record<string, unknown>>;

/** The card that asks, with a button for every option. */
export function buttonCard(question: Question, taskId: string, keys: readonly string[]): Card {
  return {
    card_type: 'button_interaction',
    ...texts(question),
    task_id: taskId,
    ...reasonsOf(question),
    button_list: question.options.map(({ label, style }, index) => ({
      text: label,
      style,
      key: keys[index],
    })),
  };
}

/** The question under which the chosen comment comes back. */
export const reasonKey = 'reason';

/** What stands first is chosen at first (path/90236), hence a dash. Ids count from 1. */
function reasonsOf({ reasons }: Question): Card {
  if (reasons.length === 0) return {};
  const option_list = ['–', ...reasons].map((text, index) => ({ id: String(index), text }));
  return { button_selection: { question_key: reasonKey, option_list } };
}

/** The card that leads to a page, for applications without a callback and for answers in words. */
export function linkCard(question: Question, url: string, linkText: string): Card {
  return {
    card_type: 'text_notice',
    ...texts(question),
    jump_list: [{ type: 1, title: linkText, url }],
    card_action: { type: 1, url },
  };
}

/** What the card becomes for everybody once it was decided: the outcome, and grey buttons (path/94888). */
export function decidedCard(question: Question, outcome: string): Card {
  return {
    card_type: 'button_interaction',
    ...texts(question),
    horizontal_content_list: [{ keyname: 'Decision', value: outcome }],
    button_list: question.options.map(({ label }, index) => ({
      text: label,
      style: 4,
      key: `decided-${index}`,
    })),
    replace_text: outcome,
  };
}

function texts({ subject, message }: Question): Card {
  return { main_title: { title: subject }, ...(message === '' ? {} : { sub_title_text: message }) };
}
