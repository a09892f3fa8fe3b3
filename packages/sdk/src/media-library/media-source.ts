import type { UploadFile } from '../files.ts';

/** A file that is read when it is wanted; runtimes have them under several names. */
export interface StreamFile {
  readonly name: string;
  stream(): ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>;
}

/** What a media id can be made of: a file, bytes, a stream, or the address of something to fetch. */
export type MediaSource =
  | UploadFile
  | Blob
  | StreamFile
  | Uint8Array
  | ReadableStream<Uint8Array>
  | AsyncIterable<Uint8Array>
  | URL
  /** Begins with http:// or https://. */
  | string;

/** The content of a source, read up to its limit. */
export interface Content {
  /** `undefined`: it is longer than the limit, and was not read to its end. */
  readonly bytes: Uint8Array<ArrayBuffer> | undefined;
  /** In bytes, where it is known. */
  readonly size: number | undefined;
  /** The name that the source has of its own. */
  readonly name: string | undefined;
  /** Whether a program wrote the name down as it shall be shown, or it was found somewhere. */
  readonly isChosen: boolean;
  readonly type: string | undefined;
}
