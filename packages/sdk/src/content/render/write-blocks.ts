import type { Block, List } from '../document/document.ts';
import type { Style } from './style.ts';
import { writeInline } from './write-inline.ts';

interface Place {
  readonly style: Style;
  readonly quotes: number;
  /** Inside a quote or a list. */
  readonly isInner: boolean;
}

/** Writes blocks as lines, an empty one between two blocks. */
export function writeBlocks(blocks: readonly Block[], style: Style): readonly string[] {
  return writeAll(blocks, { style, quotes: 0, isInner: false });
}

function writeAll(blocks: readonly Block[], place: Place): string[] {
  const lines: string[] = [];
  for (const block of blocks) {
    const own = writeBlock(block, place);
    if (own.length === 0) continue;
    if (lines.length > 0) lines.push('');
    for (const line of own) lines.push(line);
  }
  return lines;
}

function writeBlock(block: Block, place: Place): readonly string[] {
  const { style } = place;
  switch (block.type) {
    case 'paragraph':
      return textLines(writeInline(block.content, style.marks), style);
    case 'heading':
      return writeHeading(writeInline(block.content, style.marks), block.level, place);
    case 'quote':
      return writeQuote(block.blocks, place);
    case 'list':
      return writeList(block, place);
    case 'code':
      return style.code(block.lines, block.info);
    case 'table':
      return style.table(block, style.marks);
    case 'rule':
      return [style.rule];
  }
}

function textLines(text: string, { line, lineEnd }: Style): readonly string[] {
  const lines = text.split('\n').filter((each) => each.trim() !== '');
  return lines.map((each, index) => line(each.trim()) + (index < lines.length - 1 ? lineEnd : ''));
}

function writeHeading(text: string, level: number, { style, isInner }: Place): readonly string[] {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line === '' ? [] : [style.heading(isInner ? 0 : level, line)];
}

function writeQuote(blocks: readonly Block[], { style, quotes }: Place): readonly string[] {
  const lines = writeAll(blocks, { style, quotes: quotes + 1, isInner: true });
  if (quotes >= style.mostQuotes) return lines;
  return lines.map((line) => (line === '' || line.startsWith('>') ? `>${line}` : `> ${line}`));
}

function writeList({ start, items }: List, place: Place): readonly string[] {
  const lines: string[] = [];
  for (const [index, item] of items.entries()) {
    const marker = start === undefined ? place.style.bullet : `${start + index}. `;
    const own = writeItem(item, place);
    lines.push(marker + (own[0] ?? ''));
    for (const line of own.slice(1)) lines.push(line === '' ? '' : ' '.repeat(place.style.indent) + line);
  }
  return lines;
}

/** Lists and code stand close below the text of their item. */
function writeItem(blocks: readonly Block[], { style, quotes }: Place): readonly string[] {
  const lines: string[] = [];
  for (const block of blocks) {
    const own = writeBlock(block, { style, quotes, isInner: true });
    if (lines.length > 0 && block.type !== 'list' && block.type !== 'code') lines.push('');
    for (const line of own) lines.push(line);
  }
  return lines;
}
