import { byteLength } from './byte-length.ts';
import { cutBytes } from './cut-bytes.ts';
import { fillOne, fillParts } from './fill-parts.ts';
import { markdownTokens } from './markdown-tokens.ts';
import type { Dialect } from './markdown-tokens.ts';
import { toAtoms } from './to-atoms.ts';

/**
 * Splits markdown into parts of at most `maxBytes` bytes of UTF-8, in order, each of which stands alone: code
 * blocks, bold and coloured text that a seam falls into are closed before and opened again after it (a code
 * block with its info string), a quote goes on as a quote, a table repeats its column names. Links, inline code
 * and mentions stay whole. Seams are chosen as in `splitText`; white space at them is left out, in code the one
 * line break. Only a word, link or line of code that is longer than a whole part is cut. When split, a code
 * block that the text leaves open is closed. A text that fits comes back as it is.
 *
 * @throws RangeError if `maxBytes` is below 4
 */
export function splitMarkdown(text: string, maxBytes: number, dialect: Dialect): string[] {
  if (byteLength(text) <= maxBytes) return [text];
  const parts = fillParts(toAtoms(markdownTokens(text, dialect)), maxBytes);
  return parts.length === 0 ? [cutBytes(text, maxBytes)] : parts;
}

/**
 * The start of a markdown text in at most `maxBytes` bytes, with what it opened closed and "…" where something
 * was left out. Never ends inside a character, a link, inline code or a mention.
 *
 * @throws RangeError if `maxBytes` is below 4
 */
export function cutMarkdown(text: string, maxBytes: number, dialect: Dialect): string {
  if (byteLength(text) <= maxBytes) return text;
  return fillOne(toAtoms(markdownTokens(text, dialect)), maxBytes, '…');
}
