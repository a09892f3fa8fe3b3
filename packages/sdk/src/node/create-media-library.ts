import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createMediaLibrary as createLibrary } from '../media-library/create-media-library.ts';
import type {
  MediaClient,
  MediaLibrary,
  MediaLibraryOptions,
  RobotMediaClient,
  RobotMediaLibrary,
} from '../media-library/media-library.ts';
import type { MediaSource, StreamFile } from '../media-library/media-source.ts';

/**
 * As that of `@wecomkit/sdk`, where a text that is not the address of a page, and a `file:` URL, is a path.
 * @example
 * const media = createMediaLibrary(wecom);
 * await wecom.message.sendFile({ touser: 'alice', file: { media_id: await media.file('reports/日报.pdf') } });
 */
export function createMediaLibrary(client: MediaClient, options?: MediaLibraryOptions): MediaLibrary;
export function createMediaLibrary(
  client: RobotMediaClient,
  options?: MediaLibraryOptions,
): RobotMediaLibrary;
export function createMediaLibrary(
  client: MediaClient | RobotMediaClient,
  options?: MediaLibraryOptions,
): RobotMediaLibrary | MediaLibrary {
  if ('uploadMedia' in client) {
    const { voice, file } = createLibrary(client, options);
    return { voice: withPaths(voice), file: withPaths(file) };
  }
  const { image, voice, video, file } = createLibrary(client, options);
  return { image: withPaths(image), voice: withPaths(voice), video: withPaths(video), file: withPaths(file) };
}

function withPaths(method: MediaLibrary['file']): MediaLibrary['file'] {
  return (source, options) => method(atPath(source) ?? source, options);
}

function atPath(source: MediaSource): StreamFile | undefined {
  const path = pathOf(source);
  return path === undefined ? undefined : { name: basename(path), stream: () => chunksOf(path) };
}

function pathOf(source: MediaSource): string | undefined {
  if (source instanceof URL) return source.protocol === 'file:' ? fileURLToPath(source) : undefined;
  return typeof source === 'string' && !/^https?:\/\//iu.test(source) ? source : undefined;
}

/** Opened when it is read, and closed when no more is wanted. */
async function* chunksOf(path: string): AsyncGenerator<Uint8Array, void, undefined> {
  yield* createReadStream(path);
}
