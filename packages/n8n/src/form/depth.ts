import type { Field } from '@wecomkit/sdk/catalog';

/** Groups that lie deeper than this are given as JSON. */
export const deepest = 2;

/** How many levels of groups a field has; what differs by a tag is never drawn inside a group. */
export function depthOf(field: Field): number {
  switch (field.kind) {
    case 'list':
      return field.item.kind === 'object' ? 1 + depthOf(field.item) : depthOf(field.item);
    case 'object':
      return Math.max(0, ...Object.values(field.members).map(depthInGroup));
    case 'oneOf':
    case 'json':
      return Infinity;
    default:
      return 0;
  }
}

function depthInGroup(member: Field): number {
  return depthOf(member) + (member.kind === 'object' ? 1 : 0);
}
