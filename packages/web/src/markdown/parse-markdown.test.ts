import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Block, Inline } from './markdown-node.ts';
import { parseInline } from './parse-inline.ts';
import { parseMarkdown } from './parse-markdown.ts';

const text = (value: string): Inline => ({ kind: 'text', text: value });

test('headings need a blank after the hashes', () => {
  expect(parseMarkdown('## Build', 'markdown')).toEqual([
    { kind: 'heading', level: 2, children: [text('Build')] },
  ]);
  expect(parseMarkdown('#Build', 'markdown')).toEqual([{ kind: 'paragraph', lines: [[text('#Build')]] }]);
});

test('bold, links, code, colours and mentions are read inside a line', () => {
  const nodes = parseInline(
    'A **b** [c](https://d.test) `e*f` <font color="warning">g **h**</font> <@zhangsan>',
    'markdown',
  );
  expect(nodes.map((node) => node.kind)).toEqual([
    'text',
    'bold',
    'text',
    'link',
    'text',
    'code',
    'text',
    'font',
    'text',
    'mention',
  ]);
});

test('only the three colours of the subset are colours', () => {
  const source = '<font color="red">no</font>';
  expect(parseInline(source, 'markdown')).toEqual([text(source)]);
});

test('what applications may not use stays as it was typed', () => {
  const source = '- item\n1. one\n*italic*\n![p](https://a.test/p.png)\n---\n```\ncode\n```';
  const blocks = parseMarkdown(source, 'markdown');
  expect(blocks).toEqual([{ kind: 'paragraph', lines: source.split('\n').map((line) => [text(line)]) }]);
});

test('markdown_v2 knows no colours and no mentions', () => {
  const source = '<font color="info">a</font> <@zhangsan>';
  expect(parseInline(source, 'markdown_v2')).toEqual([text(source)]);
});

test('a link that is no web address stays as it was typed', () => {
  const source = '[x](javascript:alert(1))';
  expect(parseInline(source, 'markdown')).toEqual([text(source)]);
});

test('quotes nest to three levels in markdown_v2 and not at all in markdown', () => {
  const depth = (blocks: readonly Block[]): number =>
    Math.max(0, ...blocks.map((block) => (block.kind === 'quote' ? 1 + depth(block.children) : 0)));
  expect(depth(parseMarkdown('>>>> deep', 'markdown_v2'))).toBe(3);
  expect(depth(parseMarkdown('>> deep', 'markdown'))).toBe(1);
});

test('markdown_v2 reads nested lists, tables with alignment, rules and fences', () => {
  const source = [
    '- a',
    '  1. b',
    '- c',
    '',
    '| x | y |',
    '|:--|--:|',
    '| 1 | **2** |',
    '',
    '---',
    '```ts',
    'let a = 1;',
    '```',
  ].join('\n');
  const blocks = parseMarkdown(source, 'markdown_v2');
  expect(blocks.map((block) => block.kind)).toEqual(['list', 'table', 'rule', 'code-block']);
  expect(blocks[0]).toMatchObject({ items: [{ nested: [{ isOrdered: true }] }, { nested: [] }] });
  expect(blocks[1]).toMatchObject({ table: { align: ['left', 'right'], rows: [[{}, [{ kind: 'bold' }]]] } });
  expect(blocks[3]).toMatchObject({ text: 'let a = 1;', info: 'ts' });
});

test('three dashes right under a text are text', () => {
  expect(parseMarkdown('a\n---', 'markdown_v2').map((block) => block.kind)).toEqual(['paragraph']);
});

test('no text gets lost, whatever marks are around it', () => {
  const marks = [
    '# ',
    '**',
    '*',
    '`',
    '> ',
    '- ',
    '  ',
    '1. ',
    '---',
    '<font color="info">',
    '</font>',
    '[',
    '](',
    ')',
    '\n',
    '\n\n',
    ' ',
  ];
  const source = fc.array(fc.constantFrom(...marks, 'z', 'zz')).map((parts) => parts.join(''));
  const count = (value: string): number => value.split('z').length - 1;
  fc.assert(
    fc.property(source, fc.constantFrom('markdown' as const, 'markdown_v2' as const), (value, dialect) => {
      expect(count(JSON.stringify(parseMarkdown(value, dialect)))).toBe(count(value));
    }),
  );
});

test('any text at all is read without an error', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (value) => {
      expect(() => parseMarkdown(value, 'markdown_v2')).not.toThrow();
    }),
  );
});
