import {
  addChild,
  isFormatting,
  maxDepth,
  type GrowingElement,
  type XmlContent,
  type XmlElement,
} from './xml-element.ts';

/**
 * Reads the XML that WeCom writes: elements without attributes, text without entities, CDATA sections. Ten times
 * faster than a general parser. Takes no decision on anything else, well-formed or not: a general parser has to.
 * @returns undefined for everything else
 */
export function parsePlainXml(text: string, lists: ReadonlySet<string>): XmlElement | undefined {
  const start = text.indexOf('<');
  if (start === -1 || !isFormatting(text.slice(0, start))) return undefined;
  const cursor: Cursor = { text, lists, at: start };
  const root = readElement(cursor, 1);
  if (root === undefined || !isFormatting(text.slice(cursor.at))) return undefined;
  return typeof root.content === 'string' ? {} : root.content;
}

interface Cursor {
  readonly text: string;
  readonly lists: ReadonlySet<string>;
  at: number;
}

interface Named {
  readonly name: string;
  readonly content: XmlContent;
}

/** Reads from the `<` of an opening tag to the `>` of the closing one. */
function readElement(cursor: Cursor, depth: number): Named | undefined {
  const name = readOpeningTag(cursor);
  if (name === undefined || depth > maxDepth) return undefined;
  const element: GrowingElement = {};
  let isLeaf = true;
  let text = '';
  for (;;) {
    const run = readRun(cursor);
    if (run === undefined) return undefined;
    text += run;
    const mark = cursor.text.charAt(cursor.at + 1);
    if (mark === '/') {
      if (!readClosingTag(cursor, name) || (!isLeaf && text !== '')) return undefined;
      return { name, content: isLeaf ? text : element };
    }
    if (mark === '!') {
      const section = readSection(cursor);
      if (section === undefined) return undefined;
      text += section;
    } else {
      const child = readElement(cursor, depth + 1);
      if (child === undefined) return undefined;
      isLeaf = false;
      addChild(element, child.name, child.content, cursor.lists.has(`${name}.${child.name}`));
    }
  }
}

const tagName = /^[A-Z_a-z][\w.-]*$/;
// Names that a plain object gives a meaning to.
const reserved: ReadonlySet<string> = /* @__PURE__ */ new Set(['__proto__', 'constructor', 'prototype']);

function readOpeningTag(cursor: Cursor): string | undefined {
  const end = cursor.text.indexOf('>', cursor.at);
  const name = cursor.text.slice(cursor.at + 1, end);
  if (end === -1 || !tagName.test(name) || reserved.has(name)) return undefined;
  cursor.at = end + 1;
  return name;
}

function readClosingTag(cursor: Cursor, name: string): boolean {
  const tag = `</${name}>`;
  if (!cursor.text.startsWith(tag, cursor.at)) return false;
  cursor.at += tag.length;
  return true;
}

/** The text up to the next `<`; formatting counts as none. */
function readRun(cursor: Cursor): string | undefined {
  const end = cursor.text.indexOf('<', cursor.at);
  if (end === cursor.at) return '';
  if (end === -1) return undefined;
  const run = cursor.text.slice(cursor.at, end);
  cursor.at = end;
  if (isFormatting(run)) return '';
  return /[&\r]/.test(run) ? undefined : run;
}

const sectionStart = '<![CDATA[';

function readSection(cursor: Cursor): string | undefined {
  if (!cursor.text.startsWith(sectionStart, cursor.at)) return undefined;
  const start = cursor.at + sectionStart.length;
  const end = cursor.text.indexOf(']]>', start);
  if (end === -1) return undefined;
  cursor.at = end + 3;
  const section = cursor.text.slice(start, end);
  // A parser has to turn these into line feeds.
  return section.includes('\r') ? undefined : section;
}
