import type { Media } from '../../state/rows.ts';
import { type JsonObject, textAt } from '../../wire/json-object.ts';
import { refuse } from '../../wire/refusal.ts';
import type { Author } from '../author.ts';
import { storeMedia, usableMedia } from '../media.ts';

/** The picture that the input names: 40007 for no such file, 301015 for one of another type. */
export function findAvatar({ world, corpid }: Author, value: JsonObject): Media | undefined {
  const media_id = textAt(value, 'avatar_mediaid');
  if (media_id === '') return undefined;
  const media = usableMedia(world, { media_id, corpid, robot_key: null });
  return media.type === 'image' ? media : refuse(301015);
}

/** Keeps a copy, since the file goes after three days, and gives its address on the sandbox. */
export function keepAvatar(
  { world, corpid }: Pick<Author, 'world' | 'corpid'>,
  { filename, content }: Media,
): string {
  const copy = storeMedia(world, { corpid, type: 'image', filename, content, permanent: true });
  return `/_sandbox/media/${copy.media_id}`;
}
