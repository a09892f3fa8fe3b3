import { byteLength } from '../../content/byte-length.ts';
import { splitMarkdown } from '../../content/split-markdown.ts';
import { endsThinking, halfTagOf, sectionsOf, standingAlone, tagsOf, thinkBytes } from './think.ts';

// Stands for what is still to come: a character of the private use area, which splitters take for a letter.
const end = '\uE000';

/** A text that has outgrown its bubble. */
export interface Overflowing {
  /** The bubbles that are full. */
  readonly full: readonly string[];
  /** What the next one begins with: code blocks, emphasis and thoughts that the seam fell into are opened again. */
  readonly rest: string;
}

/**
 * Splits a text that is not complete yet into parts of at most `maxBytes` bytes of UTF-8. Unlike those of
 * `splitMarkdown` the last one is left open at its end, so that more can be appended. White space at a seam is left
 * out, the line break too: the end of a bubble is the end of a line.
 * @param maxBytes at least 32 for texts with `<think>`
 */
export function splitGrowing(text: string, maxBytes: number): Overflowing {
  const half = halfTagOf(text);
  const whole = text.slice(0, text.length - half.length) + end;
  const hasTags = half !== '' || tagsOf(text).length > 0;
  const parts = hasTags ? splitThoughts(whole, maxBytes) : splitMarkdown(whole, maxBytes, 'markdown_v2');
  const last = parts.at(-1) ?? '';
  const open = last.lastIndexOf(end);
  return { full: parts.slice(0, -1), rest: (open === -1 ? last : last.slice(0, open)) + half };
}

/** Parts outside of which no thought is shown that was inside of `<think>`, nor the other way round. */
function splitThoughts(text: string, maxBytes: number): readonly string[] {
  // The end stays in the text while it is split, but is not in what is shown.
  const room = maxBytes - thinkBytes - byteLength(end);
  const parts = splitMarkdown(text, room, 'markdown_v2');
  // A part may have cut a tag in two, or repeat one in the names of columns.
  const isKept = String(parts.flatMap(tagsOf)) === String(tagsOf(text));
  return isKept ? eachAlone(parts) : splitSections(text, room);
}

function eachAlone(parts: readonly string[]): readonly string[] {
  let isThinking = false;
  const alone = parts.map((part) => {
    const bubble = standingAlone(part, isThinking);
    isThinking = endsThinking(part, isThinking);
    return bubble;
  });
  return alone.filter((bubble) => bubble !== '');
}

/** Each section by itself, and those together that fit into one part. */
function splitSections(text: string, room: number): readonly string[] {
  const bubbles: string[] = [];
  for (const section of sectionsOf(text).filter((each) => each.text.trim() !== '')) {
    for (const part of splitMarkdown(section.text, room, 'markdown_v2')) {
      const bubble = standingAlone(part, section.isThinking);
      const joined = `${bubbles.at(-1) ?? ''}${bubble}`;
      if (bubbles.length > 0 && byteLength(joined) <= room) bubbles[bubbles.length - 1] = joined;
      else bubbles.push(bubble);
    }
  }
  return bubbles;
}
