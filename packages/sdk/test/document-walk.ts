import type { Block, Inline } from '../src/content/document/document.ts';

/** All words of a block, as readers see them. */
export function textIn(block: Block): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return contentText(block.content);
    case 'quote':
      return block.blocks.map(textIn).join(' ');
    case 'list':
      return block.items.flat().map(textIn).join(' ');
    case 'code':
      return block.lines.join(' ');
    case 'table':
      return [block.head, ...block.rows].flat().map(contentText).join(' ');
    case 'rule':
      return '';
  }
}

function contentText(content: readonly Inline[]): string {
  return content
    .map((inline) => {
      if (inline.type === 'mention') return inline.name;
      if (inline.type === 'image') return inline.alt;
      if ('content' in inline) return contentText(inline.content);
      return 'text' in inline ? inline.text : '\n';
    })
    .join('');
}

function contentsOf(block: Block): readonly (readonly Inline[])[] {
  if ('content' in block) return [block.content];
  return block.type === 'table' ? [block.head, ...block.rows].flat() : [];
}

function innerOf(block: Block): readonly Block[] {
  if (block.type === 'quote') return block.blocks;
  return block.type === 'list' ? block.items.flat() : [];
}

/** The kinds of blocks and pieces in a block; numbered lists apart from others. */
export function kindsIn(block: Block): readonly string[] {
  const kind = block.type === 'list' && block.start !== undefined ? 'numbered' : block.type;
  return [
    kind,
    ...contentsOf(block).flatMap((content) => content.flatMap(inlineKinds)),
    ...innerOf(block).flatMap(kindsIn),
  ];
}

function inlineKinds(inline: Inline): readonly string[] {
  return [inline.type, ...('content' in inline ? inline.content.flatMap(inlineKinds) : [])];
}

/** Whether each address in a block is that of a link or of a picture. */
export function addressesIn(block: Block): readonly string[] {
  return [
    ...contentsOf(block).flatMap((content) => content.flatMap(addressesOf)),
    ...innerOf(block).flatMap(addressesIn),
  ];
}

function addressesOf(inline: Inline): readonly string[] {
  if (inline.type === 'link') return /^https?:/u.test(inline.href) ? ['link'] : [];
  if (inline.type === 'image') return /^https?:/u.test(inline.src) ? ['image'] : [];
  return 'content' in inline ? inline.content.flatMap(addressesOf) : [];
}
