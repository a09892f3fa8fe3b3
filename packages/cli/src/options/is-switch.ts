import type { FieldOption } from './field-options.ts';

/** Whether the option takes no value: it says 1 or true, with `no-` before its name 0 or false. `safe` with the values 0 and 1 is one as well. */
export function isSwitch({ field, path }: FieldOption): boolean {
  if (field.kind === 'bit' || field.kind === 'flag') return true;
  if (field.kind !== 'choice' || path.includes('.')) return false;
  return field.choices.length === 2 && field.choices.every(({ value }) => value === 0 || value === 1);
}
