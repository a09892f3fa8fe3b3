import { bare, level } from './atom.ts';
import type { Atom, Wrap } from './atom.ts';
import { byteLength } from './byte-length.ts';
import { cutBytes } from './cut-bytes.ts';

/** Where to cut: an atom, what is open before it, and how many bytes its first half may have. */
interface Place {
  readonly index: number;
  readonly atom: Atom;
  readonly before: Wrap;
  readonly mostBytes: number;
}

/**
 * Cuts the first atom that does not fit behind `from` in two, in place. False where that gains nothing, as the
 * limit is too small for what is open.
 */
export function cutAtom(queue: Atom[], from: number, reopen: string, maxBytes: number): boolean {
  const place = placeToCut(queue, from, reopen, maxBytes);
  if (place === undefined) return false;
  const { index, atom, before, mostBytes } = place;
  const head = cutBytes(atom.text, mostBytes);
  if (head === '' || head === atom.text) return false;
  const first = { ...atom, text: head, level: level.glued, reopen: before.reopen, close: before.close };
  const second = { ...atom, text: atom.text.slice(head.length), isLineStart: false };
  queue.splice(index, 1, first, second);
  return true;
}

function placeToCut(
  queue: readonly Atom[],
  from: number,
  reopen: string,
  maxBytes: number,
): Place | undefined {
  let room = maxBytes - byteLength(reopen);
  let before = openAfter(queue[from - 1]);
  let previous: Place | undefined;
  for (let index = from; index < queue.length; index += 1) {
    const atom = queue[index];
    if (atom === undefined) break;
    const size = byteLength(atom.text);
    if (!atom.isBlank) {
      const isTooLong = size + byteLength(atom.close) > room;
      // The end of a code block needs some code before it.
      if (isTooLong && atom.isFenceEnd) return previous;
      if (isTooLong) return { index, atom, before, mostBytes: room - byteLength(before.close) };
      previous = { index, atom, before, mostBytes: Math.floor(size / 2) };
    }
    room -= size;
    before = openAfter(atom);
  }
  return undefined;
}

/** What is open behind an atom. A code block that ends with its quote is closed at a seam there, but not open. */
function openAfter(atom: Atom | undefined): Wrap {
  return atom === undefined || atom.reopen === '' ? bare : atom;
}
