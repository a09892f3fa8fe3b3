import { upload } from '../operations/media/upload.ts';
import { uploadMedia } from '../operations/webhook/upload-media.ts';
import type { UploadedMedia } from '../operations/named.gen.ts';
import { checkMedia, maxBytesOf } from './check-media.ts';
import type {
  MediaClient,
  MediaLibrary,
  MediaLibraryOptions,
  MediaOptions,
  MediaType,
  RobotMediaClient,
  RobotMediaLibrary,
} from './media-library.ts';
import type { MediaSource } from './media-source.ts';
import { memoryMediaStore } from './media-store.ts';
import { readSource } from './read-source.ts';

/** Ids live three days (path/90253); they are reused until an hour before. */
const reusedForMs = (3 * 24 - 1) * 3_600_000;

/**
 * Gives a media id for a file wherever one is wanted. For paths, take the one of `@wecomkit/sdk/node`.
 * @example
 * const media = createMediaLibrary(wecom);
 * await wecom.message.sendImage({ touser: 'alice', image: { media_id: await media.image(photo) } });
 */
export function createMediaLibrary(client: MediaClient, options?: MediaLibraryOptions): MediaLibrary;
export function createMediaLibrary(
  client: RobotMediaClient,
  options?: MediaLibraryOptions,
): RobotMediaLibrary;
export function createMediaLibrary(
  client: MediaClient | RobotMediaClient,
  options: MediaLibraryOptions = {},
): MediaLibrary {
  const { now = Date.now, store = memoryMediaStore(now), timeoutMs = 120_000 } = options;
  const operation = 'uploadMedia' in client ? uploadMedia : upload;
  const uploads = new Map<string, Promise<string>>();

  const uploadOnce = async (key: string, type: MediaType, media: File): Promise<string> => {
    const startedAt = now();
    const { media_id } = await send(client, type, media);
    await store.set(key, { media_id, expiresAt: startedAt + reusedForMs });
    return media_id;
  };
  const find = async (key: string, type: MediaType, media: File, isFresh: boolean): Promise<string> => {
    const known = isFresh ? undefined : await store.get(key);
    return known && now() < known.expiresAt ? known.media_id : uploadOnce(key, type, media);
  };
  const idOf = async (type: MediaType, source: MediaSource, own: MediaOptions): Promise<string> => {
    const { filename, isFresh = false, signal } = own;
    const fetching = { fetch: options.fetch ?? fetch, timeoutMs, signal, operation: operation.name };
    const content = await readSource(source, { ...fetching, maxBytes: maxBytesOf(operation, type) });
    const media = checkMedia(operation, type, content, filename);
    const key = await keyOf(await client.connection.id(), type, media);
    const running = uploads.get(key) ?? find(key, type, media, isFresh).finally(() => uploads.delete(key));
    uploads.set(key, running);
    return running;
  };
  const method =
    (type: MediaType): MediaLibrary['file'] =>
    (source, own = {}) =>
      untilAborted(idOf(type, source, own), own.signal);
  return { image: method('image'), voice: method('voice'), video: method('video'), file: method('file') };
}

function send(client: MediaClient | RobotMediaClient, type: MediaType, media: File): Promise<UploadedMedia> {
  if (!('uploadMedia' in client)) return client.media.upload({ type, media });
  if (type !== 'voice' && type !== 'file') throw new TypeError(`webhook.uploadMedia takes no ${type}`);
  return client.uploadMedia({ type, media });
}

/** One upload for an application, type and content; for files, which are shown with it, also for the name. */
async function keyOf(application: string, type: MediaType, media: File): Promise<string> {
  const parts = [application, type, await digest(await media.arrayBuffer())];
  if (type === 'file') parts.push(await digest(new TextEncoder().encode(media.name)));
  return parts.join('#');
}

async function digest(content: BufferSource): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', content));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Others may wait for the same upload, so the signal ends the waiting only. */
function untilAborted<Result>(work: Promise<Result>, signal: AbortSignal | undefined): Promise<Result> {
  if (!signal) return work;
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(signal.reason);
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
