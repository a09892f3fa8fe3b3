import type { Media } from '../state/rows.ts';
import { refuse } from '../wire/refusal.ts';

const maxVoiceSeconds = 60;

const jpg = [0xff, 0xd8, 0xff];
const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const gif = [...'GIF8'].map((letter) => letter.charCodeAt(0));
const amr = [...'#!AMR'].map((letter) => letter.charCodeAt(0));
const ftyp = [...'ftyp'].map((letter) => letter.charCodeAt(0));

export type ImageFormat = 'jpg' | 'png';

/** JPG or PNG by the first bytes. */
export function imageFormat(content: Uint8Array): ImageFormat | undefined {
  if (startsWith(content, jpg)) return 'jpg';
  return startsWith(content, png) ? 'png' : undefined;
}

/** The format by the first bytes, whatever name and type say: JPG or PNG, AMR of at most 60 s, MP4 (path/90253). */
export function checkFormat(type: Media['type'], content: Uint8Array): void {
  if (type === 'image' && !imageFormat(content)) refuse(40123);
  if (type === 'voice' && !startsWith(content, amr)) refuse(301017);
  if (type === 'voice' && voiceSeconds(content) > maxVoiceSeconds) refuse(301016);
  if (type === 'video' && !startsWith(content.subarray(4), ftyp)) refuse(40004);
}

/** What bots upload: any GIF too, and voice of any length; one code for all of it (path/101463, path/90313). */
export function checkBotFormat(type: Media['type'], content: Uint8Array): void {
  const isFormat = {
    image: imageFormat(content) !== undefined || startsWith(content, gif),
    voice: startsWith(content, amr),
    video: startsWith(content.subarray(4), ftyp),
    file: true,
  };
  if (!isFormat[type]) refuse(846697);
}

/** What `media/get` and the phone say the file is. Files of any kind are bytes, so that no browser runs them. */
export function contentTypeOf(type: Media['type'], content: Uint8Array): string {
  if (type === 'image' && startsWith(content, gif)) return 'image/gif';
  if (type === 'image') return imageFormat(content) === 'png' ? 'image/png' : 'image/jpeg';
  if (type === 'voice') return 'voice/amr';
  return type === 'video' ? 'video/mp4' : 'application/octet-stream';
}

/** Ending of the name under which a file of this type is downloaded (path/90254). */
export function endingOf(contentType: string): string {
  const endings: Readonly<Record<string, string>> = {
    'image/png': 'png',
    'image/jpeg': 'jpg',
    'image/gif': 'gif',
    'voice/amr': 'amr',
    'video/mp4': 'mp4',
  };
  return endings[contentType] ?? 'bin';
}

/** Bytes of a frame of narrow-band AMR by its type, the head included (RFC 4867, 20 ms each). */
const frameBytes = [13, 14, 16, 18, 20, 21, 27, 32, 6];
const framesPerSecond = 50;
const headBytes = 6;

/** How long a narrow-band AMR recording is; 0 where it cannot be told. */
export function voiceSeconds(content: Uint8Array): number {
  if (!startsWith(content, [...amr, 0x0a])) return 0;
  let frames = 0;
  let position = headBytes;
  while (position < content.length) {
    const type = ((content[position] ?? 0) >> 3) & 0x0f;
    position += frameBytes[type] ?? 1;
    frames += 1;
  }
  return frames / framesPerSecond;
}

function startsWith(content: Uint8Array, bytes: readonly number[]): boolean {
  return content.length >= bytes.length && bytes.every((byte, index) => content[index] === byte);
}
