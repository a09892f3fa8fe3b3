import { byteLength } from './byte-length.ts';
import { cutBytes } from './cut-bytes.ts';
import { fillOne, fillParts } from './fill-parts.ts';
import { textTokens } from './text-tokens.ts';
import { toAtoms } from './to-atoms.ts';

/**
 * Splits a text into parts of at most `maxBytes` bytes of UTF-8, in order. It breaks between paragraphs, lines,
 * sentences or words, whichever of these, in this order, leaves a part at least half full; never inside a
 * character, nor inside an `<a href>` link or a mention. Only a word or link that is longer than a whole part is
 * cut. Joined, the parts are the text but for white space at the seams; a text that fits comes back as it is.
 *
 * @throws RangeError if `maxBytes` is below 4
 *
 * @example
 * for (const content of splitText(log, 2048)) await wecom.message.sendText({ touser, text: { content } });
 */
export function splitText(text: string, maxBytes: number): string[] {
  if (byteLength(text) <= maxBytes) return [text];
  const parts = fillParts(toAtoms(textTokens(text)), maxBytes);
  return parts.length === 0 ? [cutBytes(text, maxBytes)] : parts;
}

/**
 * The start of a text in at most `maxBytes` bytes, with "…" behind it where something was left out. It ends with
 * a word where that leaves it half full, and never inside a character, a link or a mention.
 *
 * @throws RangeError if `maxBytes` is below 4
 */
export function cutText(text: string, maxBytes: number): string {
  if (byteLength(text) <= maxBytes) return text;
  return fillOne(toAtoms(textTokens(text)), maxBytes, '…');
}
