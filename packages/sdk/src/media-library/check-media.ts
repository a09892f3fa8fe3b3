import { type InputIssue, inputError } from '../errors/index.ts';
import type { FileField } from '../fields.ts';
import type { Operation } from '../operation.ts';
import { amrSeconds } from './amr-duration.ts';
import { checkFileName, cleanFileName } from './file-name.ts';
import { formatOf, type MediaFormat } from './media-format.ts';
import type { MediaType } from './media-library.ts';
import type { Content } from './media-source.ts';

/** The formats of each type; files may be anything (path/90253, path/99110). */
const formats: Readonly<Record<MediaType, readonly string[]>> = {
  image: ['JPG', 'PNG'],
  voice: ['AMR'],
  video: ['MP4'],
  file: [],
};

const mostVoiceSeconds = 60;

/** How long a file of a type may be, in bytes, as the upload declares it. */
export function maxBytesOf(upload: Operation, type: MediaType): number {
  const field = fileField(upload);
  return field?.maxBytesBy?.limits[type] ?? field?.maxBytes ?? Number.POSITIVE_INFINITY;
}

/**
 * The file to upload, when all limits are kept.
 * @throws InputError
 */
export function checkMedia(
  upload: Operation,
  type: MediaType,
  content: Content,
  filename: string | undefined,
): File {
  const { bytes } = content;
  const format = bytes && formatOf(bytes);
  const chosen = filename ?? (content.isChosen ? content.name : undefined);
  const name = chosen ?? (cleanFileName(content.name ?? '', format?.extension) || defaultName(type, format));
  const nameIssues = chosen === undefined ? [] : checkFileName(chosen, 'filename');
  const missing: readonly InputIssue[] = name === undefined ? [{ path: 'filename', rule: 'required' }] : [];
  const issues = [
    ...sizeIssues(upload, type, content),
    ...formatIssues(type, bytes, format),
    ...nameIssues,
    ...missing,
  ];
  if (issues.length > 0 || !bytes || name === undefined) throw inputError(upload.name, issues, upload.doc);
  return new File([bytes], name, { type: format?.contentType ?? content.type ?? 'application/octet-stream' });
}

/** Pictures, voices and videos are shown without a name; a file is not. */
function defaultName(type: MediaType, format: MediaFormat | undefined): string | undefined {
  return type === 'file' ? undefined : `${type}.${format?.extension ?? 'bin'}`;
}

function sizeIssues(upload: Operation, type: MediaType, { bytes, size }: Content): readonly InputIssue[] {
  const least = fileField(upload)?.minBytes ?? 0;
  const limit = maxBytesOf(upload, type);
  if (!bytes) return [{ path: 'media', rule: 'tooLong', limit, actual: size, unit: 'bytes' }];
  const actual = bytes.byteLength;
  return actual < least ? [{ path: 'media', rule: 'tooShort', limit: least, actual, unit: 'bytes' }] : [];
}

function formatIssues(
  type: MediaType,
  bytes: Uint8Array | undefined,
  format: MediaFormat | undefined,
): readonly InputIssue[] {
  const limit = formats[type];
  if (!bytes || limit.length === 0) return [];
  if (!format || !limit.includes(format.name))
    return [{ path: 'media', rule: 'type', limit, actual: format?.name }];
  const actual = type === 'voice' ? Math.ceil(amrSeconds(bytes)) : 0;
  if (actual <= mostVoiceSeconds) return [];
  return [{ path: 'media', rule: 'tooLong', limit: mostVoiceSeconds, actual, unit: 'seconds' }];
}

function fileField(upload: Operation): FileField | undefined {
  return Object.values(upload.input.members).find((field) => field.kind === 'file');
}
