import { expect, test } from 'vitest';
import { parseMarkdown } from './parse-markdown.ts';
import { plainText } from './plain-text.ts';

test('the words remain, the marks go', () => {
  const source =
    '## X-200\n> **a** `b`\n\n| c | d |\n|--|--|\n| 1 | [2](https://a.test) |\n\n- e\n  - *f*\n\n---\n\n```\ng\n```';
  expect(plainText(parseMarkdown(source, 'markdown_v2')).replaceAll(/\s+/g, ' ')).toBe(
    'X-200 a b c d 1 2 e f g',
  );
});
