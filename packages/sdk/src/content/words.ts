import type { TokenKind } from './token.ts';

/** The characters that a line may be broken around. */
const cjk = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}`;

// No line begins with a closing mark or ends with an opening one.
const opening = '（【《「『“‘〈〔';
const wideClosing = '，。！？、；：…）】》」』”’〉〕％';
const closing = `${wideClosing},.!?;:%)`;

/**
 * Patterns of running text, to be joined with those of a syntax; the name of a group is the kind of token. A
 * word is all that is not white space, CJK, or one of the syntax's special characters.
 */
export function wordPatterns(special: string): readonly string[] {
  const inWord = String.raw`[^\s${cjk}${opening}${wideClosing}${special}]`;
  return [
    String.raw`(?<break>\r?\n(?:[^\S\n]*\r?\n)*)`,
    String.raw`(?<blank>[^\S\n]+)`,
    String.raw`(?<cjk>[${opening}]*[${cjk}]\p{M}*[${closing}]*|${inWord}+[${wideClosing}]+)`,
    String.raw`(?<word>${inWord}+|[\s\S])`,
  ];
}

/** The pieces of a text by a pattern whose groups are named after kinds of token. */
export function* pieces(pattern: RegExp, text: string): Generator<{ kind: TokenKind; text: string }> {
  for (const match of text.matchAll(pattern)) {
    for (const [kind, value] of Object.entries(match.groups ?? {})) {
      if (value !== undefined) yield { kind: kind as TokenKind, text: match[0] };
    }
  }
}

const sentenceEnd = /[.!?…。！？；]["'”’)\]）】》」』]*$/;

export function endsSentence(text: string): boolean {
  return sentenceEnd.test(text);
}
