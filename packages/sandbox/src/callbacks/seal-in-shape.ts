import { CallbackError, parseXml, sealDelivery, type XmlElement } from '@wecomkit/sdk/callback';
import type { CallbackShape } from '../control/types.ts';
import type { CallbackContext } from './callback-context.ts';
import { isPlainIn, shapedXml, type Shapes } from './shaped-xml.ts';
import { shapeTree } from './shape-tree.ts';
import { sealOptions, type Target } from './target.ts';

/** A delivery as it goes over the wire. */
export interface Sealed {
  /** The plain text inside. */
  readonly message: string;
  readonly query: string;
  readonly body: string;
  readonly contentType: string;
}

const byteOrderMark = '\uFEFF';

/** Seals a plain text for the receiver, freshly, written in these shapes; without any as WeCom does. */
export function sealInShape(
  context: CallbackContext,
  target: Target,
  xml: string,
  given: readonly CallbackShape[] = [],
): Sealed {
  const shapes = new Set(given);
  const message = shapes.size === 0 ? xml : shapeMessage(xml, shapes);
  const options = { ...sealOptions(context), agentid: target.agentid ?? undefined };
  const { query, body } = sealDelivery(message, options, target.cipher);
  return shapes.size === 0
    ? { message, query, body, contentType: xmlType }
    : { message, query, ...shapeEnvelope(body, shapes) };
}

const xmlType = 'text/xml; charset=utf-8';
const jsonType = 'application/json; charset=utf-8';

/** One that cannot be read stays as it is. */
function shapeMessage(xml: string, shapes: Shapes): string {
  const tree = readTree(xml);
  const shaped = tree && shapeTree(tree, shapes);
  const message = shaped
    ? shapes.has('json')
      ? writeJson(xml, shaped, shapes)
      : shapedXml(xml, shaped, shapes)
    : xml;
  return marked(message, shapes);
}

function readTree(xml: string): XmlElement | undefined {
  try {
    return parseXml(xml);
  } catch (error) {
    if (error instanceof CallbackError) return undefined;
    throw error;
  }
}

function shapeEnvelope(body: string, shapes: Shapes): Pick<Sealed, 'body' | 'contentType'> {
  const tree = parseXml(body);
  const contentType = shapes.has('json') || shapes.has('json-envelope') ? jsonType : xmlType;
  if (contentType === xmlType) {
    return { body: marked(shapedXml(body, shapeTree(tree, shapes), shapes), shapes), contentType };
  }
  // Spelled as in the sample of path/90968; the commented-out text of path/90238 has the XML's names.
  const members = shapes.has('json') ? tree : lowerCased(tree);
  return { body: marked(print(shapeTree(members, shapes), shapes), shapes), contentType };
}

function lowerCased(tree: XmlElement): XmlElement {
  return Object.fromEntries(Object.entries(tree).map(([name, value]) => [name.toLowerCase(), value]));
}

/** Numbers are numbers where the XML writes them plainly, as long as JavaScript has them. */
function writeJson(xml: string, tree: XmlElement, shapes: Shapes): string {
  return print(tree, shapes, (name, value) =>
    typeof value === 'string' && isPlainIn(xml, name, value) && String(Number(value)) === value
      ? Number(value)
      : value,
  );
}

function print(
  tree: XmlElement,
  shapes: Shapes,
  replace?: (name: string, value: unknown) => unknown,
): string {
  return JSON.stringify(tree, replace, shapes.has('indented') ? 2 : undefined);
}

function marked(text: string, shapes: Shapes): string {
  return shapes.has('bom') ? byteOrderMark + text : text;
}
