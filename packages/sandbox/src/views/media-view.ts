import type { MediaView } from '../control/types.ts';
import type { Media } from '../state/rows.ts';
import { isExpired, mediaOf, voiceSeconds } from '../rules/index.ts';
import { isObject } from '../wire/json-object.ts';
import type { World } from '../world.ts';

/** A file as the phone shows it. */
export function mediaView(world: World, media: Media): MediaView {
  const seconds = media.type === 'voice' ? voiceSeconds(media.content) : 0;
  return {
    media_id: media.media_id,
    type: media.type,
    name: media.filename,
    size: media.size,
    content_type: media.content_type,
    url: `/_sandbox/media/${encodeURIComponent(media.media_id)}`,
    expired: isExpired(world, media),
    ...(seconds > 0 ? { seconds } : {}),
  };
}

/** Every file that a content names, by media_id. Ids of nothing are left out. */
export function mediaWithin(world: World, content: unknown): Readonly<Record<string, MediaView>> {
  const found: Record<string, MediaView> = {};
  for (const id of mediaIds(content)) {
    const known = mediaOf(world, id);
    if (known) found[id] = mediaView(world, known);
  }
  return found;
}

const idMember = /(?:^|_)media_id$/;

function mediaIds(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(mediaIds);
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, member]) =>
    typeof member === 'string' && idMember.test(name) ? [member] : mediaIds(member),
  );
}
