import { splitMarkdown } from '../../content/split-markdown.ts';

// Stands for what is still to come: a character of the private use area, which splitters take for a letter.
const end = '\uE000';

/** A text that has outgrown its bubble. */
export interface Overflowing {
  /** The bubbles that are full. */
  readonly full: readonly string[];
  /** What the next one begins with: code blocks and emphasis that the seam fell into are opened again. */
  readonly rest: string;
}

/**
 * Splits a text that is not complete yet into parts of at most `maxBytes` bytes of UTF-8. Unlike those of
 * `splitMarkdown` the last one is left open at its end, so that more can be appended.
 */
export function splitGrowing(text: string, maxBytes: number): Overflowing {
  const parts = splitMarkdown(text + end, maxBytes, 'markdown_v2');
  const last = parts.at(-1) ?? '';
  const open = last.lastIndexOf(end);
  return { full: parts.slice(0, -1), rest: open === -1 ? last : last.slice(0, open) };
}
