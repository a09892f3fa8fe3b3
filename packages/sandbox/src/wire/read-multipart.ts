import busboy from 'busboy';

/** A part of a multipart body that carries a file. */
export interface FilePart {
  readonly name: string;
  /** Decoded as UTF-8; only what follows the last slash or backslash. Empty where the client gave none. */
  readonly filename: string;
  readonly contentType: string;
  readonly content: Uint8Array;
}

/**
 * The file parts of a multipart body. Headers of a part may come in any order, with or without a Content-Type, with
 * parameters that no standard knows (`filelength`). A body that cannot be read, one without a boundary for instance,
 * has no parts: WeCom says 44001 then.
 */
export async function readMultipart(
  contentType: string | null,
  body: Uint8Array,
): Promise<readonly FilePart[]> {
  const { promise, resolve } = Promise.withResolvers<readonly FilePart[]>();
  const parts: FilePart[] = [];
  const parser = createParser(contentType);
  if (!parser) return [];
  parser.on('file', (name, stream, { filename, mimeType }) => {
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.on('error', () => resolve([]));
    stream.on('close', () => {
      const content = Buffer.concat(chunks);
      parts.push({ name: name ?? '', filename: filename ?? '', contentType: mimeType, content });
    });
  });
  parser.on('error', () => resolve([]));
  parser.on('close', () => resolve(parts));
  parser.end(body);
  return await promise;
}

function createParser(contentType: string | null): busboy.Busboy | undefined {
  if (contentType === null) return undefined;
  try {
    // Clients write file names as raw UTF-8 between the quotes (path/90253).
    return busboy({ headers: { 'content-type': contentType }, defParamCharset: 'utf8' });
  } catch {
    return undefined;
  }
}

const headerWindow = 16 * 1024;

/** Whether the body gives its file name only as `filename*`, which WeCom does not read (path/90253). */
export function namesFileOnlyExtended(body: Uint8Array): boolean {
  const head = Buffer.from(body.buffer, body.byteOffset, Math.min(body.length, headerWindow)).toString(
    'latin1',
  );
  const dispositions = head.match(/content-disposition:[^\r\n]*/giu) ?? [];
  return dispositions.some((line) => /;\s*filename\*\s*=/iu.test(line) && !/;\s*filename\s*=/iu.test(line));
}
