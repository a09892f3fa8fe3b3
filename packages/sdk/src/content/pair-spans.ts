import type { Token } from './token.ts';

/** A token that opens or closes bold, italic or coloured text, with what to write to do so again. */
export interface Span {
  readonly role: 'open' | 'close';
  readonly open: string;
  readonly close: string;
}

interface Candidate {
  readonly index: number;
  readonly token: Token;
}

/**
 * Finds the tokens that open and close spans, by their place. Bold and italic text ends with its line, coloured
 * text may cover several; neither reaches over a code block or a table. What has no partner is plain text.
 */
export function pairSpans(tokens: readonly Token[]): ReadonlyMap<number, Span> {
  const spans = new Map<number, Span>();
  let stack: Candidate[] = [];
  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'break') stack = token.isRow ? [] : stack.filter((each) => each.token.kind === 'font');
    else if (token.kind === 'fence' || token.kind === 'tableHead') stack = [];
    else if (token.kind === 'mark' || token.kind === 'font' || token.kind === 'fontEnd') {
      const opener = canClose(tokens, index) ? popPartner(stack, token) : undefined;
      if (opener !== undefined) addPair(spans, opener, { index, token });
      else if (canOpen(tokens, index)) stack.push({ index, token });
    }
  }
  return spans;
}

function popPartner(stack: Candidate[], token: Token): Candidate | undefined {
  const place = stack.findLastIndex((each) =>
    token.kind === 'fontEnd' ? each.token.kind === 'font' : each.token.text === token.text,
  );
  return place < 0 ? undefined : stack.splice(place)[0];
}

function addPair(spans: Map<number, Span>, opener: Candidate, closer: Candidate): void {
  const pair = { open: opener.token.text, close: closer.token.text };
  spans.set(opener.index, { role: 'open', ...pair });
  spans.set(closer.index, { role: 'close', ...pair });
}

/** Asterisks close a span only behind a character, and `<font>` never does. */
function canClose(tokens: readonly Token[], index: number): boolean {
  const kind = tokens[index]?.kind;
  return kind === 'fontEnd' || (kind === 'mark' && isText(tokens[index - 1]));
}

/** Asterisks open a span only before a character. */
function canOpen(tokens: readonly Token[], index: number): boolean {
  const kind = tokens[index]?.kind;
  return kind === 'font' || (kind === 'mark' && isText(tokens[index + 1]));
}

function isText(token: Token | undefined): boolean {
  return token !== undefined && !['blank', 'break', 'lineStart'].includes(token.kind);
}
