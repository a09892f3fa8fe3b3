import type { Block } from './document.ts';
import { parseFence } from './parse-fence.ts';
import { parseInline } from './parse-inline.ts';
import { parseList } from './parse-list.ts';
import { parseTable } from './parse-table.ts';
import { startsBlock } from './starts-block.ts';

/** Blocks that were found, and how many lines they took. */
export interface Taken {
  readonly block: Block;
  readonly lines: number;
}

/** Reads blocks inside a block. */
export type ParseBlocks = (lines: readonly string[]) => readonly Block[];

/** Quotes and lists inside each other beyond this are plain lines; nobody writes that many, and no stack runs out. */
const mostLevels = 8;

/**
 * Reads a text in the subset of CommonMark that `renderContent` describes. Whatever is not of it is plain text: there
 * is no wrong input.
 */
export function parseDocument(source: string): readonly Block[] {
  // Half surrogates cannot be sent; NUL is replaced as CommonMark says.
  const text = source.toWellFormed().replaceAll('\0', '\uFFFD');
  return parseBlocks(text.split(/\r\n|\n|\r/u).map(expandIndent), 0);
}

function parseBlocks(lines: readonly string[], level: number): readonly Block[] {
  const blocks: Block[] = [];
  const inner: ParseBlocks = (some) => (level < mostLevels ? parseBlocks(some, level + 1) : plain(some));
  let at = 0;
  while (at < lines.length) {
    if (lines[at]?.trim() === '') {
      at += 1;
      continue;
    }
    const taken = parseBlock(lines, at, inner);
    blocks.push(taken.block);
    at += taken.lines;
  }
  return blocks;
}

function parseBlock(lines: readonly string[], at: number, inner: ParseBlocks): Taken {
  return (
    parseFence(lines, at) ??
    parseHeading(lines, at) ??
    parseRule(lines, at) ??
    parseQuote(lines, at, inner) ??
    parseList(lines, at, inner) ??
    parseTable(lines, at) ??
    parseParagraph(lines, at)
  );
}

function parseHeading(lines: readonly string[], at: number): Taken | undefined {
  const match = /^ {0,3}(#{1,6})(?:\s+(.*))?$/u.exec(lines[at] ?? '');
  if (!match) return undefined;
  const text = (match[2] ?? '').replace(/(?:^|\s)#+\s*$/u, '').trim();
  return { block: { type: 'heading', level: match[1]?.length ?? 1, content: parseInline(text) }, lines: 1 };
}

function parseRule(lines: readonly string[], at: number): Taken | undefined {
  return startsBlock.rule.test(lines[at] ?? '') ? { block: { type: 'rule' }, lines: 1 } : undefined;
}

/** Lines that begin with `>`. Other than in CommonMark, a line without it ends the quote, as in WeCom. */
function parseQuote(lines: readonly string[], at: number, inner: ParseBlocks): Taken | undefined {
  const quoted: string[] = [];
  for (let next = at; startsBlock.quote.test(lines[next] ?? ''); next += 1) {
    quoted.push(expandIndent((lines[next] ?? '').replace(/^ {0,3}> ?/u, '')));
  }
  if (quoted.length === 0) return undefined;
  return { block: { type: 'quote', blocks: inner(quoted) }, lines: quoted.length };
}

function parseParagraph(lines: readonly string[], at: number): Taken {
  const taken = [lines[at] ?? ''];
  for (let next = at + 1; next < lines.length; next += 1) {
    const line = lines[next] ?? '';
    if (line.trim() === '' || startsBlock.any(lines, next)) break;
    taken.push(line);
  }
  return { block: { type: 'paragraph', content: parseLines(taken) }, lines: taken.length };
}

function plain(lines: readonly string[]): readonly Block[] {
  const content = parseLines(lines.filter((line) => line.trim() !== ''));
  return content.length === 0 ? [] : [{ type: 'paragraph', content }];
}

function parseLines(lines: readonly string[]): Extract<Block, { type: 'paragraph' }>['content'] {
  return parseInline(lines.map((line) => line.trim()).join('\n'));
}

/** Tabs at the start of a line reach to the next fourth column. */
function expandIndent(line: string): string {
  const indent = /^[ \t]*/u.exec(line)?.[0] ?? '';
  if (!indent.includes('\t')) return line;
  let columns = 0;
  for (const char of indent) columns += char === '\t' ? 4 - (columns % 4) : 1;
  return ' '.repeat(columns) + line.slice(indent.length);
}
