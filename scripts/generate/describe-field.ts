import type { Field } from '../../packages/sdk/src/fields.ts';

/** The doc comment of a member: label in both languages, limits, help. */
export function describeField(field: Field): string {
  const parts = [`${field.label.en} (${field.label.zh}).`, ...limits(field)];
  if (field.fromConnection) parts.push('Default: that of the client.');
  if (field.help) parts.push(field.help.en);
  return parts.join(' ');
}

function limits(field: Field): string[] {
  switch (field.kind) {
    case 'text':
      return [
        ...between('character', field.minChars, field.maxChars),
        ...between('byte', field.minBytes, field.maxBytes),
        ...(field.neverEmpty && field.optional ? ['Not empty.'] : []),
        ...(field.cut ? ['WeCom cuts what is over.'] : []),
        ...(field.media ? [`Uploaded as ${field.media}.`] : []),
        ...(field.format ? ['Starts with http:// or https://.'] : []),
      ];
    case 'integer':
    case 'number':
      return field.min === undefined && field.max === undefined
        ? []
        : [
            `From ${field.min ?? 'any'} to ${field.max ?? 'any'}${field.kind === 'integer' && field.unit ? ` ${field.unit}` : ''}.`,
          ];
    case 'choice':
      return [`${field.choices.map((choice) => `${choice.value} = ${choice.label.en}`).join(', ')}.`];
    case 'ids':
      return [`At most ${field.max}; a list, or joined by "|".`];
    case 'list':
      return between('item', field.min, field.max);
    case 'file':
      return between('byte', field.minBytes, field.maxBytes);
    default:
      return [];
  }
}

function between(unit: string, min: number | undefined, max: number | undefined): string[] {
  const many = (count: number): string => `${count} ${unit}${count === 1 ? '' : 's'}`;
  if (min !== undefined && max !== undefined) return [`${min} to ${many(max)}.`];
  if (max !== undefined) return [`At most ${many(max)}.`];
  return min === undefined ? [] : [`At least ${many(min)}.`];
}
