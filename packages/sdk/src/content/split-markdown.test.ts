import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { byteLength } from './byte-length.ts';
import type { Dialect } from './markdown-tokens.ts';
import { cutMarkdown, splitMarkdown } from './split-markdown.ts';

const link = '[构建 481](https://ci.example.test/builds/481?x=1)';
const code = '`npm run check -- --all`';
const inline = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.constantFrom(
      'word ',
      '中文',
      '。',
      'Done. ',
      ' ',
      '😀',
      '👨‍👩‍👧‍👦',
      '**',
      '*',
      '`',
      '[',
      '](',
      '<',
      '\\*',
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(link, code, '<@zhangsan>', '**bold text**', '<font color="info">绿色</font>'),
  },
  { weight: 1, arbitrary: fc.constantFrom('<font color="warning">', '</font>') },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 10 }) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 90 }).map((size) => 'x'.repeat(size)) },
);
const line = fc
  .tuple(fc.constantFrom('', '', '# ', '> ', '>> ', '- ', '  1. '), fc.array(inline, { maxLength: 8 }))
  .map(([start, pieces]) => start + pieces.join(''));
const codeLine = fc.constantFrom('', 'const a = 1;', '  return "中文";', '```', '~~~', '\tx', 'y'.repeat(70));
const fenced = fc
  .tuple(
    fc.constantFrom('```', '````', '~~~'),
    fc.constantFrom('', 'ts', 'sh -x'),
    fc.array(codeLine, { maxLength: 12 }),
    fc.constantFrom('', '> '),
    fc.boolean(),
  )
  .map(([marker, info, lines, quote, isClosed]) =>
    [`${marker}${info}`, ...lines, ...(isClosed ? [marker] : [])].map((each) => quote + each).join('\n'),
  );
const table = fc
  .array(fc.tuple(fc.constantFrom('a', '中文', link), fc.constantFrom('1', '**2**')))
  .map((rows) =>
    ['| 名称 | 值 |', '| --- | :-: |', ...rows.map(([a, b]) => `| ${a} | ${b} |`)].concat('').join('\n'),
  );
const markdown = fc
  .array(
    fc.tuple(fc.oneof({ weight: 6, arbitrary: line }, fenced, table), fc.constantFrom('\n', '\n\n', '\r\n')),
    { maxLength: 30 },
  )
  .map((blocks) => blocks.flat().join(''))
  // Stray backticks may make a code block of a line that is itself too long for a part.
  .filter((text) => !/^[ \t>]*(?:`{3,}|~{3,}).{60}/m.test(text));
const dialect = fc.constantFrom<Dialect>('markdown', 'markdown_v2');
const limit = fc.integer({ min: 128, max: 700 });

/** The fence that is open at the end of a markdown text, told by rules written apart from those under test. */
function openFence(text: string): string | undefined {
  let open: { marker: string; isQuoted: boolean } | undefined;
  for (const each of text.split(/\r?\n/)) {
    const isQuoted = /^[ \t]*>/.test(each);
    const body = each.replace(open?.isQuoted === false ? /^[ \t]*/ : /^(?:[ \t]*>)*[ \t]*/, '');
    if (open?.isQuoted === true && !isQuoted) open = undefined;
    const [, marker = '', info = ''] = /^(`{3,}|~{3,})(.*)$/.exec(body) ?? [];
    if (open === undefined) {
      if (marker !== '' && !(marker.startsWith('`') && info.includes('`'))) open = { marker, isQuoted };
    } else if (marker.startsWith(open.marker) && info.trim() === '') open = undefined;
  }
  return open?.marker;
}

