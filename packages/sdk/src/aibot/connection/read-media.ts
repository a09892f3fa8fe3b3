import { inputError, type InputIssue } from '../../errors/index.ts';
import { cleanFileName } from '../../media-library/file-name.ts';
import { formatOf } from '../../media-library/media-format.ts';
import type { Content, MediaSource } from '../../media-library/media-source.ts';
import { readSource } from '../../media-library/read-source.ts';
import { validate } from '../../validate/index.ts';
import { mediaFormats, uploadFields } from './upload-fields.ts';
import type { AiBotMediaType, UploadMediaOptions } from './upload-media.ts';

/** A file that keeps all limits. */
export interface Media {
  readonly type: AiBotMediaType;
  readonly filename: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const operation = 'aibot.uploadMedia';
const page = 101463;
const mostBytes = 20 * 1024 * 1024;

/**
 * Reads what is to be uploaded.
 * @throws InputError when a limit is broken, NetworkError when it has to be fetched and cannot
 */
export async function readMedia(
  source: MediaSource,
  { type, filename, signal }: UploadMediaOptions,
  fetching: { readonly fetch: typeof fetch; readonly timeoutMs: number },
): Promise<Media> {
  const content = await readSource(source, { ...fetching, maxBytes: mostBytes, signal, operation });
  const { bytes, size } = content;
  const limit = mostBytes;
  if (!bytes)
    throw inputError(
      operation,
      [{ path: 'media', rule: 'tooLong', limit, actual: size, unit: 'bytes' }],
      page,
    );
  const name = filename ?? nameOf(type, content, bytes);
  const given = { type, filename: name, media: { filename: name ?? '', content: bytes } };
  const issues = [...validate(uploadFields, given).issues, ...formatIssues(type, bytes)];
  if (issues.length > 0 || name === undefined) throw inputError(operation, issues, page);
  return { type, filename: name, bytes };
}

/** Pictures, voices and videos are shown without a name; a file is not. */
function nameOf(type: AiBotMediaType, { name, isChosen }: Content, bytes: Uint8Array): string | undefined {
  if (isChosen && name !== undefined) return name;
  const extension = formatOf(bytes)?.extension;
  const found = cleanFileName(name ?? '', extension);
  if (found !== '') return found;
  return type === 'file' ? undefined : `${type}.${extension ?? 'bin'}`;
}

function formatIssues(type: AiBotMediaType, bytes: Uint8Array): readonly InputIssue[] {
  const limit = mediaFormats[type];
  const actual = formatOf(bytes)?.name;
  if (limit === undefined || (actual !== undefined && limit.includes(actual))) return [];
  return [{ path: 'media', rule: 'type', limit, actual }];
}
