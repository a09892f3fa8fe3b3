/** A file to upload: a web `File`, or a name with its content. Strings become UTF-8. */
export type UploadFile =
  | File
  | {
      readonly filename: string;
      readonly content: Uint8Array | Blob | string;
      readonly contentType?: string | undefined;
    };

/** A file that WeCom sent. The body is read once, by one of the three. */
export interface DownloadedFile {
  readonly filename: string | undefined;
  readonly contentType: string | undefined;
  /** Bytes, when the service says so. */
  readonly size: number | undefined;
  readonly stream: ReadableStream<Uint8Array>;
  bytes(): Promise<Uint8Array>;
}

const encoder = new TextEncoder();

/** Size of a file to upload, in bytes. */
export function fileSize(file: UploadFile): number {
  if (file instanceof Blob) return file.size;
  const { content } = file;
  if (typeof content === 'string') return encoder.encode(content).length;
  return content instanceof Blob ? content.size : content.byteLength;
}

export function isUploadFile(value: unknown): value is UploadFile {
  if (value instanceof File) return true;
  if (typeof value !== 'object' || value === null) return false;
  if (!('filename' in value) || typeof value.filename !== 'string' || !('content' in value)) return false;
  const { content } = value;
  return typeof content === 'string' || content instanceof Uint8Array || content instanceof Blob;
}

/** The part of a multipart body, its name in raw UTF-8 as WeCom wants it. */
export function toFile(file: UploadFile): File {
  if (file instanceof File) return file;
  const type = file.contentType ?? 'application/octet-stream';
  const { content } = file;
  const part: BlobPart =
    typeof content === 'string' || content instanceof Blob ? content : new Uint8Array(content);
  return new File([part], file.filename, { type });
}
