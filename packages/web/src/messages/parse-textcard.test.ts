import { expect, test } from 'vitest';
import { parseTextcard } from './parse-textcard.ts';

test('the three colours of a description become lines of their own', () => {
  const source =
    '<div class="gray">2 Nov</div> <div class="normal">Two days</div><div class="highlight">Waiting</div>';
  expect(parseTextcard(source)).toEqual([
    { tone: 'gray', text: '2 Nov' },
    { tone: 'normal', text: 'Two days' },
    { tone: 'highlight', text: 'Waiting' },
  ]);
});

test('breaks and line ends begin a new line', () => {
  expect(parseTextcard('a<br>b\nc<BR/>d').map((line) => line.text)).toEqual(['a', 'b', 'c', 'd']);
});

test('other markup stays as typed', () => {
  expect(parseTextcard('<div class="red">a</div><b>b</b>')).toEqual([
    { tone: 'normal', text: '<div class="red">a</div><b>b</b>' },
  ]);
});
