import { parseXml, renderXml, type XmlElement, type XmlInputElement } from '@wecomkit/sdk/callback';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CallbackShape } from '../control/types.ts';
import { shapeTree } from './shape-tree.ts';
import { shapedXml } from './shaped-xml.ts';

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom('', ' blanks ', '\r\n\tx\n', ']]>', '&amp;<a>', '007', '\u3000', '\uFEFF'),
);
const name = fc.constantFrom('A', 'B', 'Item', 'toString', 'hasOwnProperty');
const element = fc.letrec<{ readonly element: XmlInputElement }>((tie) => ({
  element: fc
    .uniqueArray(
      fc.tuple(
        name,
        fc.oneof(
          { maxDepth: 4 },
          text,
          fc.integer(),
          fc.array(fc.oneof(text, tie('element')), { minLength: 1, maxLength: 3 }),
          tie('element'),
        ),
      ),
      { minLength: 1, maxLength: 4, selector: ([each]) => each },
    )
    .map((entries) => Object.fromEntries(entries)),
})).element;

const shapes = fc.subarray<CallbackShape>(['shuffled', 'indented', 'cdata', 'entities']);

test('a document in another shape says the same', () => {
  fc.assert(
    fc.property(element, shapes, (elements, chosen) => {
      const xml = renderXml(elements);
      const tree = parseXml(xml);
      const wanted = new Set(chosen);
      const shaped = shapedXml(xml, shapeTree(tree, wanted), wanted);
      expect(parseXml(shaped)).toEqual(tree);
      if (wanted.has('entities')) expect(shaped).not.toContain('CDATA');
      if (chosen.length === 0) expect(shaped).toBe(xml);
    }),
  );
});

test('unknown elements stand beside the known ones, which are in another order', () => {
  const tree: XmlElement = { A: '1', B: ['2', '3'], C: { D: '4', E: '5' } };
  const shaped = shapeTree(tree, new Set(['shuffled', 'extra-elements'] as const));
  expect(shaped).toMatchObject(tree);
  expect(Object.keys(shaped)).toHaveLength(5);
  expect(Object.keys(shapeTree(tree, new Set(['shuffled'] as const)))).not.toEqual(['A', 'B', 'C']);
});
