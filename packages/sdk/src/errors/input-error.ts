import { WeComError } from './wecom-error.ts';

/** What a limit counts. `bytes` are bytes of UTF-8, `chars` are Unicode characters. */
export type Unit = 'bytes' | 'chars' | 'items' | 'seconds' | 'value';

/** The documented rules that an input can break. */
export type InputRule =
  | 'required'
  | 'type'
  | 'empty'
  | 'tooLong'
  | 'tooShort'
  | 'tooMany'
  | 'tooFew'
  | 'range'
  | 'choice'
  | 'pattern'
  | 'protocol'
  | 'unique'
  | 'atLeastOne'
  | 'together'
  | 'conflict'
  | 'unknown';

/** One broken rule of an input. */
export interface InputIssue {
  /** Where, with WeCom's own names: `news.articles.0.title`. */
  readonly path: string;
  readonly rule: InputRule;
  /** The documented limit, or the allowed values. */
  readonly limit?: number | string | readonly (string | number)[] | undefined;
  /** The size or value that was given. Never the content of a text. */
  readonly actual?: number | string | undefined;
  readonly unit?: Unit | undefined;
  /** WeCom would cut the excess off and report success. */
  readonly cut?: boolean | undefined;
  /** The excess can go out as further messages of the same kind (`overflow: 'split'`). */
  readonly splittable?: boolean | undefined;
  /** The other members that the rule speaks of. */
  readonly members?: readonly string[] | undefined;
}

/** A documented limit is broken; nothing was sent. */
export class InputError extends WeComError {
  readonly code = 'input';
  readonly issues: readonly InputIssue[];
  /** The number of the official page. */
  readonly doc: number | undefined;

  constructor(
    operation: string | undefined,
    issues: readonly InputIssue[],
    message: string,
    doc?: number | undefined,
  ) {
    super(message, { operation });
    this.issues = issues;
    this.doc = doc;
  }
}
