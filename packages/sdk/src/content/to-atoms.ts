import { level } from './atom.ts';
import type { Atom, Level } from './atom.ts';
import { pairSpans } from './pair-spans.ts';
import type { Span } from './pair-spans.ts';
import type { Token } from './token.ts';
import { endsSentence } from './words.ts';

/** Says of every token how good it is to break after it, and what is open there. */
export function toAtoms(tokens: readonly Token[]): Atom[] {
  const spans = pairSpans(tokens);
  const open: Span[] = [];
  return tokens.map((token, index) => {
    const span = spans.get(index);
    if (span?.role === 'open') open.push(span);
    if (span?.role === 'close') open.pop();
    const isTorn = span?.role === 'open' || spans.get(index + 1)?.role === 'close';
    return {
      text: token.text,
      level: isTorn ? level.never : levelAfter(tokens, index, open.length > 0),
      reopen: token.block.reopen + open.map((each) => each.open).join(''),
      close:
        open
          .map((each) => each.close)
          .reverse()
          .join('') + token.block.close,
      isWhole: token.kind === 'whole',
      isBlank: token.kind === 'blank' || token.kind === 'break' || token.kind === 'codeBreak',
      isFenceEnd: token.kind === 'fenceEnd',
      isLineStart: token.kind === 'lineStart',
    };
  });
}

function levelAfter(tokens: readonly Token[], index: number, isOpen: boolean): Level {
  const own = tokens[index];
  const next = tokens[index + 1];
  if (own === undefined || next === undefined) return level.glued;
  // A seam leaves out the white space before it, so it comes after all of that.
  if (next.kind === 'break' || next.kind === 'codeBreak') return level.never;
  if (next.kind === 'blank' && own.kind !== 'break') return level.never;
  if (own.kind === 'fence' || own.kind === 'code' || own.kind === 'tableHead') return level.never;
  if (own.kind === 'lineStart') return afterIndent(next);
  if (own.kind === 'break') return afterBreak(own, tokens[index - 1]);
  if (own.kind === 'codeBreak') return afterCode(tokens[index - 1], next);
  return inLine(own, next, tokens[index - 1], isOpen);
}

function afterBreak(own: Token, previous: Token | undefined): Level {
  if (previous?.kind === 'tableHead') return level.never;
  if (own.isRow) return level.sentence;
  return own.text.indexOf('\n') === own.text.lastIndexOf('\n') ? level.line : level.paragraph;
}

/** A code block that is broken has some code in each of its parts. */
function afterCode(previous: Token | undefined, next: Token): Level {
  return previous?.kind === 'fence' || next.kind === 'fenceEnd' ? level.never : level.sentence;
}

/** The start of a line stays with the line, unless that would take a link apart. */
function afterIndent(next: Token): Level {
  return next.kind === 'whole' ? level.glued : level.never;
}

function inLine(own: Token, next: Token, previous: Token | undefined, isOpen: boolean): Level {
  const isWorse = isOpen || own.isRow;
  const before = own.kind === 'blank' ? previous : own;
  // The blank after a line break is the indent of the line.
  if (before === undefined || before.kind === 'break') return afterIndent(next);
  if (own.kind !== 'blank' && own.kind !== 'cjk' && next.kind !== 'cjk') return level.glued;
  const isEnd = (own.kind === 'blank' || own.kind === 'cjk') && endsSentence(before.text);
  if (isEnd) return isWorse ? level.word : level.sentence;
  return isWorse ? level.inner : level.word;
}
