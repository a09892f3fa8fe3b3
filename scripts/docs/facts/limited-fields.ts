import type { Field } from '../../../packages/sdk/src/fields.ts';
import type { Operation } from '../../../packages/sdk/src/operation.ts';
import { limitWords } from '../words/limit-words.ts';

/** A member with a limit. */
export interface LimitedField {
  readonly path: string;
  readonly field: Field;
}

/** Every member of an operation's input that has a limit; variants of a card share theirs. */
export function limitedFields({ input }: Operation): readonly LimitedField[] {
  const found = new Map<string, LimitedField>();
  for (const one of below(input, '')) {
    if (limitWords(one.field, 'en').length > 0 && !found.has(one.path)) found.set(one.path, one);
  }
  return [...found.values()];
}

function below(field: Field, path: string): readonly LimitedField[] {
  const here = { path, field };
  if (field.kind === 'list') return [here, ...below(field.item, `${path}[]`)];
  if (field.kind === 'oneOf') return Object.values(field.variants).flatMap((variant) => below(variant, path));
  if (field.kind !== 'object') return [here];
  return Object.entries(field.members).flatMap(([name, member]) =>
    below(member, path === '' ? name : `${path}.${name}`),
  );
}
