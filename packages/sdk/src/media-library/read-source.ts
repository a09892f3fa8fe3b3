import { inputError } from '../errors/index.ts';
import { isUploadFile, toFile } from '../files.ts';
import { type Fetching, fetchContent } from './fetch-content.ts';
import type { Content, MediaSource, StreamFile } from './media-source.ts';
import { readStream } from './read-stream.ts';

/**
 * Reads a source, but nothing that is longer than the limit.
 * @throws NetworkError when it has to be fetched and cannot; InputError when it is none
 */
export async function readSource(source: MediaSource, fetching: Fetching): Promise<Content> {
  const { maxBytes, operation } = fetching;
  if (source instanceof URL) return fetchContent(source.href, fetching);
  if (typeof source === 'string') {
    if (/^https?:\/\//iu.test(source)) return fetchContent(source, fetching);
    throw inputError(operation, [{ path: 'media', rule: 'protocol' }]);
  }
  if (source instanceof Uint8Array) return readBlob(new Blob([new Uint8Array(source)]), maxBytes);
  if (source instanceof Blob) return readBlob(source, maxBytes);
  if (isUploadFile(source)) return { ...(await readBlob(toFile(source), maxBytes)), isChosen: true };
  if (isStream(source)) return readUnknown(source, undefined, maxBytes);
  if (isStreamFile(source)) return readUnknown(source.stream(), source.name, maxBytes);
  throw inputError(operation, [{ path: 'media', rule: 'type', limit: 'file', actual: typeof source }]);
}

async function readBlob(blob: Blob, maxBytes: number): Promise<Content> {
  return {
    bytes: blob.size > maxBytes ? undefined : new Uint8Array(await blob.arrayBuffer()),
    size: blob.size,
    name: blob instanceof File ? blob.name : undefined,
    isChosen: false,
    type: blob.type === '' ? undefined : blob.type,
  };
}

/** Of a stream nobody knows how long it is. */
async function readUnknown(stream: Stream, name: string | undefined, maxBytes: number): Promise<Content> {
  const bytes = await readStream(stream, maxBytes);
  return { bytes, size: bytes?.byteLength, name, isChosen: false, type: undefined };
}

type Stream = ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>;

function isStream(source: unknown): source is Stream {
  return (
    source instanceof ReadableStream ||
    (typeof source === 'object' && source !== null && Symbol.asyncIterator in source)
  );
}

function isStreamFile(source: unknown): source is StreamFile {
  return typeof source === 'object' && source !== null && 'stream' in source && 'name' in source;
}
