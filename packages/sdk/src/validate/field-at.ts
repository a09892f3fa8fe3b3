import type { Field } from '../fields.ts';

/** The limit in bytes of the text at a path of members: `text.content`. */
export function maxBytesAt(field: Field, path: string): number | undefined {
  const found = path
    .split('.')
    .reduce<Field | undefined>(
      (inner, name) => (inner?.kind === 'object' ? inner.members[name] : undefined),
      field,
    );
  return found?.kind === 'text' ? found.maxBytes : undefined;
}
