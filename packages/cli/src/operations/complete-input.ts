import type { Field, ObjectField } from '@wecomkit/sdk/catalog';

/**
 * Required members of which nothing was said and that can only be one thing: objects begin empty, so that the check
 * names the members that are missing in them, and a choice of one value needs no option.
 */
export function completeInput(
  { members }: ObjectField,
  input: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const missing = Object.entries(members).flatMap(([name, field]) => {
    const value = field.optional || Object.hasOwn(input, name) ? undefined : onlyValue(field);
    return value === undefined ? [] : [[name, value] as const];
  });
  return { ...input, ...Object.fromEntries(missing) };
}

function onlyValue(field: Field): unknown {
  if (field.kind === 'object' || field.kind === 'oneOf') return {};
  if (field.kind === 'choice' && field.choices.length === 1) return field.choices[0]?.value;
  return undefined;
}
