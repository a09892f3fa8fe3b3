import type { CallOptions } from '../client/options.ts';
import type { Connection } from '../connection/connection.ts';
import type { MediaUploadInput } from '../operations/media/types.gen.ts';
import type { UploadedMedia } from '../operations/named.gen.ts';
import type { WebhookUploadMediaInput } from '../operations/webhook/types.gen.ts';
import type { MediaSource } from './media-source.ts';
import type { MediaStore } from './media-store.ts';

export type MediaType = MediaUploadInput['type'];

/** The client of an application, or as much of it as uploads need. */
export interface MediaClient {
  readonly connection: Pick<Connection, 'id'>;
  readonly media: { upload(input: MediaUploadInput, options?: CallOptions): Promise<UploadedMedia> };
}

/** The same of a group robot, whose ids work for it alone. */
export interface RobotMediaClient {
  readonly connection: Pick<Connection, 'id'>;
  uploadMedia(input: WebhookUploadMediaInput, options?: CallOptions): Promise<UploadedMedia>;
}

export interface MediaLibraryOptions {
  /** Default: in this process, forgotten when it ends. */
  readonly store?: MediaStore | undefined;
  /** Milliseconds since 1970. Default: the clock. */
  readonly now?: (() => number) | undefined;
  /** For sources that are an address. Default: the runtime's own. */
  readonly fetch?: typeof fetch | undefined;
  /** For fetching such a source, in milliseconds. Default 120,000. */
  readonly timeoutMs?: number | undefined;
}

export interface MediaOptions {
  /** The name that readers see. Needed for files whose source has none. At most 128 bytes of UTF-8. */
  readonly filename?: string | undefined;
  /** Upload it although an id is known, for instance after 40007. */
  readonly isFresh?: boolean | undefined;
  /** Gives up waiting. An upload that others wait for too goes on. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Media ids for files. Each is checked first (size, format, length of a voice, name), uploaded once for its content
 * and application, and its id reused until shortly before it ends.
 * @throws InputError, NetworkError, and what the upload throws
 */
export interface MediaLibrary {
  /** JPG or PNG, up to 10 MB. */
  image(source: MediaSource, options?: MediaOptions): Promise<string>;
  /** AMR, up to 60 seconds. */
  voice(source: MediaSource, options?: MediaOptions): Promise<string>;
  /** MP4. */
  video(source: MediaSource, options?: MediaOptions): Promise<string>;
  /** Anything. Its name is shown, so the same content under another name is uploaded again. */
  file(source: MediaSource, options?: MediaOptions): Promise<string>;
}

/** Robots send files and voices by id; their pictures travel in the message (path/99110). */
export type RobotMediaLibrary = Pick<MediaLibrary, 'voice' | 'file'>;
