import { byteLength } from '../../content/byte-length.ts';
import type { AiBotStreamEnd, AiBotStreamOptions } from '../chat.ts';
import { maxContentBytes } from '../reply/reply-fields.ts';
import type { AiBotFeedbackId } from '../reply/reply-types.ts';
import type { AiBotSnapshot } from '../transport.ts';
import { splitGrowing } from './split-growing.ts';
import { halfTagOf } from './think.ts';

/** A growing text as the bubbles that show it: full ones, and one that grows. */
export interface Bubbles {
  readonly append: (piece: string) => void;
  /** Another text in the place of that of the last bubble. */
  readonly replace: (content: string) => void;
  readonly finish: (end: AiBotStreamEnd) => void;
  /** What is to be shown next: full bubbles in order, then the newest state of the last one. */
  readonly take: () => AiBotSnapshot | undefined;
}

/** A bubble is asked for an id when there is something to show. */
export function createBubbles(newId: () => string, { feedback }: AiBotStreamOptions): Bubbles {
  const full: AiBotSnapshot[] = [];
  let last: AiBotSnapshot | undefined;
  let bytes = 0;
  let isChanged = false;

  const write = (content: string, contentBytes: number): void => {
    last = { ...(last ?? emptyBubble(newId(), feedback)), content };
    bytes = contentBytes;
    isChanged = true;
    // Halves of a character count more than the whole.
    if (bytes > maxContentBytes) bytes = byteLength(content);
    if (bytes <= maxContentBytes) return;
    const divided = divide(last, newId);
    full.push(...divided.full);
    last = divided.last;
    bytes = byteLength(last?.content ?? '');
  };

  return {
    append: (piece) => write((last?.content ?? '') + piece, bytes + byteLength(piece)),
    replace: (content) => write(content, byteLength(content)),
    finish: (end) => {
      // Nothing was said: there is no bubble to finish.
      if (!last && !end.msg_item && !end.template_card) return;
      last = { ...(last ?? emptyBubble(newId(), feedback)), ...end, finish: true };
      isChanged = true;
    },
    take: () => {
      const next = full.shift();
      if (next) return next;
      if (!last || !isChanged) return undefined;
      isChanged = false;
      const snapshot = last.finish ? last : { ...last, content: withoutHalf(last.content) };
      if (snapshot.content === '' && last.content !== '') return undefined;
      // Feedback is asked for once.
      const { feedback: _once, ...rest } = last;
      last = rest;
      return snapshot;
    },
  };
}

function emptyBubble(id: string, feedback: AiBotFeedbackId | undefined): AiBotSnapshot {
  return { id, content: '', finish: false, ...(feedback && { feedback }) };
}

/** A bubble that has outgrown its limit, as full ones and what goes on growing, if anything is left. */
function divide(
  bubble: AiBotSnapshot,
  newId: () => string,
): { readonly full: readonly AiBotSnapshot[]; readonly last: AiBotSnapshot | undefined } {
  const { full, rest } = splitGrowing(bubble.content, maxContentBytes);
  // Feedback is asked for once.
  const { feedback: _once, ...plain } = bubble;
  return {
    full: full.map((content, index) =>
      index === 0 ? { ...bubble, content, finish: true } : { ...plain, id: newId(), content, finish: true },
    ),
    last: rest === '' ? undefined : { id: newId(), content: rest, finish: false },
  };
}

/** Pieces may end inside a character, or inside a tag of thoughts; its other half comes with the next one. */
function withoutHalf(content: string): string {
  const half = /[\uD800-\uDBFF]$/.exec(content)?.[0] ?? halfTagOf(content);
  return content.slice(0, content.length - half.length);
}
