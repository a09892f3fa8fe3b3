import { XMLParser } from 'fast-xml-parser';
import { CallbackError } from '../errors/callback-error.ts';
import { decodeEntities } from './xml-entities.ts';

type Child = string | XmlElement;

/** A leaf is its text, an element with children an object, a repeated element a list. */
export type XmlValue = Child | readonly Child[];

/** Child elements by name. */
export interface XmlElement {
  readonly [name: string]: XmlValue;
}

const maxCharacters = 1024 * 1024;
const maxDepth = 32;

/**
 * Parses a document of WeCom into its child elements; the root is dropped. Nothing is guessed: every leaf is
 * text, so 64-bit ids and leading zeros survive. CDATA sections and text are joined, white space between
 * elements and around CDATA sections is formatting and goes, as do comments and attributes.
 *
 * @param lists elements that are a list even when there is one, each as `Parent.Child`
 * @throws CallbackError `body` when it is not well-formed, has a DOCTYPE or an unknown entity, is longer than
 *   1 Mi characters or nested deeper than 32
 */
export function parseXml(text: string, lists: ReadonlySet<string> = noLists): XmlElement {
  if (text.length > maxCharacters) throw notXml(`it is longer than ${maxCharacters} characters`);
  const roots = parseNodes(text).filter((node) => elementName(node) !== undefined);
  const [root] = roots;
  const name = root && elementName(root);
  if (root === undefined || name === undefined || roots.length > 1)
    throw notXml('it has not exactly one root');
  const value = readElement(name, childrenOf(root, name), lists);
  return typeof value === 'string' ? {} : value;
}

const noLists: ReadonlySet<string> = new Set();

/** What the parser gives when it keeps the order: one key, the name, holding the children or the text. */
interface OrderedNode {
  readonly [name: string]: string | readonly OrderedNode[];
}

const textName = '#text';
const cdataName = '#cdata';

const parser = /* @__PURE__ */ new XMLParser({
  preserveOrder: true,
  textNodeName: textName,
  cdataPropName: cdataName,
  ignoreDeclaration: true,
  ignorePiTags: true,
  parseTagValue: false,
  trimValues: false,
  jPath: false,
  maxNestedTags: maxDepth,
  onDangerousProperty: (name) => name,
  // Entities are decoded here, where a written `&#13;` can still be told from white space.
  processEntities: false,
  entityDecoder: {
    // Called for a DOCTYPE, wherever one stands.
    addInputEntities: () => {
      throw notXml('it has a DOCTYPE');
    },
    decode: (text) => text,
    setExternalEntities: () => undefined,
    setXmlVersion: () => undefined,
    reset: () => undefined,
  },
});

function parseNodes(text: string): readonly OrderedNode[] {
  try {
    const nodes: readonly OrderedNode[] = parser.parse(text, true);
    return nodes;
  } catch (error) {
    if (error instanceof CallbackError) throw error;
    // The parser's message quotes the document, which may hold secrets: it is not passed on.
    throw notXml('it is not well-formed');
  }
}

function elementName(node: OrderedNode): string | undefined {
  const [name] = Object.keys(node);
  return name === textName || name === cdataName ? undefined : name;
}

function childrenOf(node: OrderedNode, name: string): readonly OrderedNode[] {
  const children = node[name];
  return typeof children === 'object' ? children : [];
}

function readElement(name: string, nodes: readonly OrderedNode[], lists: ReadonlySet<string>): Child {
  const element: Record<string, Child | Child[]> = {};
  let text = '';
  let isLeaf = true;
  for (const node of nodes) {
    const child = elementName(node);
    if (child === undefined) {
      text += readText(node);
    } else {
      isLeaf = false;
      const value = readElement(child, childrenOf(node, child), lists);
      addChild(element, child, value, lists.has(`${name}.${child}`));
    }
  }
  if (isLeaf) return text;
  if (text !== '') throw notXml('it mixes text and elements');
  return element;
}

function addChild(
  element: Record<string, Child | Child[]>,
  name: string,
  value: Child,
  isList: boolean,
): void {
  // An element may be called `toString`.
  const present = Object.hasOwn(element, name) ? element[name] : undefined;
  if (Array.isArray(present)) present.push(value);
  else if (present !== undefined) element[name] = [present, value];
  else element[name] = isList ? [value] : value;
}

function readText(node: OrderedNode): string {
  const run = node[textName];
  if (typeof run === 'string') return /\S/.test(run) ? decodeEntities(run) : '';
  const [section] = childrenOf(node, cdataName);
  const text = section?.[textName];
  return typeof text === 'string' ? text : '';
}

/** The error of a body that is not XML as WeCom writes it. */
export function notXml(why: string): CallbackError {
  return new CallbackError('body', `callback: the body is not XML of WeCom: ${why}`);
}
