import type { ObjectField, Operation } from '@wecomkit/sdk/catalog';

/** What of an answer becomes an item: each row of a list, the one object in it, or the answer itself. */
export interface Shape {
  readonly kind: 'rows' | 'object' | 'answer' | 'deleted' | 'file';
  /** Name of the member that holds the rows or the object. */
  readonly member?: string;
  readonly object: ObjectField;
}

/** A simplified item has no more members than this. */
const simple = 10;

/** Read off the declaration of the answer. */
export function shapeOf(operation: Operation): Shape {
  const { output, answersFile, retry, name } = operation;
  if (answersFile) return { kind: 'file', object: output };
  if (/\.delete(?:[A-Z]|$)/u.test(name)) return { kind: 'deleted', object: output };
  if (retry !== 'read') return { kind: 'answer', object: output };
  const [only, ...others] = dataMembers(operation);
  if (only === undefined || others.length > 0) return { kind: 'answer', object: output };
  const [member, field] = only;
  if (field.kind === 'list' && field.item.kind === 'object')
    return { kind: 'rows', member, object: field.item };
  return field.kind === 'object'
    ? { kind: 'object', member, object: field }
    : { kind: 'answer', object: output };
}

/** What an answer says beside its code and the mark of the next page. */
function dataMembers({ output, cursor }: Operation): [string, ObjectField['members'][string]][] {
  const said = new Set(['errcode', 'errmsg', cursor?.output]);
  return Object.entries(output.members).filter(([name]) => !said.has(name));
}

/** Names that an item can have, in the order of the official page. */
export function itemMembers({ object }: Shape): readonly string[] {
  return Object.keys(object.members).filter((name) => name !== 'errcode' && name !== 'errmsg');
}

/** Whether items are so wide that n8n's rules ask for a choice. */
export function isWide(shape: Shape): boolean {
  return shape.kind !== 'deleted' && itemMembers(shape).length > simple;
}

/** What a simplified item keeps: plain values first come first, no groups. */
export function simpleMembers(shape: Shape): readonly string[] {
  const isPlain = (name: string): boolean =>
    !['object', 'list', 'oneOf', 'json'].includes(shape.object.members[name]?.kind ?? '');
  return itemMembers(shape).filter(isPlain).slice(0, simple);
}
