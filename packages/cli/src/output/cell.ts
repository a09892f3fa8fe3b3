import type { Field } from '@wecomkit/sdk/catalog';
import type { Language } from '../language.ts';

/** Whether a value fits into a cell: a text, a number, or a list of such. */
export function isSimple(value: unknown): boolean {
  if (Array.isArray(value)) return value.every((item) => typeof item !== 'object' || item === null);
  return typeof value !== 'object' || value === null;
}

/** A value as people read it, on one line: choices by their names, lists with commas, everything else as JSON. */
export function cell(value: unknown, field: Field | undefined, language: Language): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value) && isSimple(value)) {
    const item = field?.kind === 'list' ? field.item : undefined;
    return value.map((one) => cell(one, item, language)).join(', ');
  }
  if (field?.kind === 'choice') {
    const chosen = field.choices.find((choice) => String(choice.value) === String(value));
    if (chosen) return chosen.label[language];
  }
  return oneLine(typeof value === 'string' ? value : JSON.stringify(value));
}

/** What others wrote must not move the cursor or change colours of a terminal. */
function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ');
}
