import { storeMedia } from '../rules/index.ts';
import { objectsIn } from '../rules/card-kind.ts';
import { imageFormat } from '../rules/media-format.ts';
import { robotImageFormat } from '../rules/policy.ts';
import { type JsonObject, objectAt, textAt } from '../wire/json-object.ts';
import { refuse } from '../wire/refusal.ts';
import type { World } from '../world.ts';
import { createHash } from 'node:crypto';

interface Picture {
  readonly bytes: Buffer;
  readonly md5: string;
  readonly format: string;
}

/**
 * The pictures of a stream, kept as files: `msg_item` as phones read it (path/101031).
 * @throws Refusal for a wrong checksum, or what is neither JPG nor PNG; nothing is kept then
 */
export function keepPictures(world: World, corpid: string, stream: JsonObject): readonly JsonObject[] {
  const pictures = objectsIn(stream, 'msg_item').map(readPicture);
  return pictures.map(({ bytes, md5, format }) => {
    const filename = `picture.${format}`;
    const draft = { corpid, type: 'image', filename, content: bytes, permanent: true } as const;
    return { msgtype: 'image', image: { media_id: storeMedia(world, draft).media_id, md5 } };
  });
}

function readPicture(item: JsonObject): Picture {
  const image = objectAt(item, 'image');
  const bytes = Buffer.from(textAt(image, 'base64'), 'base64');
  const md5 = createHash('md5').update(bytes).digest('hex');
  if (md5 !== textAt(image, 'md5').toLowerCase()) refuse(301019);
  return { bytes, md5, format: imageFormat(bytes) ?? refuse(robotImageFormat) };
}
