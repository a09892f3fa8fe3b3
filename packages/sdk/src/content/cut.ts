import { byteLength } from './length.ts';

/** The longest beginning of at most `maxBytes` bytes of UTF-8 that breaks no character. */
export function cutBytes(text: string, maxBytes: number): string {
  let bytes = 0;
  let kept = 0;
  for (const character of text) {
    bytes += byteLength(character);
    if (bytes > maxBytes) return text.slice(0, kept);
    kept += character.length;
  }
  return text;
}

/** The first `maxChars` Unicode characters. */
export function cutChars(text: string, maxChars: number): string {
  let chars = 0;
  let kept = 0;
  for (const character of text) {
    chars += 1;
    if (chars > maxChars) return text.slice(0, kept);
    kept += character.length;
  }
  return text;
}
