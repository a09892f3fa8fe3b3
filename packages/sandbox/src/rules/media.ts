import type { Media } from '../state/rows.ts';
import { refuse } from '../wire/refusal.ts';
import type { World } from '../world.ts';
import { contentTypeOf } from './media-format.ts';
import { expiredMedia } from './policy.ts';
import type { Stage } from './stage.ts';

/** Temporary files live three days (path/90253). */
const lifetimeMs = 3 * 24 * 3_600_000;
const idLength = 64;

/** A file before it has an id. */
export interface MediaDraft {
  readonly corpid: string;
  readonly type: Media['type'];
  readonly filename: string;
  readonly content: Uint8Array;
  /** The robot it was uploaded for; absent or null: every application of the company may use it. */
  readonly robot_key?: string | null | undefined;
  /** Never expires: pictures of `media/uploadimg`, and those that robots post. */
  readonly permanent?: boolean | undefined;
  /** An upload by default. */
  readonly origin?: Media['origin'] | undefined;
  /** For seeds. */
  readonly media_id?: string | undefined;
  readonly created_at?: number | undefined;
}

/** Keeps a file. Its content type follows from its bytes, never from what the client said. */
export function storeMedia(world: Stage, draft: MediaDraft): Media {
  const media: Media = {
    media_id: draft.media_id ?? world.randomId(idLength),
    corpid: draft.corpid,
    robot_key: draft.robot_key ?? null,
    type: draft.type,
    filename: draft.filename,
    content_type: draft.origin === 'jssdk' ? 'voice/speex' : contentTypeOf(draft.type, draft.content),
    origin: draft.origin ?? 'upload',
    size: draft.content.length,
    created_at: draft.created_at ?? world.clock.now(),
    permanent: draft.permanent ?? false,
    content: draft.content,
  };
  world.state.media.put(media.media_id, media);
  return media;
}

/** The file of an id, expired or not; the phone shows expired ones as such. */
export function mediaOf(world: World, media_id: string): Media | undefined {
  return world.state.media.get(media_id);
}

export function isExpired(world: World, media: Media): boolean {
  return !media.permanent && world.clock.now() - media.created_at >= lifetimeMs;
}

export interface MediaUse {
  readonly media_id: string;
  readonly corpid: string;
  /** Null for applications. */
  readonly robot_key: string | null;
  /** Which upload it must come from; absent where any will do. */
  readonly type?: Media['type'] | undefined;
}

/** The file, where it may be used in this place: 40007 otherwise. */
export function usableMedia(world: World, use: MediaUse): Media {
  const media = mediaOf(world, use.media_id) ?? refuse(40007);
  if (media.corpid !== use.corpid || media.robot_key !== use.robot_key) refuse(40007);
  // What was fetched from an address serves downloads and group-welcome material alone (path/96219).
  if (media.origin === 'url') refuse(40007);
  if (use.type !== undefined && media.type !== use.type) refuse(40007);
  if (isExpired(world, media)) refuse(expiredMedia);
  return media;
}
