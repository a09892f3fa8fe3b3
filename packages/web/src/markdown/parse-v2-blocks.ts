import type { Block, BlockReader, ListItem, Table } from './markdown-node.ts';
import { parseInline } from './parse-inline.ts';

/** The blocks that only markdown_v2 has (path/99110): fenced code, rules, tables and lists. */

export const readCodeBlock: BlockReader = (lines, at) => {
  const fence = /^```(.*)$/.exec(lines[at] ?? '');
  if (fence === null) return null;
  const end = lines.findIndex((line, index) => index > at && /^```\s*$/.test(line));
  const last = end === -1 ? lines.length : end;
  const text = lines.slice(at + 1, last).join('\n');
  return { block: { kind: 'code-block', text, info: (fence[1] ?? '').trim() }, next: last + 1 };
};

/** Needs a blank line before it: right under a text, three dashes are text. */
export const readRule: BlockReader = (lines, at) => {
  const hasRoom = at === 0 || lines[at - 1]?.trim() === '';
  if (!hasRoom || !/^ {0,3}-{3,}\s*$/.test(lines[at] ?? '')) return null;
  return { block: { kind: 'rule' }, next: at + 1 };
};

export const readTable: BlockReader = (lines, at) => {
  const head = cells(lines[at]);
  const marks = cells(lines[at + 1]);
  if (head === null || marks === null || !marks.every((mark) => /^:?-+:?$/.test(mark))) return null;
  let next = at + 2;
  const rows: string[][] = [];
  for (let row = cells(lines[next]); row !== null; row = cells(lines[next])) {
    rows.push(row);
    next += 1;
  }
  return { block: { kind: 'table', table: table(head, marks, rows) }, next };
};

function cells(line: string | undefined): string[] | null {
  if (line === undefined || !line.includes('|')) return null;
  const inner = line.trim().replace(/^\|/, '').replace(/\|$/, '');
  return inner.split('|').map((cell) => cell.trim());
}

function table(
  head: readonly string[],
  marks: readonly string[],
  rows: readonly (readonly string[])[],
): Table {
  const read = (row: readonly string[]): Table['head'] =>
    head.map((_, column) => parseInline(row[column] ?? '', 'markdown_v2'));
  return {
    align: head.map((_, column) => alignment(marks[column] ?? '')),
    head: read(head),
    rows: rows.map(read),
  };
}

function alignment(mark: string): 'left' | 'center' | 'right' {
  if (mark.startsWith(':') && mark.endsWith(':')) return 'center';
  return mark.endsWith(':') ? 'right' : 'left';
}

const bullet = /^( *)([-*+]|\d{1,9}[.)]) +(.*)$/;

export const readList: BlockReader = (lines, at) => {
  const first = bullet.exec(lines[at] ?? '');
  if (first === null) return null;
  const indent = first[1]?.length ?? 0;
  let next = at;
  while (next < lines.length && belongs(lines[next] ?? '', indent)) next += 1;
  return { block: list(lines.slice(at, next), indent), next };
};

function belongs(line: string, indent: number): boolean {
  const match = bullet.exec(line);
  return match === null ? /^ {2,}\S/.test(line) : (match[1]?.length ?? 0) >= indent;
}

function list(lines: readonly string[], indent: number): Block {
  const first = bullet.exec(lines[0] ?? '');
  const isOrdered = /^\d/.test(first?.[2] ?? '');
  const items: ListItem[] = [];
  let at = 0;
  while (at < lines.length) {
    let next = at + 1;
    while (next < lines.length && isDeeper(lines[next] ?? '', indent)) next += 1;
    items.push(item(lines.slice(at, next)));
    at = next;
  }
  return { kind: 'list', isOrdered, start: isOrdered ? Number.parseInt(first?.[2] ?? '1', 10) : 1, items };
}

function isDeeper(line: string, indent: number): boolean {
  const match = bullet.exec(line);
  return match === null || (match[1]?.length ?? 0) > indent;
}

function item(lines: readonly string[]): ListItem {
  const text = bullet.exec(lines[0] ?? '')?.[3] ?? '';
  const rest = lines.slice(1);
  const from = rest.findIndex((line) => bullet.test(line));
  const continued = from === -1 ? rest : rest.slice(0, from);
  return {
    children: parseInline([text, ...continued.map((line) => line.trim())].join(' '), 'markdown_v2'),
    nested: from === -1 ? [] : lists(rest.slice(from)),
  };
}

/** The lists in these lines, which begin with an item: a shallower item begins another list. */
function lists(lines: readonly string[]): readonly Block[] {
  const found = readList(lines, 0, 0);
  if (found === null) return [];
  return [found.block, ...lists(lines.slice(found.next))];
}
