import type { Alignment, Row } from './document.ts';
import type { Taken } from './parse-document.ts';
import { parseInline } from './parse-inline.ts';

const delimiterCell = /^\s*:?-+:?\s*$/u;

/** A table of GitHub's kind: column names, a line of dashes with as many columns, rows up to a line without `|`. */
export function parseTable(lines: readonly string[], at: number): Taken | undefined {
  if (!isTableStart(lines, at)) return undefined;
  const head = cellsOf(lines[at] ?? '');
  const align = cellsOf(lines[at + 1] ?? '').map(alignmentOf);
  const rows: Row[] = [];
  let next = at + 2;
  while (lines[next]?.includes('|') === true) {
    const cells = cellsOf(lines[next] ?? '');
    rows.push(head.map((_, column) => parseInline(cells[column] ?? '')));
    next += 1;
  }
  const names = head.map((cell) => parseInline(cell));
  return { block: { type: 'table', align, head: names, rows }, lines: next - at };
}

export function isTableStart(lines: readonly string[], at: number): boolean {
  const head = lines[at] ?? '';
  const delimiter = lines[at + 1] ?? '';
  if (!head.includes('|') || !delimiter.includes('-') || !/^[\s|:-]+$/u.test(delimiter)) return false;
  const cells = cellsOf(delimiter);
  return cells.every((cell) => delimiterCell.test(cell)) && cells.length === cellsOf(head).length;
}

/** Cells end at `|`, not at `\|`, and not inside inline code where that is escaped too. */
function cellsOf(line: string): readonly string[] {
  const inner = line
    .trim()
    .replace(/^\|/u, '')
    .replace(/(?<!\\)\|$/u, '');
  return inner.split(/(?<!\\)\|/u).map((cell) => cell.replaceAll(String.raw`\|`, '|').trim());
}

function alignmentOf(cell: string): Alignment {
  const isLeft = cell.startsWith(':');
  if (cell.endsWith(':')) return isLeft ? 'center' : 'right';
  return isLeft ? 'left' : undefined;
}
