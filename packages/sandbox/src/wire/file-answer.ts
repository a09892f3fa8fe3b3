import type { FileAnswer, WrittenAnswer } from './answer.ts';

/** A download as path/90254 shows it; with a range, the part of it. Positions are bytes. */
export function writeFile(file: FileAnswer, range: string | null): WrittenAnswer {
  const size = file.content.length;
  const headers = {
    'Content-Type': file.contentType,
    'Content-disposition': disposition(file.filename),
    'Cache-Control': 'no-cache, must-revalidate',
    'Accept-Ranges': 'bytes',
    'Error-Code': '0',
    'Error-Msg': 'ok',
  };
  const asked = readRange(range, size);
  if (!asked) return written(200, headers, file.content);
  if (asked === 'outside')
    return written(416, { ...headers, 'Content-Range': `bytes */${size}` }, new Uint8Array());
  const [start, end] = asked;
  const contentRange = { ...headers, 'Content-Range': `bytes ${start}-${end}/${size}` };
  return written(206, contentRange, file.content.subarray(start, end + 1));
}

function written(
  status: number,
  headers: Readonly<Record<string, string>>,
  content: Uint8Array,
): WrittenAnswer {
  return { errcode: 0, errmsg: 'ok', status, headers, body: new Uint8Array(content) };
}

/** First and last byte; nothing for no range or one of another form, which HTTP lets a server ignore. */
export function readRange(
  range: string | null,
  size: number,
): readonly [start: number, end: number] | 'outside' | undefined {
  // The page's own sample writes the unit without the equals sign (path/90254).
  const [, first = '', last = ''] = /^bytes[=\s]\s*(\d*)-(\d*)$/u.exec(range ?? '') ?? [];
  if (first === '' && last === '') return undefined;
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  return start < size && start <= end ? [start, end] : 'outside';
}

/** Raw UTF-8 between the quotes, as uploads have it, and the form of the standard beside it. */
function disposition(filename: string): string {
  const safe = filename.toWellFormed().replace(/["\\\p{Cc}]/gu, '_');
  const raw = Buffer.from(safe, 'utf8').toString('latin1');
  const extended = /[^\x20-\x7e]/u.test(safe) ? `; filename*=UTF-8''${encodeURIComponent(safe)}` : '';
  return `attachment; filename="${raw}"${extended}`;
}
