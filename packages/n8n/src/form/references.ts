import type { Field, Named, Operation } from '@wecomkit/sdk/catalog';

/** What the value of a field can be picked from. A robot's credential can look nothing up. */
export function referenceOf({ credential }: Operation, field: Field): Named | undefined {
  if (credential === 'robot') return undefined;
  return field.kind === 'list' ? field.item.names : field.names;
}
