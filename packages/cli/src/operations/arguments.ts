import type { Field, Operation } from '@wecomkit/sdk/catalog';
import { type ContentSource, contentSource } from '../messages/content-source.ts';
import { type FieldOption, fieldOptions } from '../options/field-options.ts';

/** What a word after the command's name is. */
export type Argument =
  /** A member of the input, as its option. */
  | { readonly kind: 'member'; readonly option: FieldOption }
  /** A file that is the body. */
  | { readonly kind: 'file'; readonly member: string }
  /** A file with the rows of an import. */
  | { readonly kind: 'rows' }
  /** The content of a message. */
  | { readonly kind: 'content'; readonly source: ContentSource };

/** The arguments of an operation: what it is about, and for messages the content. */
export function argumentsOf(operation: Operation): readonly Argument[] {
  const source = contentSource(operation);
  const subject = subjectOf(operation);
  return [...(subject ? [subject] : []), ...(source ? [{ kind: 'content' as const, source }] : [])];
}

/** An import runs over rows in a file that is uploaded before (path/90979). */
export function takesRows({ job, input }: Operation): boolean {
  return job !== undefined && input.members['media_id'] !== undefined;
}

/** The first required member that is one value, else a required list of values, else the id. */
function subjectOf(operation: Operation): Argument | undefined {
  if (takesRows(operation)) return { kind: 'rows' };
  const file = Object.entries(operation.input.members).find(([, { kind }]) => kind === 'file');
  if (file) return { kind: 'file', member: file[0] };
  const own = fieldOptions(operation.input).filter(({ path }) => !path.includes('.'));
  const required = own.filter(({ isRequired }) => isRequired);
  const option =
    required.find(({ field }) => isValue(field)) ??
    required.find(({ field }) => field.kind === 'list' && isValue(field.item)) ??
    own.find(({ path }) => path === 'id');
  return option && { kind: 'member', option };
}

function isValue({ kind }: Field): boolean {
  return kind === 'text' || kind === 'integer' || kind === 'ids';
}
