import { catalog } from '@wecomkit/sdk/catalog';
import { describeIssue } from '@wecomkit/sdk/errors';
import { ControlFailure, invalid } from '../control/control-failure.ts';
import { examine } from '../rules/examine.ts';
import { checkFormat, storeMedia } from '../rules/index.ts';
import type { Media } from '../state/rows.ts';
import { errorText } from '../wire/errmsg.ts';
import { readBody } from '../wire/read-body.ts';
import { readMultipart, type FilePart } from '../wire/read-multipart.ts';
import { Refusal } from '../wire/refusal.ts';
import type { World } from '../world.ts';
import { findCorp } from './find.ts';

/** Above every limit of the types (path/90253). */
const maxBytes = 32 * 1024 * 1024;

export interface UploadOptions {
  readonly type?: string | undefined;
  readonly corpid?: string | undefined;
}

/**
 * Keeps the file of a multipart request, by the limits of `media/upload` (path/90253).
 * @throws ControlFailure 400 when there is none, or it breaks a limit
 */
export async function storeUpload(world: World, request: Request, options: UploadOptions): Promise<Media> {
  const { corpid } = findCorp(world, options.corpid);
  const type = readType(options.type ?? '');
  const { filename: written, content } = await readFile(request);
  // Browsers write a quote in a name this way (the form encoding of HTML).
  const filename = written.replaceAll('%22', '"');
  const { issues } = examine(catalog.media.upload.input, { type, media: { filename, content } });
  const [issue] = issues;
  if (issue) invalid(issue.path, describeIssue(issue, 'en'));
  assertFormat(type, content);
  return storeMedia(world, { corpid, type, filename, content });
}

function readType(type: string): Media['type'] {
  if (type === 'image' || type === 'voice' || type === 'video' || type === 'file') return type;
  return invalid('type', 'type has to be one of image, voice, video, file.');
}

async function readFile(request: Request): Promise<FilePart> {
  const body = await readBody(request, maxBytes);
  if (body === undefined) throw new ControlFailure(400, 'too-large', 'The file is too large.', 'media');
  const parts = await readMultipart(request.headers.get('content-type'), body);
  const part = parts.find(({ name, filename }) => name === 'media' && filename !== '');
  return part ?? invalid('media', 'The body has to be multipart/form-data with a file in the part "media".');
}

function assertFormat(type: Media['type'], content: Uint8Array): void {
  try {
    checkFormat(type, content);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new ControlFailure(
      400,
      'format',
      `WeCom would refuse the file: ${errorText(error.errcode)}.`,
      'media',
    );
  }
}
