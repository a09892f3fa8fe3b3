import type { Field } from '../../../packages/sdk/src/fields.ts';

/** The type of a member in the words of TypeScript and JSON, which both languages share. */
export function typeWords(field: Field): string {
  switch (field.kind) {
    case 'text':
      return field.format === 'url' ? 'string (URL)' : 'string';
    case 'bit':
      return '0 | 1';
    case 'flag':
      return 'boolean';
    case 'choice':
      return typeof field.choices[0]?.value === 'number' ? 'integer' : 'string';
    case 'ids':
      return field.of === 'integer' ? 'string | integer[]' : 'string | string[]';
    case 'list':
      return `${listed(typeWords(field.item))}[]`;
    case 'oneOf':
      return 'object';
    case 'json':
      return 'JSON';
    default:
      return field.kind;
  }
}

function listed(type: string): string {
  return type.includes('|') ? `(${type})` : type;
}
