import { randomInt } from 'node:crypto';
import type { XmlContent, XmlElement, XmlValue } from '@wecomkit/sdk/callback';
import type { Shapes } from './shaped-xml.ts';

/** What no page knows. Receivers have to pass over it. */
const unknownElements: XmlElement = {
  SandboxUnknown: '未知 <unknown>',
  SandboxUnknownList: { Item: ['1', { Inner: '2' }] },
};

/** The elements in the shape that is wanted: more of them, in another order. */
export function shapeTree(tree: XmlElement, shapes: Shapes): XmlElement {
  const all = shapes.has('extra-elements') ? { ...tree, ...unknownElements } : tree;
  return shapes.has('shuffled') ? shuffleElement(all) : all;
}

/** Elements of one name are a list, whose order means something: they stay together. */
function shuffleElement(element: XmlElement): XmlElement {
  const children = Object.entries(element).map(([name, value]): readonly [string, XmlValue] => [
    name,
    shuffleValue(value),
  ]);
  return Object.fromEntries(reordered(children));
}

function shuffleValue(value: XmlValue): XmlValue {
  return isList(value) ? value.map(shuffleContent) : shuffleContent(value);
}

function shuffleContent(content: XmlContent): XmlContent {
  return typeof content === 'string' ? content : shuffleElement(content);
}

function isList(value: XmlValue): value is readonly XmlContent[] {
  return Array.isArray(value);
}

/** Another order, whenever there is one. */
function reordered<Item>(items: readonly Item[]): readonly Item[] {
  const drawn = items
    .map((item) => ({ item, place: randomInt(2 ** 32) }))
    .sort((one, other) => one.place - other.place)
    .map(({ item }) => item);
  const isSame = drawn.every((item, index) => item === items[index]);
  return isSame ? [...drawn.slice(1), ...drawn.slice(0, 1)] : drawn;
}
