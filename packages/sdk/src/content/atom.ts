/**
 * How good it is to end a part after an atom, the best first. `glued`: nothing there invites a break.
 * `never`: a break there would leave something empty or torn.
 */
export const level = { paragraph: 0, line: 1, sentence: 2, word: 3, inner: 4, glued: 5, never: 6 } as const;

export type Level = (typeof level)[keyof typeof level];

/** What a part that ends after an atom must add to close what is open there, and the next part to open it again. */
export interface Wrap {
  readonly reopen: string;
  readonly close: string;
}

/** A piece of text that is not broken unless it is longer than a whole part. */
export interface Atom extends Wrap {
  readonly text: string;
  readonly level: Level;
  /** A link, a mention or code: worthless in halves. */
  readonly isWhole: boolean;
  /** White space: left out where a part ends after it. */
  readonly isBlank: boolean;
  /** The last line of a code block: nothing else may be on it. */
  readonly isFenceEnd: boolean;
  /** The start of a line (`> `, `- `, `# `): has to stay in front of what is opened again. */
  readonly isLineStart: boolean;
}

export const bare: Wrap = { reopen: '', close: '' };
