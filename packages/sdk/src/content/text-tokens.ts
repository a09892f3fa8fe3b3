import { token } from './token.ts';
import type { Token } from './token.ts';
import { pieces, wordPatterns } from './words.ts';

/** A link in a text message (path/90236), and a mention in a robot's text (path/99110). */
const whole = String.raw`(?<whole><a\s[^<>]*>(?:[^<]|<(?!\/?a[\s>]))*<\/a>|<@[^<>\s]+>)`;

const pattern = new RegExp([whole, ...wordPatterns('<')].join('|'), 'gu');

/** The pieces of a text message; put together, they are the text. */
export function textTokens(text: string): Token[] {
  return Array.from(pieces(pattern, text), (piece) => token(piece.kind, piece.text));
}
