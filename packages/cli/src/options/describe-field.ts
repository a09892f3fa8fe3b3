import type { Field, ListField, TextField } from '@wecomkit/sdk/catalog';
import type { Language } from '../language.ts';
import type { Texts } from '../texts/texts.ts';
import type { FieldOption } from './field-options.ts';

/** What the help says about a member: its name, its limits, its notes. */
export function describeField({ field, isRequired }: FieldOption, texts: Texts, language: Language): string {
  const { stop } = texts.fields;
  const notes = [field.label[language], ...limits(field, texts, language), ...help(field, language)];
  if (isRequired) notes.push(texts.fields.required);
  return notes.map((text) => (/[.。]$/u.test(text) ? text : text + stop)).join(texts.fields.gap);
}

function help(field: Field, language: Language): readonly string[] {
  return field.help === undefined ? [] : [field.help[language]];
}

function limits(field: Field, texts: Texts, language: Language): readonly string[] {
  switch (field.kind) {
    case 'text':
      return textLimits(field, texts);
    case 'ids':
      return [texts.fields.maxItems(field.max)];
    case 'list':
      return listLimits(field, texts);
    case 'choice': {
      const choices = field.choices.map(({ value, label }) => `${value} = ${label[language]}`);
      return [choices.join(texts.fields.comma)];
    }
    case 'integer':
    case 'number':
      return field.min === undefined || field.max === undefined
        ? []
        : [texts.fields.range(field.min, field.max)];
    default:
      return [];
  }
}

function textLimits({ maxBytes, maxChars, minChars, cut }: TextField, { fields }: Texts): readonly string[] {
  const limit = textLimit(maxBytes, minChars, maxChars, fields);
  if (limit === undefined) return [];
  return cut ? [limit, fields.cut] : [limit];
}

function textLimit(
  maxBytes: number | undefined,
  minChars: number | undefined,
  maxChars: number | undefined,
  fields: Texts['fields'],
): string | undefined {
  if (maxBytes !== undefined) return fields.maxBytes(maxBytes);
  if (maxChars === undefined) return undefined;
  return minChars === undefined ? fields.maxChars(maxChars) : fields.betweenChars(minChars, maxChars);
}

function listLimits({ max, item }: ListField, { fields }: Texts): readonly string[] {
  const items = max === undefined ? [] : [fields.maxItems(max)];
  return item.kind === 'object' ? [...items, fields.asJson] : items;
}
