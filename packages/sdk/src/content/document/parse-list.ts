import type { Block } from './document.ts';
import type { ParseBlocks, Taken } from './parse-document.ts';
import { startsBlock } from './starts-block.ts';

interface Marker {
  /** `-`, `*`, `+`, `.` or `)`: another one begins another list. */
  readonly kind: string;
  readonly start: number | undefined;
  readonly indent: number;
  /** The text behind the marker. */
  readonly rest: string;
}

/** Bulleted and numbered lists. What is two columns further in than the marker belongs to the item. */
export function parseList(lines: readonly string[], at: number, inner: ParseBlocks): Taken | undefined {
  const first = markerOf(lines[at]);
  if (!first || first.indent > 3) return undefined;
  const items: (readonly Block[])[] = [];
  let next = at;
  for (;;) {
    const marker = markerOf(lines[next]);
    if (!marker || !continues(first, marker) || startsBlock.rule.test(lines[next] ?? '')) break;
    const content = itemLines(lines, next, marker);
    items.push(inner(content.lines));
    next += content.taken;
    const following = next + blankLines(lines, next);
    if (!markerOf(lines[following])) break;
    next = following;
  }
  while (next > at + 1 && lines[next - 1]?.trim() === '') next -= 1;
  return { block: { type: 'list', start: first.start, items }, lines: next - at };
}

function markerOf(line: string | undefined): Marker | undefined {
  const match = /^( *)(?:([-*+])|(\d{1,9})([.)]))(?:[ \t]+(.*)|)$/u.exec(line ?? '');
  if (!match) return undefined;
  const [, indent = '', bullet, number, delimiter = '', rest = ''] = match;
  const start = number === undefined ? undefined : Number(number);
  return { kind: bullet ?? delimiter, start, indent: indent.length, rest };
}

function continues(first: Marker, marker: Marker): boolean {
  return marker.kind === first.kind && Math.abs(marker.indent - first.indent) < 2;
}

interface Item {
  readonly lines: readonly string[];
  readonly taken: number;
}

/** The lines of an item, its indent taken off; blank lines belong to it when an indented line follows. */
function itemLines(lines: readonly string[], at: number, marker: Marker): Item {
  const found = [marker.rest];
  const within = marker.indent + 2;
  let next = at + 1;
  while (next < lines.length) {
    const blank = blankLines(lines, next);
    const line = lines[next + blank];
    if (line === undefined) break;
    const indent = line.search(/\S/u);
    const isLazy = blank === 0 && !markerOf(line) && !startsBlock.any(lines, next);
    if (indent < within && !isLazy) break;
    for (let count = 0; count < blank; count += 1) found.push('');
    found.push(dedented(line, marker));
    next += blank + 1;
  }
  return { lines: found, taken: next - at };
}

/** Numbers are wider than bullets: up to four columns are the item's own. */
function dedented(line: string, { indent, start }: Marker): string {
  const columns = Math.min(line.search(/\S/u), indent + (start === undefined ? 2 : 3));
  return line.slice(columns);
}

function blankLines(lines: readonly string[], from: number): number {
  let next = from;
  while (next < lines.length && lines[next]?.trim() === '') next += 1;
  return next - from;
}