/** What a reader sees of a text, without what splitting adds: fences, column names, spans, quotes, white space. */
function content(text: string): string {
  return text
    .replace(/^[ \t>]*(?:`{3,}|~{3,}).*$/gm, '')
    .replace(/[\s>*]/g, '')
    .replace(/\|名称\|值\||\|---\|:-:\|/g, '')
    .replace(/<\/?font(?:color="\w*")?/g, '');
}

function count(text: string, part: string): number {
  return text.split(part).length - 1;
}

test('parts keep the limit, the order and the content', () => {
  fc.assert(
    fc.property(markdown, limit, dialect, (whole, maxBytes, kind) => {
      const parts = splitMarkdown(whole, maxBytes, kind);
      for (const part of parts) expect(byteLength(part)).toBeLessThanOrEqual(maxBytes);
      expect(content(parts.join('\n'))).toBe(content(whole));
    }),
    { numRuns: 500 },
  );
});

test('every part closes the code blocks that it opens', () => {
  fc.assert(
    fc.property(markdown, limit, dialect, (whole, maxBytes, kind) => {
      const parts = splitMarkdown(whole, maxBytes, kind);
      for (const part of parts) expect(parts.length === 1 || openFence(part) === undefined).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('links, inline code and mentions are in one part each', () => {
  // Without stray markup, which may swallow them.
  const clean = fc
    .array(
      fc.constantFrom(
        'word ',
        '中文',
        'Done. ',
        '\n',
        '\n\n> ',
        '**',
        '*',
        link,
        code,
        '<@zhangsan>',
        'x'.repeat(70),
      ),
    )
    .map((pieces) => pieces.join(' '));
  fc.assert(
    fc.property(clean, limit, dialect, (whole, maxBytes, kind) => {
      const parts = splitMarkdown(whole, maxBytes, kind);
      for (const unit of [link, code, '<@zhangsan>']) {
        expect(parts.reduce((sum, part) => sum + count(part, unit), 0)).toBe(count(whole, unit));
      }
    }),
    { numRuns: 300 },
  );
});

test('spans are balanced in each part where they are in the whole', () => {
  const words = fc.array(fc.constantFrom('word', '中文', 'x'.repeat(40), link), {
    minLength: 1,
    maxLength: 40,
  });
  const span = fc.tuple(fc.constantFrom(['**', '**'], ['<font color="info">', '</font>'], ['', '']), words);
  const text = fc
    .array(span)
    .map((spans) => spans.map(([[a, b], all]) => `${a}${all.join(' ')}${b}`).join('\n'));
  fc.assert(
    fc.property(text, limit, (whole, maxBytes) => {
      for (const part of splitMarkdown(whole, maxBytes, 'markdown')) {
        expect(count(part, '**') % 2).toBe(0);
        expect(count(part, '<font color="info">')).toBe(count(part, '</font>'));
        expect(part).not.toMatch(/\*\*\*\*|<font color="info"><\/font>/);
      }
    }),
    { numRuns: 300 },
  );
});

test('code comes back line by line from the parts of its block', () => {
  const lines = Array.from({ length: 40 }, (_, index) =>
    index % 5 === 4 ? '' : `${' '.repeat(index % 3)}line ${index};`,
  );
  const parts = splitMarkdown(['```ts', ...lines, '```'].join('\n'), 128, 'markdown_v2');
  expect(parts.length).toBeGreaterThan(2);
  for (const part of parts) expect(part).toMatch(/^```ts\n[\s\S]*\n```$/);
  expect(parts.flatMap((part) => part.split('\n').slice(1, -1))).toEqual(lines);
});

test('a longer fence keeps the shorter ones inside it', () => {
  const inner = ['```sh', 'npm test', '```'];
  const text = ['````md', ...inner, 'x'.repeat(60), ...inner, '````'].join('\n');
  for (const part of splitMarkdown(text, 64, 'markdown_v2')) expect(part).toMatch(/^````md\n[\s\S]*\n````$/);
});

test('a code block moves to the next part rather than being broken', () => {
  const text = `${'word '.repeat(20)}\n\n\`\`\`ts\n${'const a = 1;\n'.repeat(5)}\`\`\`\n\nend`;
  expect(splitMarkdown(text, 128, 'markdown_v2')[1]).toMatch(/^```ts\n(?:const a = 1;\n){5}```/);
});

test('bold and coloured text is closed and opened again', () => {
  expect(splitMarkdown(`**${'bold '.repeat(8)}end**`, 32, 'markdown')).toEqual([
    '**bold bold bold bold bold**',
    '**bold bold bold end**',
  ]);
  const [first = '', second = ''] = splitMarkdown(
    `<font color="info">${'绿'.repeat(30)}</font>`,
    80,
    'markdown',
  );
  expect(first).toMatch(/^<font color="info">绿+<\/font>$/);
  expect(second).toMatch(/^<font color="info">绿+<\/font>$/);
});

test('colour over several lines is opened after the start of a line', () => {
  const text = `<font color="info">one\n- ${'two '.repeat(8)}\n- three</font>`;
  expect(splitMarkdown(text, 64, 'markdown').at(-1)).toMatch(/^- <font color="info">/);
});

test('a quote goes on as a quote', () => {
  for (const part of splitMarkdown(`> ${'quoted words '.repeat(10)}`, 40, 'markdown'))
    expect(part).toMatch(/^> quoted/);
});

test('a table repeats its column names', () => {
  const rows = Array.from({ length: 20 }, (_, index) => `| item ${index} | ${index} |`);
  const text = ['| name | count |', '| --- | --: |', ...rows].join('\n');
  const parts = splitMarkdown(text, 128, 'markdown_v2');
  for (const part of parts) expect(part.startsWith('| name | count |\n| --- | --: |\n| item')).toBe(true);
  expect(parts.flatMap((part) => part.split('\n').slice(2))).toEqual(rows);
});

test('a font tag is plain text in markdown_v2, and a table in markdown', () => {
  expect(
    splitMarkdown(`<font color="info">${'w '.repeat(20)}</font>`, 30, 'markdown_v2').join(''),
  ).not.toMatch(/<\/font>./);
  expect(
    splitMarkdown(`|a|b|\n|-|-|\n${'|1|2|\n'.repeat(9)}`, 30, 'markdown')
      .join('\n')
      .split('|a|b|'),
  ).toHaveLength(2);
});

test('a limit too small for the wrapping is kept all the same', () => {
  fc.assert(
    fc.property(markdown, fc.integer({ min: 4, max: 40 }), dialect, (whole, maxBytes, kind) => {
      const parts = splitMarkdown(whole, maxBytes, kind);
      for (const part of parts) expect(byteLength(part)).toBeLessThanOrEqual(maxBytes);
    }),
    { numRuns: 200 },
  );
});

test('what fits comes back as it is', () => {
  expect(splitMarkdown('```\nopen', 64, 'markdown_v2')).toEqual(['```\nopen']);
  expect(cutMarkdown('```\nopen', 64, 'markdown_v2')).toBe('```\nopen');
});

test('a cut keeps the limit and closes what it opened', () => {
  fc.assert(
    fc.property(markdown, limit, dialect, (whole, maxBytes, kind) => {
      const cut = cutMarkdown(whole, maxBytes, kind);
      expect(byteLength(cut)).toBeLessThanOrEqual(maxBytes);
      expect(cut === whole || openFence(cut) === undefined).toBe(true);
    }),
    { numRuns: 300 },
  );
  expect(cutMarkdown(`**${'bold '.repeat(8)}end**`, 32, 'markdown')).toBe('**bold bold bold bold bold…**');
  expect(cutMarkdown(`see ${link} and more`, 40, 'markdown')).toBe('see…');
  expect(cutMarkdown(`\`\`\`ts\n${'a();\n'.repeat(20)}\`\`\``, 32, 'markdown_v2')).toBe(
    '```ts\na();\na();\na();…\n```',
  );
});

test('unpaired markup does not slow the splitter down', () => {
  for (const unit of [
    '`',
    '`` ` ',
    '**',
    '*a ',
    '[',
    '[a](',
    '<font color="info">',
    '<a ',
    '> ',
    '|-',
    '\\',
    '```\n',
  ]) {
    const whole = unit.repeat(10_000);
    expect(content(splitMarkdown(whole, 2048, 'markdown').join('\n'))).toBe(content(whole));
  }
});
