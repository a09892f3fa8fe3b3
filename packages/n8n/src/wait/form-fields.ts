import { isRecord } from '@wecomkit/sdk/host';
import type { Question } from './question.ts';

/** Something to fill in on the page. */
export interface FormField {
  readonly name: string;
  readonly label: string;
  readonly type: 'text' | 'textarea' | 'number' | 'date' | 'email' | 'dropdown';
  readonly isRequired: boolean;
  /** For drop-downs. */
  readonly options: readonly string[];
}

const comment: FormField = {
  name: 'comment',
  label: 'Comment',
  type: 'textarea',
  isRequired: false,
  options: [],
};
const response: FormField = {
  name: 'text',
  label: 'Response',
  type: 'textarea',
  isRequired: true,
  options: [],
};

/** What the page asks for: a comment beside a decision, a text, or the fields that the node lists. */
export function formFieldsOf({ kind }: Question, formFields: unknown): readonly FormField[] {
  if (kind === 'approval') return [comment];
  if (kind === 'freeText') return [response];
  const values = isRecord(formFields) ? formFields['values'] : undefined;
  return (Array.isArray(values) ? values : []).map(toField);
}

function toField(value: unknown, index: number): FormField {
  const given = isRecord(value) ? value : {};
  return {
    name: `field-${index}`,
    label: String(given['fieldLabel'] ?? `Field ${index + 1}`),
    type: typeOf(given['fieldType']),
    isRequired: given['requiredField'] === true,
    options: String(given['choices'] ?? '')
      .split(/[,，\n]/u)
      .map((option) => option.trim())
      .filter(Boolean),
  };
}

function typeOf(value: unknown): FormField['type'] {
  const types = ['text', 'textarea', 'number', 'date', 'email', 'dropdown'] as const;
  return types.find((type) => type === value) ?? 'text';
}

/**
 * What was filled in, by the labels of the fields.
 * @returns undefined when something required is missing
 */
export function readFields(
  fields: readonly FormField[],
  body: Readonly<Record<string, unknown>>,
): Readonly<Record<string, string | number>> | undefined {
  const filled = fields.map((field) => [field, String(body[field.name] ?? '').trim()] as const);
  if (filled.some(([{ isRequired }, value]) => isRequired && value === '')) return undefined;
  const given = filled.filter(([, value]) => value !== '');
  return Object.fromEntries(given.map(([field, value]) => [keyOf(field), typed(field, value)]));
}

/** The two fields of ours keep their names, whatever they are called on the page. */
function keyOf({ name, label }: FormField): string {
  return name === comment.name || name === response.name ? name : label;
}

function typed({ type }: FormField, value: string): string | number {
  return type === 'number' && !Number.isNaN(Number(value)) ? Number(value) : value;
}
