import type { Answer } from '../wire/answer.ts';
import { textAt } from '../wire/json-object.ts';
import { refuse } from '../wire/refusal.ts';
import { type Call, callingCorp } from './call.ts';
import { isExpired, mediaOf } from './media.ts';
import { endingOf } from './media-format.ts';
import { expiredMedia } from './policy.ts';

/** `media/get` (path/90254): any file of the company, for every token of it. */
export function downloadMedia(call: Call): Answer {
  const media_id = textAt(call.input, 'media_id');
  if (media_id === '') refuse(41006);
  const media = mediaOf(call.world, media_id);
  if (!media || media.corpid !== callingCorp(call) || media.robot_key !== null) refuse(40007);
  if (isExpired(call.world, media)) refuse(expiredMedia);
  const { content, content_type: contentType } = media;
  const filename = media.type === 'file' ? media.filename : `${media_id}.${endingOf(contentType)}`;
  return { kind: 'file', file: { filename, contentType, content } };
}
