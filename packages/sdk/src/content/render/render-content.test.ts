import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressesIn, kindsIn, textIn } from '../../../test/document-walk.ts';
import { byteLength } from '../byte-length.ts';
import { parseDocument } from '../document/parse-document.ts';
import { renderContent } from './render-content.ts';
import { type Target, targets } from './targets.ts';

const all = Object.keys(targets) as readonly Target[];
const source = [
  '# Release *4.2*',
  'Build **481** is ready, @[Wang Wu](wangwu) see the [log *here*](https://ci.test/481?a=(1))',
  'and `make test`: <font color="warning">2 failed</font>',
  '',
  '> quoted',
  '> > deeper',
  '',
  '- one',
  '  1. two',
  '',
  '| host | state |',
  '| --- | --: |',
  '| db-1 | **up** |',
  '',
  '![chart](https://img.test/a.png)',
  '',
  '---',
  '```sh',
  'make `all`',
  '',
  'exit',
  '```',
].join('\n');

/** What each target makes of the same source. */
const expected: Partial<Record<Target, string>> = {
  'message.text': `Release 4.2

Build 481 is ready, @Wang Wu see the <a href="https://ci.test/481?a=%281%29">log here</a>
and make test: 2 failed

> quoted
>
> deeper

• one
  1. two

host | state
db-1 | up

<a href="https://img.test/a.png">chart</a>

————————

make \`all\`

exit`,
  'webhook.markdown': `# Release 4.2

Build **481** is ready, <@wangwu> see the [log here](https://ci.test/481?a=%281%29)
and \`make test\`: <font color="warning">2 failed</font>

> quoted
>
> deeper

• one
  1. two

**host** | **state**
db-1 | **up**

[chart](https://img.test/a.png)

————————

\`make ｀all｀\`

\`exit\``,
  'webhook.markdown_v2': `# Release *4.2*

Build **481** is ready, @Wang Wu see the [log here](https://ci.test/481?a=%281%29)${'  '}
and \`make test\`: 2 failed

> quoted
>
>> deeper

- one
    1. two

| host | state |
| :--- | ---: |
| db-1 | **up** |

![chart](https://img.test/a.png)

---

\`\`\`sh
make \`all\`

exit
\`\`\``,
  plain: `Release 4.2

Build 481 is ready, @Wang Wu see the log here (https://ci.test/481?a=(1))
and make test: 2 failed

> quoted
>
> deeper

• one
  1. two

host | state
db-1 | up

chart (https://img.test/a.png)

————————

make \`all\`

exit`,
};

describe('one source', () => {
  it.each(Object.entries(expected))('is written for %s', (target, text) => {
    expect(renderContent(source, target as Target)).toEqual([text]);
  });

  it('mentions by id in groups and by name elsewhere', () => {
    const mentions = all.filter((target) => renderContent(source, target).join('').includes('<@wangwu>'));
    expect(mentions).toEqual(['appchat.text', 'appchat.markdown', 'webhook.text', 'webhook.markdown']);
    expect(renderContent('@[大家](@all)', 'webhook.markdown')).toEqual(['<@all>']);
  });

  it('without a word has no parts', () => {
    for (const target of all) expect(renderContent(' \n\n<font color="info"></font>', target)).toEqual([]);
  });
});

