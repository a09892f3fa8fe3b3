import type { Wrap } from './atom.ts';
import { bare } from './atom.ts';
import { byteLength } from './byte-length.ts';
import { inlineTokens } from './inline-tokens.ts';
import { token } from './token.ts';
import type { Token } from './token.ts';

/** WeCom's two kinds of markdown: of applications and robots (path/90236), and of robots alone (path/99110). */
export type Dialect = 'markdown' | 'markdown_v2';

interface Line {
  readonly text: string;
  /** Its line break; empty at the end of the text. */
  readonly end: string;
}

const fenceLine = /^((?:[ \t]*>)*[ \t]*)(`{3,}(?=[^`]*$)|~{3,})/;
const quoteStart = /^(?:[ \t]*>)+[ \t]?/;
const lineStart = /^(?:[ \t]*>)*[ \t]*(?:#{1,6}[ \t]+|(?:[-*+]|\d{1,9}[.)])[ \t]+)?/;
const tableRule = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;

/** Longer column names and info strings are not repeated in each part. */
const mostHeadBytes = 512;

/** The pieces of a markdown text; put together, they are the text. */
export function markdownTokens(text: string, dialect: Dialect): Token[] {
  const lines = linesOf(text);
  const tokens: Token[] = [];
  let index = 0;
  while (index < lines.length) {
    const taken =
      fenceTokens(lines, index) ?? tableTokens(lines, index, dialect) ?? lineTokens(lines, index, dialect);
    for (const each of taken.tokens) tokens.push(each);
    index += taken.lines;
  }
  return tokens;
}

interface Taken {
  readonly tokens: readonly Token[];
  readonly lines: number;
}

function linesOf(text: string): Line[] {
  return Array.from(text.matchAll(/([^\n]*?)(\r?\n|$)/g), (match) => ({
    text: match[1] ?? '',
    end: match[2] ?? '',
  })).filter((line, index, all) => index < all.length - 1 || line.text !== '');
}

/** One line, with the empty lines after it. */
function lineTokens(lines: readonly Line[], at: number, dialect: Dialect): Taken {
  const { text, end } = lines[at] ?? { text: '', end: '' };
  const start = lineStart.exec(text)?.[0] ?? '';
  const block = { reopen: quoteStart.exec(text)?.[0] ?? '', close: '' };
  const inline = inlineTokens(text.slice(start.length), dialect, block);
  const tokens = start === '' ? inline : [token('lineStart', start, block), ...inline];
  const empty = emptyLines(lines, at + 1);
  if (end !== '') tokens.push(token('break', end + empty.text));
  return { tokens, lines: 1 + empty.count };
}

function emptyLines(lines: readonly Line[], from: number): { text: string; count: number } {
  let text = '';
  let next = from;
  for (; lines[next]?.text.trim() === ''; next += 1) text += `${lines[next]?.text}${lines[next]?.end}`;
  return { text, count: next - from };
}

/** A fenced code block up to its closing line, the end of its quote, or the end of the text. */
function fenceTokens(lines: readonly Line[], at: number): Taken | undefined {
  const first = lines[at];
  const [, prefix = '', marker = ''] = fenceLine.exec(first?.text ?? '') ?? [];
  if (first === undefined || marker === '') return undefined;
  const start = `${prefix}${marker}`;
  const again = byteLength(first.text) > mostHeadBytes ? start : first.text;
  const block = { reopen: `${again}\n`, close: `\n${start}` };
  const tokens = [token('fence', first.text, block), token('codeBreak', first.end, block)];
  let next = at + 1;
  for (; next < lines.length; next += 1) {
    const line = lines[next];
    if (line === undefined || (prefix.includes('>') && !quoteStart.test(line.text))) break;
    const isEnd = closes(prefix.includes('>') ? line.text.replace(quoteStart, '') : line.text, marker);
    if (isEnd) {
      tokens.push(token('fenceEnd', line.text), token('break', line.end));
      return { tokens: withoutEmptyEnd(tokens), lines: next + 1 - at };
    }
    for (const each of codeTokens(line, block)) tokens.push(each);
  }
  if (next < lines.length) {
    // The quote around it ended, and with it the block: to be closed before a seam, but not opened after it.
    const empty = emptyLines(lines, next);
    next += empty.count;
    tokens.push(token('break', `${tokens.pop()?.text}${empty.text}`, { ...block, reopen: '' }));
  }
  return { tokens: withoutEmptyEnd(tokens), lines: next - at };
}

/** A line of code; behind its quote marks, so that the rest of a line that has to be cut gets them again. */
function codeTokens(line: Line, block: Wrap): readonly Token[] {
  const quote = quoteStart.exec(line.text)?.[0] ?? '';
  const isQuoted = quote !== '' && block.close.includes('>');
  const start = isQuoted ? [token('code', quote, { ...block, reopen: block.reopen + quote })] : [];
  return [
    ...start,
    token('code', isQuoted ? line.text.slice(quote.length) : line.text, block),
    token('codeBreak', line.end, block),
  ];
}

function closes(line: string, marker: string): boolean {
  const mark = line.trim();
  return mark.length >= marker.length && mark === (marker[0] ?? '').repeat(mark.length);
}

/** The last line of a text has no line break. */
function withoutEmptyEnd(tokens: Token[]): Token[] {
  return tokens.at(-1)?.text === '' && tokens.at(-1)?.kind !== 'code' ? tokens.slice(0, -1) : tokens;
}

/** A table, whose column names are repeated in each part (markdown_v2 alone has tables). */
function tableTokens(lines: readonly Line[], at: number, dialect: Dialect): Taken | undefined {
  const [head, rule] = [lines[at], lines[at + 1]];
  if (dialect !== 'markdown_v2' || head === undefined || rule === undefined) return undefined;
  if (!head.text.includes('|') || !rule.text.includes('-') || !tableRule.test(rule.text)) return undefined;
  const headText = `${head.text}${head.end}${rule.text}`;
  const block: Wrap = byteLength(headText) > mostHeadBytes ? bare : { reopen: `${headText}\n`, close: '' };
  const tokens = [token('tableHead', headText, block), token('break', rule.end, block, true)];
  let next = at + 2;
  for (; next < lines.length && lines[next]?.text.includes('|') === true; next += 1) {
    const line = lines[next] ?? { text: '', end: '' };
    for (const each of inlineTokens(line.text, dialect, block, true)) tokens.push(each);
    tokens.push(token('break', line.end, block, true));
  }
  // After the last row, the table is over.
  const last = tokens.pop();
  if (last !== undefined && last.text !== '') tokens.push(token('break', last.text));
  return { tokens, lines: next - at };
}
