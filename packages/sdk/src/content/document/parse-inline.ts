import { codeSpanAt } from './code-span.ts';
import type { Inline } from './document.ts';
import { parseTag } from './parse-tag.ts';
import { parseTarget } from './parse-target.ts';
import { type Bracket, Spans } from './spans.ts';

/** What may mean something; all other characters are taken in one step. */
const special = /[\\`*[\]!@<&\n]/gu;

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** Reads bold, italic, code, links, pictures, mentions and colours in the text of one block. */
export function parseInline(text: string): readonly Inline[] {
  const spans = new Spans();
  const unpaired = new Set<number>();
  let at = 0;
  while (at < text.length) {
    special.lastIndex = at;
    const next = special.exec(text)?.index ?? text.length;
    if (next > at) spans.text(text.slice(at, next));
    at = next;
    if (at < text.length) at += readOne(text, at, spans, unpaired);
  }
  return spans.end();
}

/** Reads what begins at a special character; gives how long it is. */
function readOne(text: string, at: number, spans: Spans, unpaired: Set<number>): number {
  switch (text[at]) {
    case '\\':
      return readEscape(text, at, spans);
    case '\n':
      spans.add({ type: 'break' });
      return 1;
    case '`':
      return readCode(text, at, spans, unpaired);
    case '*':
      return readStars(text, at, spans);
    case '<':
      return readTag(text, at, spans);
    case '&':
      return readEntity(text, at, spans);
    case ']':
      return readTarget(text, at, spans);
    default:
      return readBracket(text, at, spans);
  }
}

function readEscape(text: string, at: number, spans: Spans): number {
  const next = text.charAt(at + 1);
  if (next === '\n') return 1;
  const isEscape = /[!-/:-@[-`{-~]/u.test(next);
  spans.text(isEscape ? next : '\\');
  return isEscape ? 2 : 1;
}

function readCode(text: string, at: number, spans: Spans, unpaired: Set<number>): number {
  const found = codeSpanAt(text, at, unpaired);
  if (found.code === undefined) spans.text(text.slice(at, at + found.length));
  else spans.add({ type: 'code', text: found.code });
  return found.length;
}

function readStars(text: string, at: number, spans: Spans): number {
  const { length } = /^\*+/u.exec(text.slice(at, at + 64))?.[0] ?? '*';
  spans.stars(length, characterBefore(text, at), String.fromCodePoint(text.codePointAt(at + length) ?? 32));
  return length;
}

/** The character that ends at a place; a blank at the start. */
function characterBefore(text: string, at: number): string {
  if (at === 0) return ' ';
  const pair = text.codePointAt(at - 2) ?? 0;
  return pair > 0xffff ? String.fromCodePoint(pair) : text.charAt(at - 1);
}

function readTag(text: string, at: number, spans: Spans): number {
  const tag = parseTag(text, at);
  if (!tag) {
    spans.text('<');
    return 1;
  }
  if (tag.opens) spans.openColor(tag.opens, text.slice(at, at + tag.length));
  else if (tag.closes) spans.closeColor(text.slice(at, at + tag.length));
  else spans.add(tag.inline);
  return tag.length;
}

function readEntity(text: string, at: number, spans: Spans): number {
  const [all = '&', number, hex, name = ''] =
    /^&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/iu.exec(text.slice(at, at + 12)) ?? [];
  const code = number === undefined ? Number.parseInt(hex ?? '', 16) : Number(number);
  const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  const meant = Object.hasOwn(entities, name) ? entities[name] : undefined;
  spans.text(isCharacter ? String.fromCodePoint(code) : (meant ?? all));
  return all.length;
}

function readBracket(text: string, at: number, spans: Spans): number {
  const start = text.slice(at, at + 2);
  const kinds: Readonly<Record<string, Bracket>> = { '![': 'image', '@[': 'mention' };
  const kind = text[at] === '[' ? 'link' : kinds[start];
  if (!kind) {
    spans.text(text.charAt(at));
    return 1;
  }
  const marker = kind === 'link' ? '[' : start;
  spans.openBracket(kind, marker);
  return marker.length;
}

/** At a closing bracket: with an address behind it, the open one before it becomes a link, a picture or a mention. */
function readTarget(text: string, at: number, spans: Spans): number {
  const target = spans.hasBracket() ? parseTarget(text, at + 1) : undefined;
  if (target && spans.closeBracket(target.address)) return 1 + target.length;
  spans.dropBracket();
  spans.text(']');
  return 1;
}
