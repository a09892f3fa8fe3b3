import type { Html } from '../html.ts';

/** One page in one language, without its frame. */
export interface Page {
  /** From the folder of the language. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly content: Html;
}
