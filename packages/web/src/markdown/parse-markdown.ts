import type { Block, BlockReader, Dialect, Found } from './markdown-node.ts';
import { parseInline } from './parse-inline.ts';
import { readCodeBlock, readList, readRule, readTable } from './parse-v2-blocks.ts';

/** `>`, `>>` and `>>>` in markdown_v2; one level otherwise. */
const quoteLevels: Readonly<Record<Dialect, number>> = { markdown: 1, markdown_v2: 3 };

/** Reads WeCom's subset of markdown; whatever else is in it stays as it was typed. */
export function parseMarkdown(source: string, dialect: Dialect): readonly Block[] {
  return parseBlocks(source.replaceAll('\r\n', '\n').split('\n'), dialect, 0);
}

function parseBlocks(lines: readonly string[], dialect: Dialect, depth: number): readonly Block[] {
  const readers = readersOf(dialect);
  const blocks: Block[] = [];
  let at = 0;
  while (at < lines.length) {
    if (lines[at]?.trim() === '') {
      at += 1;
      continue;
    }
    const found = firstFound(readers, lines, at, depth) ?? readParagraph(readers, lines, at, dialect, depth);
    blocks.push(found.block);
    at = found.next;
  }
  return blocks;
}

function firstFound(
  readers: readonly BlockReader[],
  lines: readonly string[],
  at: number,
  depth: number,
): Found | null {
  for (const read of readers) {
    const found = read(lines, at, depth);
    if (found !== null) return found;
  }
  return null;
}

function readersOf(dialect: Dialect): readonly BlockReader[] {
  const both = [headingReader(dialect), quoteReader(dialect)];
  return dialect === 'markdown' ? both : [...both, readCodeBlock, readRule, readTable, readList];
}

function headingReader(dialect: Dialect): BlockReader {
  return (lines, at) => {
    const match = /^(#{1,6}) +(.*?)\s*$/.exec(lines[at] ?? '');
    if (match === null) return null;
    const level = match[1]?.length ?? 1;
    return {
      block: { kind: 'heading', level, children: parseInline(match[2] ?? '', dialect) },
      next: at + 1,
    };
  };
}

function quoteReader(dialect: Dialect): BlockReader {
  return (lines, at, depth) => {
    if (depth >= quoteLevels[dialect] || !isQuoted(lines[at])) return null;
    let next = at;
    while (next < lines.length && isQuoted(lines[next])) next += 1;
    const inner = lines.slice(at, next).map((line) => line.replace(/^ {0,3}> ?/, ''));
    return { block: { kind: 'quote', children: parseBlocks(inner, dialect, depth + 1) }, next };
  };
}

function isQuoted(line: string | undefined): boolean {
  return line !== undefined && /^ {0,3}>/.test(line);
}

function readParagraph(
  readers: readonly BlockReader[],
  lines: readonly string[],
  at: number,
  dialect: Dialect,
  depth: number,
): Found {
  let next = at + 1;
  while (
    next < lines.length &&
    lines[next]?.trim() !== '' &&
    firstFound(readers, lines, next, depth) === null
  )
    next += 1;
  const read = lines.slice(at, next).map((line) => parseInline(line, dialect));
  return { block: { kind: 'paragraph', lines: read }, next };
}
