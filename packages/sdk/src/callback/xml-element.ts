/** What one element holds: a leaf its text, the others their children. */
export type XmlContent = string | XmlElement;

/** A repeated element is a list. */
export type XmlValue = XmlContent | readonly XmlContent[];

/** Child elements by name. */
export interface XmlElement {
  readonly [name: string]: XmlValue;
}

/** Names of children that are a list even when there is one, by the name of their parent. */
export type ListedElements = ReadonlyMap<string, ReadonlySet<string>>;

/** How deep elements may be nested, the root included. Those of WeCom have seven levels. */
export const maxDepth = 32;

/** An element while it is read. */
export type GrowingElement = Record<string, XmlContent | XmlContent[]>;

/** Adds a child; the second of a name turns it into a list, as does being `isList` from the start. */
export function addChild(element: GrowingElement, name: string, value: XmlContent, isList: boolean): void {
  // An element may be called `toString`.
  const present = Object.hasOwn(element, name) ? element[name] : undefined;
  if (Array.isArray(present)) present.push(value);
  else if (present !== undefined) element[name] = [present, value];
  else element[name] = isList ? [value] : value;
}

/** Whether a run of text is nothing but what XML calls white space. Other blanks, such as U+3000, are text. */
export function isFormatting(run: string): boolean {
  return !/[^ \t\r\n]/.test(run);
}
