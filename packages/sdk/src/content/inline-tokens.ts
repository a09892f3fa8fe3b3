import type { Wrap } from './atom.ts';
import type { Dialect } from './markdown-tokens.ts';
import { token } from './token.ts';
import type { Token } from './token.ts';
import { pieces, wordPatterns } from './words.ts';

const bracketed = String.raw`\[(?:[^[\]\\]|\\[\s\S]|\[[^[\]]*\])*\]`;
const target = String.raw`\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+"[^"]*")?\)`;

const links = String.raw`!?${bracketed}${target}`;
const escaped = String.raw`\\[\\\x60*_{}[\]()<>#+.!|~-]`;
const tag = String.raw`<[@A-Za-z][^<>]*>`;

const font = String.raw`(?<font><font\s+color\s*=\s*(?:"[^"<>]*"|'[^'<>]*')\s*>)|(?<fontEnd><\/font\s*>)`;

/** Asterisks that mean something: bold in both dialects (path/90236 §appendix, path/99110), italic in one. */
const marks = {
  markdown: String.raw`(?<mark>(?<!\*)\*\*(?!\*))`,
  markdown_v2: String.raw`(?<mark>(?<!\*)\*{1,3}(?!\*))`,
};

const rest = wordPatterns(String.raw`\\*\x60[\]<!`);

const patterns: Readonly<Record<Dialect, RegExp>> = {
  markdown: patternOf([font, marks.markdown]),
  markdown_v2: patternOf([marks.markdown_v2]),
};

function patternOf(own: readonly string[]): RegExp {
  return new RegExp([...own, `(?<whole>${escaped}|${links}|${tag})`, ...rest].join('|'), 'gu');
}

/** The pieces of one line without its end; put together, they are the line. */
export function inlineTokens(line: string, dialect: Dialect, block: Wrap, isRow = false): Token[] {
  const tokens: Token[] = [];
  for (const { text, isCode } of codeSpans(line)) {
    if (isCode) tokens.push(token('whole', text, block, isRow));
    else
      for (const piece of pieces(patterns[dialect], text))
        tokens.push(token(piece.kind, piece.text, block, isRow));
  }
  return tokens;
}

/**
 * Inline code, which wins over all else: a run of backticks up to the next run of the same length. Written as a
 * loop, as a pattern takes time squared for a line of unpaired backticks.
 */
function* codeSpans(line: string): Generator<{ text: string; isCode: boolean }> {
  const runs = Array.from(line.matchAll(/`+/g), (run) => ({ start: run.index, size: run[0].length }));
  const unpaired = new Set<number>();
  let done = 0;
  for (const [place, run] of runs.entries()) {
    if (run.start < done || unpaired.has(run.size) || line[run.start - 1] === '\\') continue;
    const end = nextOfSize(runs, place + 1, run.size);
    if (end === undefined) {
      unpaired.add(run.size);
      continue;
    }
    if (run.start > done) yield { text: line.slice(done, run.start), isCode: false };
    done = end.start + end.size;
    yield { text: line.slice(run.start, done), isCode: true };
  }
  if (done < line.length) yield { text: line.slice(done), isCode: false };
}

interface Run {
  readonly start: number;
  readonly size: number;
}

function nextOfSize(runs: readonly Run[], from: number, size: number): Run | undefined {
  for (let place = from; place < runs.length; place += 1) {
    if (runs[place]?.size === size) return runs[place];
  }
  return undefined;
}
