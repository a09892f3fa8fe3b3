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
