import { isTableStart } from './parse-table.ts';

const fence = /^ {0,3}(?:`{3,}(?=[^`]*$)|~{3,})/u;
const heading = /^ {0,3}#{1,6}(?:\s|$)/u;
const rule = /^ {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/u;
const quote = /^ {0,3}>/u;

/** An item that may interrupt a paragraph: not empty, and of numbered ones the first (CommonMark 5.2). */
const item = /^ {0,3}(?:[-*+]|1[.)])[ \t]+\S/u;

/** What the first line of each kind of block looks like. */
export const startsBlock: {
  readonly rule: RegExp;
  readonly quote: RegExp;
  /** Whether the line ends a paragraph before it. */
  readonly any: (lines: readonly string[], at: number) => boolean;
} = {
  rule,
  quote,
  any: (lines, at) => {
    const line = lines[at] ?? '';
    return [fence, heading, rule, quote, item].some((start) => start.test(line)) || isTableStart(lines, at);
  },
};
