import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readView, writeView } from './view.ts';
import type { View } from './view.ts';

test('a link names the member, the conversation, the language and the theme', () => {
  const view = readView('?user=zhangsan&c=app:1000002&second=lisi&lang=zh&theme=dark', ['en-US']);
  expect(view).toMatchObject({
    user: 'zhangsan',
    c: 'app:1000002',
    second: 'lisi',
    lang: 'zh',
    theme: 'dark',
  });
  expect(writeView(view)).toBe('?user=zhangsan&c=app:1000002&second=lisi&lang=zh&theme=dark');
});

test('without a language in the link the browser chooses', () => {
  expect(readView('', ['fr', 'zh-CN', 'en']).lang).toBe('zh');
  expect(readView('', ['de']).lang).toBe('en');
});

test('values that make no sense fall back instead of breaking the page', () => {
  const view = readView('?lang=xx&theme=pink&entry=-3', ['en']);
  expect(view).toMatchObject({ lang: 'en', theme: 'system', entry: null });
});

const id = fc.option(fc.string({ minLength: 1 }));
const anyView: fc.Arbitrary<View> = fc.record({
  corp: id,
  user: id,
  c: id,
  second: fc.string({ minLength: 1 }),
  c2: id,
  lang: fc.constantFrom('en' as const, 'zh' as const),
  theme: fc.constantFrom('light' as const, 'dark' as const, 'system' as const),
  entry: fc.option(fc.nat()),
  callback: id,
  pictures: fc.boolean(),
});

test('what is written into the address is read back the same', () => {
  fc.assert(
    fc.property(anyView, (view) => {
      expect(readView(writeView(view), [])).toEqual(view);
    }),
  );
});
