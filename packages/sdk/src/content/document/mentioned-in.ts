import type { Block, Inline } from './document.ts';
import { parseDocument } from './parse-document.ts';

/**
 * The members that a text mentions, in order and once each, `@all` among them: for `mentioned_list`, where a message
 * type has one (path/90248, path/99110).
 * @example
 * const mentioned_list = mentionedIn(source);
 */
export function mentionedIn(source: string): readonly string[] {
  return [...new Set(parseDocument(source).flatMap(inBlock))];
}

function inBlock(block: Block): readonly string[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return inContent(block.content);
    case 'quote':
      return block.blocks.flatMap(inBlock);
    case 'list':
      return block.items.flat().flatMap(inBlock);
    case 'table':
      return [block.head, ...block.rows].flat().flatMap(inContent);
    case 'code':
    case 'rule':
      return [];
  }
}

function inContent(content: readonly Inline[]): readonly string[] {
  return content.flatMap((inline) => {
    if (inline.type === 'mention') return [inline.userid];
    return 'content' in inline ? inContent(inline.content) : [];
  });
}
