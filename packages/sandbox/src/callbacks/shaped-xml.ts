import type { XmlElement, XmlValue } from '@wecomkit/sdk/callback';
import type { CallbackShape } from '../control/types.ts';

export type Shapes = ReadonlySet<CallbackShape>;

/** How a text is written: the same text for every parser. */
type WriteText = (name: string, text: string) => string;

/** Writes a document again, in another shape: what it says stays the same, but for `extra-elements`. */
export function shapedXml(xml: string, tree: XmlElement, shapes: Shapes): string {
  return writeElement('xml', tree, writerFor(xml, shapes), shapes.has('indented') ? '\n' : '');
}

function writerFor(xml: string, shapes: Shapes): WriteText {
  if (shapes.has('entities')) return (_name, text) => escapeText(text);
  if (shapes.has('cdata')) return (_name, text) => section(text);
  return (name, text) => (isPlainIn(xml, name, text) ? text : section(text));
}

/** Numbers stand without a section. */
export function isPlainIn(xml: string, name: string, text: string): boolean {
  return text !== '' && xml.includes(`<${name}>${text}</${name}>`);
}

/** @param line what begins a line, none when everything stands in one */
function writeElement(name: string, value: XmlValue, write: WriteText, line: string): string {
  if (Array.isArray(value)) {
    return value.map((item) => writeElement(name, item, write, line)).join(line);
  }
  if (typeof value === 'string') return `<${name}>${write(name, value)}</${name}>`;
  const inner = line === '' ? '' : `${line}  `;
  const children = Object.entries(value).map(
    ([child, content]) => inner + writeElement(child, content, write, inner),
  );
  return `<${name}>${children.join('')}${line}</${name}>`;
}

/** A carriage return would reach the parser as a line feed. */
function section(text: string): string {
  const safe = text.replaceAll(']]>', ']]]]><![CDATA[>').replaceAll('\r', ']]>&#13;<![CDATA[');
  return `<![CDATA[${safe}]]>`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Blanks at the ends are references: many parsers trim what is written plainly. */
function escapeText(text: string): string {
  const escaped = text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
  return escaped.replace(/^\s+|\s+$|\r/g, (blanks) =>
    [...blanks].map((blank) => `&#${blank.charCodeAt(0)};`).join(''),
  );
}
