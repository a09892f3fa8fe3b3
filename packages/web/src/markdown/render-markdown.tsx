import type { JSX } from 'react';
import { Mention } from '../messages/mention.tsx';
import { TargetLink } from '../phone/target-link.tsx';
import { Picture } from '../ui/picture.tsx';
import type { Block, Inline, ListItem, Table } from './markdown-node.ts';

/** Draws what was read as elements; nothing of a message ever becomes HTML. */
export function Blocks({ blocks }: { readonly blocks: readonly Block[] }): JSX.Element {
  return (
    <>
      {blocks.map((block, index) => (
        <OneBlock key={index} block={block} />
      ))}
    </>
  );
}

function OneBlock({ block }: { readonly block: Block }): JSX.Element {
  switch (block.kind) {
    case 'heading':
      // Headings of a message are no headings of the page: they would tear its outline apart.
      return (
        <p className={`md-heading md-heading-${block.level}`}>
          <Inlines nodes={block.children} />
        </p>
      );
    case 'paragraph':
      return <Paragraph lines={block.lines} />;
    case 'quote':
      return (
        <blockquote>
          <Blocks blocks={block.children} />
        </blockquote>
      );
    case 'list':
      return <List block={block} />;
    case 'code-block':
      return (
        <pre tabIndex={0}>
          <code>{block.text}</code>
        </pre>
      );
    case 'rule':
      return <hr />;
    case 'table':
      return <TableBlock table={block.table} />;
  }
}

function Paragraph({ lines }: { readonly lines: readonly (readonly Inline[])[] }): JSX.Element {
  return (
    <p>
      {lines.map((line, index) => (
        <span key={index}>
          {index > 0 && <br />}
          <Inlines nodes={line} />
        </span>
      ))}
    </p>
  );
}

function List({ block }: { readonly block: Extract<Block, { kind: 'list' }> }): JSX.Element {
  const items = block.items.map((item: ListItem, index) => (
    <li key={index}>
      <Inlines nodes={item.children} />
      <Blocks blocks={item.nested} />
    </li>
  ));
  return block.isOrdered ? <ol start={block.start}>{items}</ol> : <ul>{items}</ul>;
}

function TableBlock({ table }: { readonly table: Table }): JSX.Element {
  const cellsOf = (row: Table['head'], Cell: 'th' | 'td'): JSX.Element[] =>
    row.map((cell, column) => (
      <Cell key={column} style={{ textAlign: table.align[column] }}>
        <Inlines nodes={cell} />
      </Cell>
    ));
  return (
    <div className="md-table" tabIndex={0} role="group">
      <table>
        <thead>
          <tr>{cellsOf(table.head, 'th')}</tr>
        </thead>
        <tbody>
          {table.rows.map((row, index) => (
            <tr key={index}>{cellsOf(row, 'td')}</tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Inlines({ nodes }: { readonly nodes: readonly Inline[] }): JSX.Element {
  return (
    <>
      {nodes.map((node, index) => (
        <OneInline key={index} node={node} />
      ))}
    </>
  );
}

function OneInline({ node }: { readonly node: Inline }): JSX.Element {
  switch (node.kind) {
    case 'text':
      return <>{node.text}</>;
    case 'bold':
      return (
        <strong>
          <Inlines nodes={node.children} />
        </strong>
      );
    case 'italic':
      return (
        <em>
          <Inlines nodes={node.children} />
        </em>
      );
    case 'code':
      return <code>{node.text}</code>;
    case 'link':
      return (
        <TargetLink target={{ kind: 'page', url: node.href }} className="link" title="">
          <Inlines nodes={node.children} />
        </TargetLink>
      );
    case 'image':
      return <Picture className="md-picture" address={node.src} alt={node.alt} />;
    case 'font':
      return (
        <span className={`md-${node.color}`}>
          <Inlines nodes={node.children} />
        </span>
      );
    case 'mention':
      return <Mention userid={node.userid} />;
  }
}
