import { parseGeneralXml } from './general-xml.ts';
import { notXml } from './not-xml.ts';
import { parsePlainXml } from './plain-xml.ts';
import type { ListedElements, XmlElement } from './xml-element.ts';

const maxCharacters = 1024 * 1024;
// The general parser takes a second for a mebibyte of hostile XML, and envelopes come from anybody.
const maxGeneralCharacters = 128 * 1024;
const noLists: ListedElements = /* @__PURE__ */ new Map();

/**
 * Parses a document of WeCom into its child elements; the root is dropped. Nothing is guessed: every leaf is
 * text, so 64-bit ids and leading zeros survive. CDATA sections and text are joined, white space between
 * elements and around CDATA sections is formatting and goes, as do comments and attributes.
 *
 * @param lists elements that are a list even when there is one, by their parents
 * @throws CallbackError `body` when it is not well-formed, has a DOCTYPE or an unknown entity, is longer than
 *   1 Mi characters (128 Ki when it is written in another way than WeCom's) or nested deeper than 32
 */
export function parseXml(text: string, lists: ListedElements = noLists): XmlElement {
  if (text.length > maxCharacters) throw notXml(`it is longer than ${maxCharacters} characters`);
  const tree = parsePlainXml(text, lists);
  if (tree !== undefined) return tree;
  if (text.length > maxGeneralCharacters) throw notXml('it is long and not written as WeCom writes it');
  return parseGeneralXml(text, lists);
}
