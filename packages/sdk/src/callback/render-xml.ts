/** What can be written: texts become CDATA sections, numbers and booleans plain text, absent members nothing. */
export type XmlInput = string | number | boolean | XmlInputElement | readonly XmlInput[] | undefined;

/** Child elements by name. A list becomes repeated elements without a wrapper. */
export interface XmlInputElement {
  readonly [name: string]: XmlInput;
}

/**
 * Writes a document as WeCom does, with the root `<xml>`. No text can break out of its element.
 * @throws TypeError for a name that XML does not know, or a number that is not finite
 */
export function renderXml(children: XmlInputElement): string {
  return `<xml>${renderChildren(children)}</xml>`;
}

function renderChildren(children: XmlInputElement): string {
  let xml = '';
  for (const name of Object.keys(children)) xml += renderElements(name, children[name]);
  return xml;
}

function renderElements(name: string, value: XmlInput): string {
  if (value === undefined) return '';
  if (isList(value)) return value.map((item) => renderElements(name, item)).join('');
  assertName(name);
  return `<${name}>${renderContent(value)}</${name}>`;
}

function renderContent(value: string | number | boolean | XmlInputElement): string {
  if (typeof value === 'string') return escapeText(value);
  if (typeof value === 'object') return renderChildren(value);
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new TypeError('callback: a number in XML has to be finite');
  }
  return String(value);
}

// What must not stand in a CDATA section: its end mark, a carriage return (parsers turn it into a line feed),
// and what XML 1.0 has no way to write at all, a lone half of a surrogate pair included.
const forbidden = /\]\]>|\r|[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

// Nearly all texts. What is left out is not forbidden, but a matter of the slower expression.
const plain = /^[\t\n\u0020-\u005C\u005E-\uD7FF]*$/;

/**
 * The one way into a document for text. The end mark is split over two sections, a carriage return becomes a
 * character reference between two, and a character that XML cannot carry becomes U+FFFD.
 */
export function escapeText(text: string): string {
  if (plain.test(text)) return `<![CDATA[${text}]]>`;
  return `<![CDATA[${text.replace(forbidden, escapeMatch)}]]>`;
}

function escapeMatch(match: string): string {
  if (match === ']]>') return ']]]]><![CDATA[>';
  if (match === '\r') return ']]>&#13;<![CDATA[';
  return '\uFFFD';
}

const nameForm = /^[A-Za-z_][\w.-]*$/;

function assertName(name: string): void {
  if (!nameForm.test(name)) throw new TypeError('callback: the name of an XML element is not valid');
}

function isList(value: XmlInput): value is readonly XmlInput[] {
  return Array.isArray(value);
}
