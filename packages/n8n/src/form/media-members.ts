import type { Operation } from '@wecomkit/sdk/catalog';

/** Under which type a file is uploaded (path/90253). */
export type MediaType = 'image' | 'voice' | 'video' | 'file';

const types: readonly MediaType[] = ['image', 'voice', 'video', 'file'];

/** Members that name a picture whatever message they are in. */
const pictures = new Set(['thumb_media_id', 'avatar_mediaid']);

/**
 * The type of file that a member of the input names by its media id, so that a file can be given instead; undefined
 * when it names none. Reading a file by its id takes no file.
 */
export function mediaTypeOf(operation: Operation, member: string): MediaType | undefined {
  if (operation.method === 'GET') return undefined;
  if (pictures.has(member)) return 'image';
  if (member !== 'media_id') return undefined;
  return types.find((type) => type === operation.fixed?.['msgtype']) ?? 'file';
}