describe('text that looks like markup', () => {
  const cases: readonly (readonly [string, RegExp])[] = [
    [String.raw`\<@zhangsan>`, /<@/u],
    [String.raw`\<a href="https://evil.test">x</a>`, /<a\s/u],
    [String.raw`\[x](https://evil.test)`, /\]\(/u],
    [String.raw`\# x`, /^#/u],
    [String.raw`!\[x](https://evil.test)`, /\]\(/u],
    [String.raw`\<font color="info">x`, /<font/u],
    ['![<@zhangsan>](https://x.test)', /\[<@|<a[^>]*><@/u],
  ];

  it.each(cases)('%s stays text', (text, markup) => {
    for (const target of all.filter((each) => each.includes('markdown')))
      expect(renderContent(text, target).join('')).not.toMatch(markup);
  });

  it('mentions nobody and links nowhere in a text message', () => {
    const text = String.raw`\<@zhangsan> \<a href="https://evil.test">x\</a> a < b`;
    for (const target of all.filter((each) => !each.includes('markdown')))
      expect(renderContent(text, target).join('')).not.toMatch(/<@|<\/?a[\s>]/u);
  });

  it('keeps asterisks that mean nothing', () => {
    const text = 'SELECT 5*3 and \\*.log, */5 * * * *';
    expect(renderContent('5*3', 'message.markdown')).toEqual(['5*3']);
    expect(renderContent('cron: */5 * * * *', 'message.markdown')).toEqual(['cron: */5 * * * *']);
    expect(renderContent(text, 'plain')).toEqual([text.replace('\\', '')]);
  });
});

/** Sources made of every construct, with words that can be found again. */
const word = fc.integer({ min: 0, max: 999 }).map((number) => `w${number}w`);
const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((list) => list.join(' '));
const span = fc.oneof(
  words,
  words.map((text) => `**${text}**`),
  words.map((text) => `*${text}*`),
  word.map((text) => `\`${text}\``),
  words.map((text) => `[${text}](https://x.test/a)`),
  words.map((text) => `![${text}](https://x.test/b.png)`),
  words.map((text) => `<font color="comment">${text}</font>`),
  word.map((text) => `@[${text}](${text})`),
  fc.constantFrom('\\*', '\\`', '<', '**', '中文，', '😀', '1. ', '`', '](', '\\'),
);
const line = fc.array(span, { minLength: 1, maxLength: 6 }).map((list) => list.join(' '));
const block = fc.oneof(
  line,
  line.map((text) => `## ${text}`),
  fc.array(line, { minLength: 1, maxLength: 3 }).map((list) => list.map((text) => `> ${text}`).join('\n')),
  fc.array(line, { minLength: 1, maxLength: 3 }).map((list) => list.map((text) => `- ${text}`).join('\n')),
  line.map((text) => `1. ${text}\n   - ${text}`),
  words.map((text) => `\`\`\`\n${text}\n\`\`\``),
  fc.tuple(words, words).map(([a, b]) => `| ${a} | ${b} |\n| --- | --- |\n| ${b} | ${a} |`),
  fc.constant('---'),
);
const documents = fc.array(block, { minLength: 1, maxLength: 6 }).map((blocks) => blocks.join('\n\n'));
const anything = fc.oneof(
  documents,
  fc.string({ unit: 'grapheme' }),
  fc
    .array(
      fc.constantFrom(
        '*',
        '**',
        '_',
        '`',
        '```',
        '[',
        '](',
        ')',
        '<',
        '>',
        '|',
        '---',
        '\n',
        ' ',
        '\\',
        '!',
        '@',
        '#',
        '- ',
        '1. ',
        'a',
        '中',
        '~~~',
        '&lt;',
        'https://x.test',
      ),
      { maxLength: 40 },
    )
    .map((pieces) => pieces.join('')),
);

const wordsIn = (text: string): readonly string[] => text.match(/w\d+w/gu) ?? [];

describe('any source', () => {
  it.each(all)('keeps its words in order, written for %s in one part or many', (target) => {
    fc.assert(
      fc.property(documents, fc.integer({ min: 400, max: 800 }), (text, maxBytes) => {
        const meant = wordsIn(parseDocument(text).map(textIn).join(' '));
        expect(wordsIn(renderContent(text, target).join('\n'))).toEqual(meant);
        const parts = renderContent(text, target, { maxBytes });
        // A part repeats the names of a table's columns.
        if (target !== 'webhook.markdown_v2') expect(wordsIn(parts.join('\n'))).toEqual(meant);
      }),
    );
  });

  it.each(all)('is within the limit of %s, and no part is blank', (target) => {
    fc.assert(
      fc.property(anything, fc.integer({ min: 4, max: 300 }), (text, maxBytes) => {
        for (const part of renderContent(text, target, { maxBytes })) {
          expect(byteLength(part)).toBeLessThanOrEqual(maxBytes);
          expect(part.trim()).not.toBe('');
        }
      }),
    );
  });

  it.each(['*a', '**a** ', '[', '> ', '- ', '`a` ', '<@a>', '| a |\n', '\\*\n'])(
    'is written however often it repeats %j',
    (piece) => {
      for (const target of all) expect(() => renderContent(piece.repeat(5_000), target)).not.toThrow();
    },
  );

  it.each([
    ['message.markdown', ['paragraph', 'heading', 'quote', 'rule', 'bold', 'code', 'link', 'color']],
    [
      'webhook.markdown',
      ['paragraph', 'heading', 'quote', 'rule', 'bold', 'code', 'link', 'color', 'mention'],
    ],
    [
      'webhook.markdown_v2',
      ['paragraph', 'heading', 'quote', 'rule', 'list', 'table', 'code', 'bold', 'italic', 'link', 'image'],
    ],
  ] as const)('written for %s has nothing but what the page lists', (target, allowed) => {
    fc.assert(
      fc.property(anything, (text) => {
        const [written = ''] = renderContent(text, target, { maxBytes: 1_000_000 });
        const kinds = new Set(parseDocument(written).flatMap(kindsIn));
        // Numbers at the start of a line are what they are in any dialect.
        for (const kind of ['text', 'break', 'numbered', ...allowed]) kinds.delete(kind);
        expect([...kinds]).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('marks in markdown what it marked, and nothing else', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const [written = ''] = renderContent(text, 'webhook.markdown_v2', { maxBytes: 1_000_000 });
        const targetsOf = (source: string): readonly string[] => parseDocument(source).flatMap(addressesIn);
        expect(targetsOf(written)).toEqual(targetsOf(text));
      }),
      { numRuns: 500 },
    );
  });
});
