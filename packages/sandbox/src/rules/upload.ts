import type { Media } from '../state/rows.ts';
import { type Answer, answer } from '../wire/answer.ts';
import type { JsonObject } from '../wire/json-object.ts';
import type { FilePart } from '../wire/read-multipart.ts';
import { refuse } from '../wire/refusal.ts';
import { type Call, callingCorp } from './call.ts';
import { mediaCodes, pictureCodes } from './codes/media-codes.ts';
import { examine, isAt, refuseFirst, type Verdict } from './examine.ts';
import { storeMedia } from './media.ts';
import { checkFormat } from './media-format.ts';
import { exhaustedQuota } from './policy.ts';
import { isExhausted, take } from './throttle.ts';
import { findRobot } from './robots.ts';

/** `media/upload` (path/90253): type, part, size, format. The part must be called `media`. */
export function uploadMedia(call: Call): Answer {
  const file = theFile(call, 'media');
  const verdict = examineFile(call, file);
  refuseFirst(verdict, mediaCodes);
  const corpid = callingCorp(call);
  const kept = keep(call, { file: file ?? refuse(44001), type: typeOf(call), corpid, robot_key: null });
  // The documented sample has an empty errmsg (path/90253).
  return answer({ errmsg: '', ...kept });
}

/** `webhook/upload_media` (path/99110): the file is judged before the key (observed 2026), then the type. */
export function uploadRobotMedia(call: Call): Answer {
  const file = theFile(call) ?? refuse(44001);
  const verdict = examineFile(call, file);
  refuseFirst(verdict, mediaCodes, (issue) => isAt(issue, 'media'));
  const robot = findRobot(call);
  refuseFirst(verdict, mediaCodes, (issue) => isAt(issue, 'type'));
  const kept = keep(call, { file, type: typeOf(call), corpid: robot.corpid, robot_key: robot.key });
  return answer(kept);
}

const dayMs = 24 * 3_600_000;
const monthMs = 30 * dayMs;
const picturesADay = 1000;
const picturesAMonth = 3000;

/** `media/uploadimg` (path/90256): a permanent picture; the part may have any name. */
export function uploadPicture(call: Call): Answer {
  const file = theFile(call) ?? refuse(44001);
  refuseFirst(examineFile(call, file), pictureCodes);
  checkFormat('image', file.content);
  const corpid = callingCorp(call);
  countPicture(call, corpid);
  const media = storeMedia(call.world, { ...contentOf(file), corpid, type: 'image', permanent: true });
  return answer({ errmsg: '', url: `${call.origin}/_sandbox/media/${media.media_id}` });
}

function countPicture({ world }: Call, corpid: string): void {
  if (!world.settings.limits) return;
  const keys = { day: `uploadimg/day/${corpid}`, month: `uploadimg/month/${corpid}` };
  if (isExhausted(world, keys.day, { max: picturesADay, windowMs: dayMs })) refuse(exhaustedQuota);
  if (isExhausted(world, keys.month, { max: picturesAMonth, windowMs: monthMs })) refuse(exhaustedQuota);
  take(world, keys.day);
  take(world, keys.month);
}

/** The first part with a file name; one whose name came only as `filename*` is not seen in strict mode (path/90253). */
function theFile(call: Call, name?: string): FilePart | undefined {
  if (call.extendedNameOnly && call.world.settings.strictUploads) return undefined;
  return call.files.find((file) => file.filename !== '' && (name === undefined || file.name === name));
}

function examineFile(call: Call, file: FilePart | undefined): Verdict {
  const media = file && { filename: file.filename, content: file.content };
  return examine(call.operation.input, { ...call.input, media });
}

interface Upload {
  readonly file: FilePart;
  readonly type: Media['type'];
  readonly corpid: string;
  readonly robot_key: string | null;
}

function keep(call: Call, { file, type, corpid, robot_key }: Upload): JsonObject {
  checkFormat(type, file.content);
  const media = storeMedia(call.world, { ...contentOf(file), corpid, type, robot_key });
  call.summary = {
    en: `Upload ${type}: ${file.filename}, ${media.size} bytes`,
    zh: `上传 ${type}：${file.filename}，${media.size} 字节`,
  };
  // The time is a text in the documented sample, and clients rely on it (path/90253).
  return { type, media_id: media.media_id, created_at: String(Math.floor(media.created_at / 1000)) };
}

function contentOf({ filename, content }: FilePart): {
  readonly filename: string;
  readonly content: Uint8Array;
} {
  return { filename, content };
}

function typeOf(call: Call): Media['type'] {
  const type = call.input['type'];
  return type === 'image' || type === 'voice' || type === 'video' ? type : 'file';
}
