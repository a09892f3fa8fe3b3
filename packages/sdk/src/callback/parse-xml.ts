import { parseGeneralXml } from './general-xml.ts';
import { notXml } from './not-xml.ts';
import { parsePlainXml } from './plain-xml.ts';
import type { XmlElement } from './xml-element.ts';

const maxCharacters = 1024 * 1024;
const noLists: ReadonlySet<string> = /* @__PURE__ */ new Set();

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
  return parsePlainXml(text, lists) ?? parseGeneralXml(text, lists);
}
