import type { Media } from '../state/rows.ts';
import { readRange } from '../wire/file-answer.ts';

/** A file for the phone. No browser may take it for anything else than it is, or run what is in it. */
export function mediaResponse(media: Media, range: string | null): Response {
  const { content, size } = media;
  const asked = readRange(range, size);
  const headers = headersOf(media);
  if (asked === 'outside') {
    return new Response(null, { status: 416, headers: { ...headers, 'content-range': `bytes */${size}` } });
  }
  if (asked === undefined) return new Response(new Uint8Array(content), { headers });
  const [start, end] = asked;
  return new Response(new Uint8Array(content.subarray(start, end + 1)), {
    status: 206,
    headers: { ...headers, 'content-range': `bytes ${start}-${end}/${size}` },
  });
}

const shownInPlace = /^(?:image\/(?:png|jpeg|gif)|video\/mp4|voice\/amr)$/;

function headersOf({ content_type, filename }: Media): Record<string, string> {
  const kind = shownInPlace.test(content_type) ? 'inline' : 'attachment';
  return {
    'content-type': content_type,
    'content-disposition': `${kind}; filename*=UTF-8''${encodeName(filename)}`,
    'accept-ranges': 'bytes',
    'cache-control': 'private, max-age=3600',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
  };
}

/** As RFC 8187 wants it: stricter than encodeURIComponent. */
function encodeName(filename: string): string {
  return encodeURIComponent(filename.toWellFormed()).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
