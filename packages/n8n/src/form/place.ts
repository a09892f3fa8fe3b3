import type { ObjectField, Operation } from '@wecomkit/sdk/catalog';

/** Where in an operation's input a field stands: `text.content`; empty for the input itself. */
export interface Place {
  readonly operation: Operation;
  readonly path: string;
}

export function inside({ operation, path }: Place, member: string): Place {
  return { operation, path: path === '' ? member : `${path}.${member}` };
}

/** The last name of the path, as on the wire. */
export function memberName({ path }: Place): string {
  return path.split('.').at(-1) ?? path;
}

/** n8n reads dots in parameter names as paths of its own. */
export function parameterName({ path }: Place, suffix: string = ''): string {
  return path.replaceAll('.', '_') + suffix;
}

/** The parameter that collects the optional members at a place. */
export function collectionName(place: Place): string {
  return place.path === '' ? 'additionalFields' : parameterName(place, '_additionalFields');
}

/**
 * Whether a member stands open in the form: those that are required, and those of which at least one is. The others
 * are added on demand.
 */
export function isOpen(name: string, { members, rules = [] }: ObjectField): boolean {
  const field = members[name];
  if (field === undefined || field.fromConnection) return false;
  if (!field.optional) return true;
  return rules.some(
    (rule) => rule.rule === 'atLeastOne' && rule.members.some((path) => path.split('.')[0] === name),
  );
}
