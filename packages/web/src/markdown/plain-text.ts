import type { Block, Inline } from './markdown-node.ts';

/** What remains of markdown when nothing is drawn: its words, with blanks between the blocks. */
export function plainText(blocks: readonly Block[]): string {
  return blocks.map(blockText).join(' ').trim();
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return inlineText(block.children);
    case 'paragraph':
      return block.lines.map(inlineText).join(' ');
    case 'quote':
      return plainText(block.children);
    case 'list':
      return block.items
        .map(({ children, nested }) => `${inlineText(children)} ${plainText(nested)}`.trim())
        .join(' ');
    case 'code-block':
      return block.text;
    case 'rule':
      return '';
    case 'table':
      return [block.table.head, ...block.table.rows].flat().map(inlineText).join(' ');
  }
}

function inlineText(nodes: readonly Inline[]): string {
  return nodes.map(nodeText).join('');
}

function nodeText(node: Inline): string {
  switch (node.kind) {
    case 'text':
    case 'code':
      return node.text;
    case 'image':
      return node.alt;
    case 'mention':
      return `@${node.userid}`;
    default:
      return inlineText(node.children);
  }
}
