import { expect, test } from 'vitest';
import { en } from './en.ts';
import { zh } from './zh.ts';

type Leaf = readonly [path: string, value: string];

/** Every text of a table; functions are called with a sample. */
function leaves(value: unknown, path = ''): Leaf[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return [[path, String(value(path.endsWith('list') ? ['7'] : 7))]];
  return Object.entries(value as object).flatMap(([key, inner]) =>
    leaves(inner, path === '' ? key : `${path}.${key}`),
  );
}

/** Names that WeCom itself and programmers write the same in both languages. */
const names =
  /agentid|aibotid|chatid|userid|AI|BotID|Secret|receiveid|curl|SDK|JSON|AMR|UTF-8|BOM|URL|https?|HTTP|GET|KiB|EncodingAESKey|Token|echostr|text\/plain|response_code/g;

test('both languages have the same texts', () => {
  expect(leaves(zh).map(([path]) => path)).toEqual(leaves(en).map(([path]) => path));
});

test('no text is empty', () => {
  expect([...leaves(en), ...leaves(zh)].filter(([, value]) => value.trim() === '')).toEqual([]);
});

test('the Chinese table has no English left in it', () => {
  const left = leaves(zh).filter(([, value]) => /[A-Za-z]{2,}/.test(value.replaceAll(names, '')));
  expect(left).toEqual([]);
});

test('the English table has no Chinese left in it', () => {
  expect(leaves(en).filter(([, value]) => /\p{Script=Han}/u.test(value))).toEqual([]);
});
