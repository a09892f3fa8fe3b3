import { randomBytes } from 'node:crypto';
import { isExpired, mediaOf } from '../rules/index.ts';
import { encryptPadded } from '../rules/export/encrypt-export.ts';
import { endingOf } from '../rules/media-format.ts';
import type { AiBot, BotMedia } from '../state/aibot-rows.ts';
import type { FileAnswer } from '../wire/answer.ts';
import type { JsonObject } from '../wire/json-object.ts';
import type { World } from '../world.ts';

/** Where bots fetch what members send them, on the sandbox's own origin. */
export const botMediaPrefix = '/_media/aibot/';

/** Addresses work for five minutes (path/100719). */
const lifetimeMs = 5 * 60_000;
const idLength = 43;
const keyBytes = 32;

/**
 * Where a bot may fetch a file, encrypted: with its EncodingAESKey in callback mode, over the long connection with a
 * key of its own, which stands beside the address (path/100719, path/101463).
 */
export function offerMedia(world: World, bot: AiBot, mediaId: string, origin: string): JsonObject {
  const id = world.randomId(idLength);
  const isConnection = bot.mode === 'connection';
  const aeskey = isConnection
    ? randomBytes(keyBytes).toString('base64')
    : (bot.callback?.encodingAESKey ?? '');
  const row: BotMedia = { id, media_id: mediaId, aeskey, issued_at: world.clock.now() };
  forgetOldMedia(world);
  world.state.botMedia.put(id, row);
  const url = `${origin}${botMediaPrefix}${id}`;
  return isConnection ? { url, aeskey } : { url };
}

/** The encrypted file of an address; undefined when there is none, or it is too old. */
export function encryptedMedia(world: World, id: string): FileAnswer | undefined {
  const row = world.state.botMedia.get(id);
  const media = row && mediaOf(world, row.media_id);
  if (!row || !media || isExpired(world, media) || isTooOld(world, row)) return undefined;
  // Only the name says what it is: the message has no other (path/100719).
  const filename = media.type === 'file' ? media.filename : `${id}.${endingOf(media.content_type)}`;
  const content = encryptPadded(Buffer.from(row.aeskey, 'base64'), media.content);
  return { filename, contentType: 'application/octet-stream', content };
}

function isTooOld({ clock }: World, { issued_at }: BotMedia): boolean {
  return clock.now() - issued_at >= lifetimeMs;
}

function forgetOldMedia(world: World): void {
  for (const [id, row] of world.state.botMedia.snapshot()) {
    if (isTooOld(world, row)) world.state.botMedia.delete(id);
  }
}
