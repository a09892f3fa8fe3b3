import type { Media } from '../state/rows.ts';
import type { Answer } from '../wire/answer.ts';
import { readRange } from '../wire/file-answer.ts';
import { textAt } from '../wire/json-object.ts';
import { refuse } from '../wire/refusal.ts';
import { type Call, callingCorp } from './call.ts';
import { isExpired, mediaOf } from './media.ts';
import { endingOf } from './media-format.ts';
import { expiredMedia } from './policy.ts';

/** Longer files must be fetched in pieces, none of them longer than this (path/90254). */
const longestPiece = 20 * 1024 * 1024;

/** `media/get` (path/90254): any file of the company, for every token of it. */
export function downloadMedia(call: Call): Answer {
  const media = askedMedia(call);
  const { content, content_type: contentType, media_id } = media;
  const isLong = content.length > longestPiece && pieceOf(call.range, content.length) > longestPiece;
  if (media.origin === 'url' && isLong) refuse(830002);
  const filename = media.type === 'file' ? media.filename : `${media_id}.${endingOf(contentType)}`;
  return { kind: 'file', file: { filename, contentType, content } };
}

/** `media/get/jssdk` (path/90255): voice that a page recorded, and nothing else. */
export function downloadVoice(call: Call): Answer {
  const { origin, media_id, content, content_type: contentType } = askedMedia(call);
  if (origin !== 'jssdk') refuse(40007);
  return { kind: 'file', file: { filename: `${media_id}.speex`, contentType, content } };
}

function pieceOf(range: string | null, size: number): number {
  const asked = readRange(range, size);
  return asked === undefined || asked === 'outside' ? size : asked[1] - asked[0] + 1;
}

function askedMedia(call: Call): Media {
  const media_id = textAt(call.input, 'media_id');
  if (media_id === '') refuse(41006);
  const media = mediaOf(call.world, media_id);
  if (!media || media.corpid !== callingCorp(call) || media.robot_key !== null) refuse(40007);
  return isExpired(call.world, media) ? refuse(expiredMedia) : media;
}
