import type { Table } from '../document/document.ts';
import type { Marks } from './marks.ts';

/** How blocks are written in one dialect. */
export interface Style {
  readonly marks: Marks;
  /** `level` is 0 inside quotes and lists, where no dialect has headings. */
  readonly heading: (level: number, line: string) => string;
  readonly bullet: string;
  /** Columns by which the inside of an item is set in. */
  readonly indent: number;
  /** Quotes inside each other beyond this are one quote. */
  readonly mostQuotes: number;
  readonly code: (lines: readonly string[], info: string) => readonly string[];
  readonly table: (table: Table, marks: Marks) => readonly string[];
  readonly rule: string;
  /** Keeps a line of text from being read as something else. */
  readonly line: (line: string) => string;
  /** What makes a line break inside a paragraph. */
  readonly lineEnd: string;
}
