import { isPair } from './byte-length.ts';
import { wholeBefore } from './grapheme.ts';

/**
 * The longest start of a text that has at most `maxBytes` bytes of UTF-8. Never ends inside a character; does
 * not end inside a visible character of several either (a flag, a family, an accent), unless nothing else fits.
 */
export function cutBytes(text: string, maxBytes: number): string {
  // A unit has at most three bytes: short texts need no counting.
  if (text.length * 3 <= maxBytes) return text;
  let bytes = 0;
  let index = 0;
  while (index < text.length) {
    const units = isPair(text, index) ? 2 : 1;
    bytes += units === 2 ? 4 : unitBytes(text.charCodeAt(index));
    if (bytes > maxBytes) return text.slice(0, wholeBefore(text, index));
    index += units;
  }
  return text;
}

/** As `cutBytes`, for a limit in Unicode characters. */
export function cutChars(text: string, maxChars: number): string {
  if (text.length <= maxChars) return text;
  let index = 0;
  for (let chars = 0; index < text.length; chars += 1) {
    if (chars >= maxChars) return text.slice(0, wholeBefore(text, index));
    index += isPair(text, index) ? 2 : 1;
  }
  return text;
}

function unitBytes(unit: number): number {
  if (unit < 0x80) return 1;
  return unit < 0x800 ? 2 : 3;
}
