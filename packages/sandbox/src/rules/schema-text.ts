import type { InputIssue } from '@wecomkit/sdk/errors';

/** What a call with schema checks writes in front of the hint of a 40058 (observed 2021 to 2026). */
export function schemaText(issue: InputIssue): string {
  return `${describe(issue)}. invalid Request Parameter`;
}

function describe({ path, rule, limit, unit }: InputIssue): string {
  switch (rule) {
    case 'tooLong':
      return `${path} exceed max length ${String(limit)}`;
    case 'tooShort':
      return `${path} exceed min ${unit === 'chars' ? 'utf8 words' : 'length'} ${String(limit)}`;
    case 'empty':
      return `${path} exceed min utf8 words 1`;
    case 'tooMany':
      return `field \`${path}\` expect array size in [0, ${String(limit)}]`;
    case 'tooFew':
      return `field \`${path}\` expect array size not less than ${String(limit)}`;
    case 'type':
      return `field \`${path}\` expect type \`${String(limit)}\``;
    default:
      return `invalid param '${path}'`;
  }
}
