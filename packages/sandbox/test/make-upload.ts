import { isObject } from '../src/wire/json-object.ts';
import { voice } from './files.ts';

const beginnings: Readonly<Record<string, readonly number[]>> = {
  jpg: [0xff, 0xd8, 0xff],
  png: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  gif: [0x47, 0x49, 0x46, 0x38],
  mp3: [0x49, 0x44, 0x33],
  mp4: [0, 0, 0, 24, 0x66, 0x74, 0x79, 0x70],
};

/** A multipart body as a case describes it: so many bytes that begin like a file of that kind. */
export function makeUpload(part: unknown): { readonly body: Uint8Array<ArrayBuffer>; readonly type: string } {
  const { name, filename, content_type, size, magic, seconds, filename_star } = isObject(part) ? part : {};
  const content = contentOf(String(magic), Number(size), Number(seconds));
  const file =
    filename_star === true
      ? `filename*=UTF-8''${encodeURIComponent(String(filename))}`
      : `filename="${String(filename)}"`;
  const head = `--case\r\nContent-Disposition: form-data; name="${String(name)}"; ${file}\r\nContent-Type: ${String(content_type)}\r\n\r\n`;
  const body = Buffer.concat([Buffer.from(head), content, Buffer.from('\r\n--case--\r\n')]);
  return { body: new Uint8Array(body), type: 'multipart/form-data; boundary=case' };
}

function contentOf(magic: string, size: number, seconds: number): Uint8Array {
  if (magic === 'amr') return voice(seconds);
  const content = Buffer.alloc(size, 0x2e);
  content.set((beginnings[magic] ?? []).slice(0, size));
  return content;
}
