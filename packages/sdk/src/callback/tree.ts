import type { XmlElement } from './xml-element.ts';

/** The text of a leaf; empty when it is absent or not a leaf. */
export function textAt(tree: XmlElement, name: string): string {
  const value = tree[name];
  return typeof value === 'string' ? value : '';
}

/** The integer of a leaf; undefined when it is absent or not a safe integer. */
export function integerAt(tree: XmlElement, name: string): number | undefined {
  const text = textAt(tree, name).trim();
  const value = Number(text);
  return text !== '' && Number.isSafeInteger(value) ? value : undefined;
}

/** The only child of that name that has children itself; an empty element otherwise. */
export function elementAt(tree: XmlElement, name: string): XmlElement {
  const [element] = elementsAt(tree, name);
  return element ?? {};
}

/** All children of that name that have children themselves. */
export function elementsAt(tree: XmlElement, name: string): readonly XmlElement[] {
  return childrenAt(tree, name).filter((child) => typeof child === 'object');
}

/** The texts of all leaves of that name. */
export function textsAt(tree: XmlElement, name: string): readonly string[] {
  return childrenAt(tree, name).filter((child) => typeof child === 'string');
}

function childrenAt(tree: XmlElement, name: string): readonly (string | XmlElement)[] {
  const value = tree[name];
  if (value === undefined) return [];
  return isList(value) ? value : [value];
}

function isList(value: XmlElement[string]): value is readonly (string | XmlElement)[] {
  return Array.isArray(value);
}
