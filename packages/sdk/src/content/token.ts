import { bare } from './atom.ts';
import type { Wrap } from './atom.ts';

/** What a piece of text is, as far as breaking it is concerned. */
export type TokenKind =
  | 'word'
  | 'cjk' // one Chinese, Japanese or Korean character with its punctuation: breaks are fine around it
  | 'whole' // a link, a mention, inline code
  | 'blank' // white space inside a line
  | 'break' // the end of a line, with the empty lines after it
  | 'lineStart' // what makes a line a quote, a list item, a heading
  | 'mark' // asterisks that may open or close bold or italic text
  | 'font' // <font color="…">
  | 'fontEnd'
  | 'fence' // the first line of a code block
  | 'code' // one line of it
  | 'codeBreak' // the end of that line
  | 'fenceEnd'
  | 'tableHead'; // the names of the columns and the line below

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  /** What the block around it (fence, quote, table) needs when a part ends after this token. */
  readonly block: Wrap;
  /** In a table's body, where a break inside a line is worse than elsewhere. */
  readonly isRow: boolean;
}

export function token(kind: TokenKind, text: string, block: Wrap = bare, isRow = false): Token {
  return { kind, text, block, isRow };
}
