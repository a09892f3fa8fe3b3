import { describe, expect, it } from 'vitest';
import { en } from './en.ts';
import { zh } from './zh.ts';

/** Every text with its path; functions are called with stand-ins. */
function textsIn(value: unknown, path = ''): readonly (readonly [path: string, text: string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return [[path, String(value(['X'], ['Y']))]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => textsIn(inner, `${path}/${name}`));
}

/** Names and file types that are the same in both languages. */
const neutral = /^(?:\W|\d|GET|POST|WECOM_\w+|msgid|robot|or|cgi-bin|user|get)*$/u;

describe('the texts', () => {
  it('are Chinese in the Chinese table', () => {
    const foreign = textsIn(zh).filter(([, text]) => !/[\u4e00-\u9fff]/u.test(text) && !neutral.test(text));
    expect(foreign.map(([path, text]) => `${path}: ${text}`)).toEqual([]);
  });

  it('are English in the English table, names in brackets aside', () => {
    const foreign = textsIn(en).filter(([, text]) =>
      /[\u4e00-\u9fff]/u.test(text.replace(/[（(][^（()）]*[)）]/gu, '')),
    );
    expect(foreign.map(([path, text]) => `${path}: ${text}`)).toEqual([]);
  });
});
