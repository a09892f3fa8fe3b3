import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Inline } from './document.ts';
import { escapeContent } from './escape-content.ts';
import { mentionedIn } from './mentioned-in.ts';
import { parseDocument } from './parse-document.ts';

const t = (text: string): Inline => ({ type: 'text', text });

/** The inline content of a source of one paragraph. */
function inline(source: string): readonly Inline[] {
  const [block, ...rest] = parseDocument(source);
  expect(rest).toEqual([]);
  return block?.type === 'paragraph' ? block.content : [];
}

describe('the text of a paragraph', () => {
  it.each<[string, readonly Inline[]]>([
    ['a **b** c', [t('a '), { type: 'bold', content: [t('b')] }, t(' c')]],
    ['*a **b** c*', [{ type: 'italic', content: [t('a '), { type: 'bold', content: [t('b')] }, t(' c')] }]],
    ['***a***', [{ type: 'bold', content: [{ type: 'italic', content: [t('a')] }] }]],
    ['**重要：**请看', [{ type: 'bold', content: [t('重要：')] }, t('请看')]],
    ['2 * 3 * 4, snake_case, **open', [t('2 * 3 * 4, snake_case, **open')]],
    ['`` a`b `` `open', [{ type: 'code', text: 'a`b' }, t(' `open')]],
    [
      '[a *b*](https://x.test/(1) "t")',
      [
        {
          type: 'link',
          href: 'https://x.test/(1)',
          content: [t('a '), { type: 'italic', content: [t('b')] }],
        },
      ],
    ],
    ['[a [b](u) c](v)', [t('[a '), { type: 'link', href: 'u', content: [t('b')] }, t(' c](v)')]],
    ['![a **b**](u)', [{ type: 'image', src: 'u', alt: 'a b' }]],
    ['@[王五](wangwu)', [{ type: 'mention', userid: 'wangwu', name: '王五' }]],
    [
      '<@li.si> @[所有人](@all)',
      [
        { type: 'mention', userid: 'li.si', name: 'li.si' },
        t(' '),
        { type: 'mention', userid: '@all', name: '所有人' },
      ],
    ],
    ['@[x](not an id)', [t('@[x](not an id)')]],
    [
      '<font color="info">a **b**</font>',
      [{ type: 'color', color: 'info', content: [t('a '), { type: 'bold', content: [t('b')] }] }],
    ],
    [
      '<https://x.test/?a=1&b> <b>',
      [{ type: 'link', href: 'https://x.test/?a=1&b', content: [t('https://x.test/?a=1&b')] }, t(' <b>')],
    ],
    [String.raw`\*a\* \[b](c) &lt;&amp;&#20013; \d`, [t(String.raw`*a* [b](c) <&中 \d`)]],
    ['a  \n  b<br>c', [t('a'), { type: 'break' }, t('b'), { type: 'break' }, t('c')]],
  ])('%s', (source, expected) => {
    expect(inline(source)).toEqual(expected);
  });
});

describe('blocks', () => {
  it('are told apart as in CommonMark', () => {
    const source = '# A #\n\ntext\n***\n> q\n> > r\n\n```js\n  x\n```\n1. a\n2. b\n\n   c\n- d\n  - e\n';
    expect(parseDocument(source)).toEqual([
      { type: 'heading', level: 1, content: [t('A')] },
      { type: 'paragraph', content: [t('text')] },
      { type: 'rule' },
      {
        type: 'quote',
        blocks: [
          { type: 'paragraph', content: [t('q')] },
          { type: 'quote', blocks: [{ type: 'paragraph', content: [t('r')] }] },
        ],
      },
      { type: 'code', info: 'js', lines: ['  x'] },
      {
        type: 'list',
        start: 1,
        items: [
          [{ type: 'paragraph', content: [t('a')] }],
          [
            { type: 'paragraph', content: [t('b')] },
            { type: 'paragraph', content: [t('c')] },
          ],
        ],
      },
      {
        type: 'list',
        start: undefined,
        items: [
          [
            { type: 'paragraph', content: [t('d')] },
            { type: 'list', start: undefined, items: [[{ type: 'paragraph', content: [t('e')] }]] },
          ],
        ],
      },
    ]);
  });

  it('are tables when the line below the names has as many columns', () => {
    expect(parseDocument('a | b\n:-: | --\n`x|y` | z\\|\nend')).toMatchObject([
      {
        type: 'table',
        align: ['center', undefined],
        head: [[t('a')], [t('b')]],
        rows: [[[t('`x')], [t('y`')]]],
      },
      { type: 'paragraph' },
    ]);
    expect(parseDocument('a | b\n--')).toMatchObject([{ type: 'paragraph' }]);
  });
});

describe('any text', () => {
  const nasty = [
    '>',
    '[',
    '*',
    '`',
    '<',
    '- ',
    '> ',
    '](',
    '![',
    '**a ',
    '<font color="info">',
    '| ',
    '1. ',
    '\\',
    '&',
    '\n',
  ];

  it.each(nasty)('is read however often it repeats %j', (piece) => {
    expect(() => parseDocument(piece.repeat(50_000))).not.toThrow();
    expect(() => parseDocument(`${piece.repeat(500)}\n`.repeat(50))).not.toThrow();
  });

  it('is read without an error', () => {
    const piece = fc.oneof(
      fc.constantFrom(...nasty, ' ', '  ', 'x', '中', '```', '~~~\n', '---'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        expect(Array.isArray(parseDocument(pieces.join('')))).toBe(true);
      }),
    );
  });

  it('is nothing but text once it is escaped', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        const line = text.replace(/\s+/gu, ' ').replaceAll('\0', '').trim();
        fc.pre(line !== '');
        expect(inline(escapeContent(line))).toEqual([t(line)]);
        const [table] = parseDocument(`a | b\n--- | ---\n${escapeContent(line)} | c`);
        expect(table).toMatchObject({ type: 'table', rows: [[[t(line)], [t('c')]]] });
      }),
    );
  });
});

describe('mentions', () => {
  it('are found wherever they stand, once each', () => {
    const source =
      '# @[A](a)\n> - **@[B](b)** @[A](a)\n\n| x | @[C](c) |\n| --- | --- |\n| [@[D](d)](u) | `@[E](e)` |\n\n<@all>';
    expect(mentionedIn(source)).toEqual(['a', 'b', 'c', 'd', '@all']);
  });
});
