import { conflict, notFound } from '../control/control-failure.ts';
import { isExpired, mediaOf } from '../rules/index.ts';
import type { Media, Member } from '../state/rows.ts';
import type { World } from '../world.ts';

/** A file that the member may send as this type. */
export function findOwnMedia(world: World, { corpid }: Member, mediaId: string, type: string): Media {
  const media = mediaOf(world, mediaId);
  if (media?.corpid !== corpid)
    return notFound('unknown-media', 'There is no such file: upload it to /_sandbox/media first.');
  if (isExpired(world, media))
    return conflict('expired-media', 'The file has expired: files live for three days.');
  if (type !== 'file' && media.type !== type)
    return conflict('wrong-media', `The file was uploaded as ${media.type}, not as ${type}.`);
  return media;
}
