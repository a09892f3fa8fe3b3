import type { Field, ListField } from '@wecomkit/sdk/catalog';
import { isSwitch } from './is-switch.ts';
import type { FieldOption } from './field-options.ts';

/** What follows the option's name in the help: ` <text>`; nothing for a switch. */
export function valueSyntax(option: FieldOption): string {
  return isSwitch(option) ? '' : ` <${syntax(option.field)}>`;
}

/** Whether the items of a list are more than single values. */
export function isJsonList({ item }: ListField): boolean {
  return item.kind === 'object' || item.kind === 'oneOf' || item.kind === 'list' || item.kind === 'json';
}

function syntax(field: Field): string {
  switch (field.kind) {
    case 'text':
      return field.format === 'url' ? 'url' : 'text';
    case 'ids':
      return 'a,b|c';
    case 'integer':
      return field.unit ?? 'n';
    case 'number':
      return 'n';
    case 'choice':
      return field.choices.length > 4 ? 'value' : field.choices.map(({ value }) => value).join('|');
    case 'list':
      return isJsonList(field) ? 'json' : 'a,b';
    default:
      return 'json';
  }
}
