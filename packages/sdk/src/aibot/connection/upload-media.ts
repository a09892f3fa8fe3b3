import { createHash } from 'node:crypto';
import { ApiError, NetworkError } from '../../errors/index.ts';
import { isRecord } from '../../validate/context.ts';
import type { Link } from './link.ts';
import type { Media } from './read-media.ts';
import { uploadLimits } from './upload-fields.ts';
import { toBase64 } from '../to-base64.ts';

export type AiBotMediaType = 'image' | 'voice' | 'video' | 'file';

/** What is uploaded, and who wants to know how far it is. */
export interface UploadMediaOptions {
  readonly type: AiBotMediaType;
  /** At most 256 bytes of UTF-8. Needed for a file whose source has no name. */
  readonly filename?: string | undefined;
  /** Told after each part, in bytes. */
  readonly onProgress?: ((progress: { readonly sent: number; readonly total: number }) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** A file that can be sent for three days. */
export interface UploadedAiBotMedia {
  readonly type: string;
  readonly media_id: string;
  /** Seconds since 1970, as text. */
  readonly created_at: string;
}

interface Upload extends Media {
  readonly upload_id: string;
  readonly options: UploadMediaOptions;
}

const operation = 'aibot.uploadMedia';
const { chunkBytes } = uploadLimits;
// With more, the service answers big files with "system error".
const parallel = 2;
const chunkMs = 60_000;
const stepMs = 30_000;
const attempts = 5;
const busyAttempts = 3;
const busyPauseMs = 1000;

/**
 * Uploads a file in parts (path/101463). The upload belongs to the bot, not to the WebSocket: when that ends, the parts
 * that were not taken go over the next one. A part that comes twice is ignored by WeCom.
 * @throws ApiError, TimeoutError, AiBotConnectionError
 */
export async function uploadMedia(
  media: Media,
  options: UploadMediaOptions,
  { link, pause }: { readonly link: Link; readonly pause: (ms: number) => Promise<void> },
): Promise<UploadedAiBotMedia> {
  const { type, filename, bytes } = media;
  const step = (cmd: string, body: object, timeoutMs = stepMs): Promise<unknown> =>
    patiently(pause, () =>
      link.request({
        cmd: `aibot_upload_media_${cmd}`,
        operation,
        body: () => body,
        isRepeatable: true,
        attempts,
        timeoutMs,
        signal: options.signal,
      }),
    );

  const upload_id = textOf(
    await step('init', {
      type,
      filename,
      total_size: bytes.byteLength,
      total_chunks: Math.ceil(bytes.byteLength / chunkBytes),
      md5: createHash('md5').update(bytes).digest('hex'),
    }),
    'upload_id',
  );
  await sendChunks({ ...media, upload_id, options }, (body) => step('chunk', body, chunkMs));
  const answer = await step('finish', { upload_id });
  return {
    type: isRecord(answer) && typeof answer['type'] === 'string' ? answer['type'] : type,
    media_id: textOf(answer, 'media_id'),
    created_at: isRecord(answer) ? String(answer['created_at'] ?? '') : '',
  };
}

async function sendChunks(
  { bytes, upload_id, options }: Upload,
  send: (body: object) => Promise<unknown>,
): Promise<void> {
  const total = bytes.byteLength;
  let next = 0;
  let sent = 0;

  async function work(): Promise<void> {
    while (next < total) {
      const start = next;
      const end = Math.min(total, start + chunkBytes);
      next = end;
      try {
        // The origin of the index is 0, although the page's sample shows 1.
        const chunk_index = start / chunkBytes;
        await send({ upload_id, chunk_index, base64_data: toBase64(bytes.subarray(start, end)) });
      } catch (error) {
        // The others need not go on.
        next = total;
        throw error;
      }
      sent += end - start;
      options.onProgress?.({ sent, total });
    }
  }

  await Promise.all(Array.from({ length: parallel }, work));
}

/** Asks again when the service is busy. */
async function patiently<Result>(
  pause: (ms: number) => Promise<void>,
  ask: () => Promise<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof ApiError) || error.errcode !== -1 || attempt >= busyAttempts) throw error;
      await pause(busyPauseMs * 2 ** (attempt - 1));
    }
  }
}

function textOf(answer: unknown, member: string): string {
  const text = isRecord(answer) ? answer[member] : undefined;
  if (typeof text === 'string' && text !== '') return text;
  throw new NetworkError(operation, { mayHaveArrived: true, reason: `the answer has no ${member}` });
}
