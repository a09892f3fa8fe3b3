import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseText } from './parse-text.ts';

test('an anchor becomes a link and the text around it stays', () => {
  expect(parseText('Build 481 passed.\n<a href="https://ci.example.test/481">Open the log</a>!')).toEqual([
    { kind: 'text', text: 'Build 481 passed.\n' },
    { kind: 'link', text: 'Open the log', href: 'https://ci.example.test/481' },
    { kind: 'text', text: '!' },
  ]);
});

test('other tags, and anchors that lead to no web page, stay as typed', () => {
  const source = '<b>x</b> <a href="javascript:alert(1)">y</a>';
  expect(parseText(source)).toEqual([{ kind: 'text', text: source }]);
});

test('a bare address ends before Chinese text and before a full stop', () => {
  expect(parseText('见https://a.test/b。再看 http://c.test/d.')).toEqual([
    { kind: 'text', text: '见' },
    { kind: 'link', text: 'https://a.test/b', href: 'https://a.test/b' },
    { kind: 'text', text: '。再看 ' },
    { kind: 'link', text: 'http://c.test/d', href: 'http://c.test/d' },
    { kind: 'text', text: '.' },
  ]);
});

test('an inline mention names the member', () => {
  expect(parseText('hi <@zhangsan>')).toEqual([
    { kind: 'text', text: 'hi ' },
    { kind: 'mention', userid: 'zhangsan' },
  ]);
});

test('text without marks comes back as one piece', () => {
  const plain = fc.string({ unit: 'grapheme', minLength: 1 }).filter((value) => !/[<:]/.test(value));
  fc.assert(
    fc.property(plain, (value) => {
      expect(parseText(value)).toEqual([{ kind: 'text', text: value }]);
    }),
  );
});
