import { level } from './atom.ts';
import type { Atom, Level } from './atom.ts';
import { byteLength } from './byte-length.ts';
import { cutAtom } from './cut-atom.ts';
import { cutBytes } from './cut-bytes.ts';

/** A longest character of UTF-8 has four bytes; with fewer, there is no way to go on. */
const fewestBytes = 4;

/**
 * Lays atoms into parts of at most `maxBytes` bytes, in order, breaking where it is best to. An atom that is
 * longer than a part is cut. Where the limit does not even hold what must be opened and closed, the rest is
 * laid out without opening and closing.
 *
 * @throws RangeError if `maxBytes` is below 4
 */
export function fillParts(atoms: readonly Atom[], maxBytes: number): string[] {
  checkLimit(maxBytes);
  const queue = [...atoms];
  const parts: string[] = [];
  let from = 0;
  let reopen = '';
  while (from < queue.length) {
    const end = bestSeam(queue, from, reopen, maxBytes);
    if (end === undefined) {
      if (cutAtom(queue, from, reopen, maxBytes)) continue;
      return [...parts, ...fillParts(unwrapped(queue.slice(from)), maxBytes)];
    }
    const part = joined(queue, from, end, reopen);
    if (part.trim() !== '') parts.push(part);
    reopen = queue[end - 1]?.reopen ?? '';
    from = end;
  }
  return parts;
}

/**
 * The start of atoms that fits into `maxBytes` bytes together with `ending`, with what it leaves open closed.
 *
 * @throws RangeError if `maxBytes` is below 4
 */
export function fillOne(atoms: readonly Atom[], maxBytes: number, ending: string): string {
  checkLimit(maxBytes);
  // One more for the line break behind a code block.
  const room = maxBytes - byteLength(ending) - 1;
  const end = lastSeam(measure(atoms, 0, '', room));
  const isNextWhole = end !== undefined && atoms[end.end]?.isWhole === true;
  if (end !== undefined && (isNextWhole || end.bytes * 2 >= room))
    return joined(atoms, 0, end.end, '', ending);
  const queue = [...atoms];
  if (!cutAtom(queue, 0, '', room)) return cutBytes(atoms.map(({ text }) => text).join(''), maxBytes);
  const cut = lastSeam(measure(queue, 0, '', room));
  return cut === undefined ? '' : joined(queue, 0, cut.end, '', ending);
}

function checkLimit(maxBytes: number): void {
  if (!(maxBytes >= fewestBytes)) throw new RangeError(`maxBytes must be at least ${fewestBytes}`);
}

/** A place where a part could end: before the atom at `end`. */
interface Seam {
  readonly end: number;
  readonly level: Level;
  /** Bytes of the atoms before it, trailing white space left out. */
  readonly bytes: number;
}

/** Every seam that the limit reaches. */
function measure(atoms: readonly Atom[], from: number, reopen: string, maxBytes: number): Seam[] {
  const seams: Seam[] = [];
  const room = maxBytes - byteLength(reopen);
  let bytes = 0;
  let blankBytes = 0;
  for (let index = from; index < atoms.length; index += 1) {
    const atom = atoms[index];
    if (atom === undefined) break;
    const size = byteLength(atom.text);
    if (atom.isBlank) blankBytes += size;
    else {
      bytes += blankBytes + size;
      blankBytes = 0;
    }
    if (bytes > room) break;
    const isEnd = index === atoms.length - 1;
    if (atom.level === level.never && !isEnd) continue;
    if (bytes + byteLength(atom.close) <= room) seams.push({ end: index + 1, level: atom.level, bytes });
  }
  return seams;
}

/** The end, if it is in reach; else the best kind of seam that leaves a part at least half full; else the last. */
function bestSeam(
  atoms: readonly Atom[],
  from: number,
  reopen: string,
  maxBytes: number,
): number | undefined {
  const seams = measure(atoms, from, reopen, maxBytes);
  const last = seams.at(-1);
  if (last === undefined || last.end === atoms.length) return last?.end;
  const full = seams.filter(({ bytes }) => bytes * 2 >= maxBytes);
  let best: Seam | undefined;
  for (const seam of full) if (best === undefined || seam.level <= best.level) best = seam;
  return (best !== undefined && best.level < level.glued ? best : (lastSeam(seams) ?? last)).end;
}

/** The last seam that does not tear a word off its neighbour, or else the last. */
function lastSeam(seams: readonly Seam[]): Seam | undefined {
  return seams.findLast((seam) => seam.level < level.glued) ?? seams.at(-1);
}

function joined(atoms: readonly Atom[], from: number, end: number, reopen: string, ending = ''): string {
  let last = end;
  while (last > from && atoms[last - 1]?.isBlank === true) last -= 1;
  const taken = atoms.slice(from, last);
  const starts = taken[0]?.isLineStart === true ? 1 : 0;
  const body = [...taken.slice(0, starts), { text: reopen }, ...taken.slice(starts)];
  const tail = ending !== '' && taken.at(-1)?.isFenceEnd === true ? `\n${ending}` : ending;
  return body.map(({ text }) => text).join('') + tail + (atoms[end - 1]?.close ?? '');
}

function unwrapped(atoms: readonly Atom[]): Atom[] {
  return atoms.map((atom) => ({
    ...atom,
    level: atom.level === level.never ? level.glued : atom.level,
    reopen: '',
    close: '',
    isFenceEnd: false,
    isLineStart: false,
  }));
}
