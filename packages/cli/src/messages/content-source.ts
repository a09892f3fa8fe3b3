import type { Field, ObjectField, Operation } from '@wecomkit/sdk/catalog';

/** What the argument after the kind of message is. */
export type ContentSource =
  /** The text itself, or `-`; it goes to this member. */
  | { readonly kind: 'text'; readonly path: string }
  /** A file to upload; its media id goes to this member. */
  | { readonly kind: 'upload'; readonly path: string }
  /** A picture that travels inside the message, with its MD5 (path/99110). */
  | { readonly kind: 'inline'; readonly member: string }
  /** The content as JSON: a file, `-`, or written out. */
  | { readonly kind: 'json'; readonly member: string };

/** Read from the declaration: texts can be split, files have a media id, pictures of robots a Base64 member. Only messages have one. */
export function contentSource({ input, split, fixed }: Operation): ContentSource | undefined {
  const [member, field] = contentMember(input, fixed?.['msgtype']);
  if (field === undefined) return undefined;
  if (split) return { kind: 'text', path: split.path };
  if (field.kind === 'object') {
    if (field.members['media_id']) return { kind: 'upload', path: `${member}.media_id` };
    if (field.members['base64'] && field.members['md5']) return { kind: 'inline', member };
  }
  return { kind: 'json', member };
}

/** The content stands under the name of the message's type. */
function contentMember(
  { members }: ObjectField,
  type: string | number | undefined,
): [string, Field | undefined] {
  const named = typeof type === 'string' ? type : 'template_card';
  return [named, members[named]];
}
