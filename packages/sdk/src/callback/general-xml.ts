import { XMLParser } from 'fast-xml-parser';
import { CallbackError } from '../errors/callback-error.ts';
import { notXml } from './not-xml.ts';
import {
  addChild,
  isFormatting,
  maxDepth,
  type GrowingElement,
  type ListedElements,
  type XmlContent,
  type XmlElement,
} from './xml-element.ts';
import { decodeEntities } from './xml-entities.ts';

/**
 * Parses any document, with declarations, comments, attributes, entities and empty-element tags.
 * @throws CallbackError `body`
 */
export function parseGeneralXml(text: string, lists: ListedElements): XmlElement {
  const roots = parseNodes(text).filter((node) => elementName(node) !== undefined);
  const [root] = roots;
  const name = root && elementName(root);
  if (root === undefined || name === undefined || roots.length > 1)
    throw notXml('it has not exactly one root');
  const value = readElement(name, childrenOf(root, name), lists);
  return typeof value === 'string' ? {} : value;
}

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
  // Counts the levels above an element.
  maxNestedTags: maxDepth - 1,
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

function readElement(name: string, nodes: readonly OrderedNode[], lists: ListedElements): XmlContent {
  const listed = lists.get(name);
  let element: GrowingElement | undefined;
  let text = '';
  for (const node of nodes) {
    const child = elementName(node);
    if (child === undefined) {
      text += readText(node);
    } else {
      element ??= {};
      const value = readElement(child, childrenOf(node, child), lists);
      addChild(element, child, value, listed?.has(child) ?? false);
    }
  }
  if (element === undefined) return text;
  if (text !== '') throw notXml('it mixes text and elements');
  return element;
}

function readText(node: OrderedNode): string {
  const run = node[textName];
  if (typeof run === 'string') return isFormatting(run) ? '' : decodeEntities(run);
  const [section] = childrenOf(node, cdataName);
  const text = section?.[textName];
  return typeof text === 'string' ? text : '';
}
