import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readJson } from './read-json.ts';

test.each(['a=b&c=d', '{"a":', '[1]', '"text"', '7', 'null', '['.repeat(100_000)])(
  'what is no JSON object is an empty one that is marked as broken (%#)',
  (text) => {
    expect(readJson(text)).toEqual({ body: {}, isBroken: true });
  },
);

test('an object that is deeper than anything documented is not walked', () => {
  const deep = `{"a":${'['.repeat(10_000)}${']'.repeat(10_000)}}`;
  expect(readJson(deep)).toEqual({ body: {}, isBroken: true });
});

test('nothing at all is an empty object and not broken', () => {
  expect(readJson('')).toEqual({ body: {}, isBroken: false });
});

test('any object of ordinary depth is read as it is, and any text without failing', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 5 })), (body) => {
      const json = JSON.stringify(body);
      expect(readJson(json)).toEqual({ body: JSON.parse(json), isBroken: false });
    }),
  );
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(readJson(text).body).toBeTypeOf('object');
    }),
  );
});
