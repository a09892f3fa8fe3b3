import type { Language } from '../../errors/wecom-error.ts';

/** What is wrong with a request, as far as can be told from it and the own settings. */
export type Finding =
  | 'ok'
  | 'malformed-key'
  | 'no-query'
  | 'truncated-query'
  | 'wrong-token'
  | 'wrong-key'
  | 'wrong-receiveid'
  | 'wrong-token-and-key'
  | 'changed-echostr'
  | 'empty-body'
  | 'changed-body'
  | 'bot-callback'
  | 'application-callback';

/** What was put right before the checks. */
export type Repair =
  /** Blanks in echostr were plus signs that a form-style parser had turned into blanks. */
  'plus-signs';

/** For logs and for the page of the person who sets the callback up. Not for the answer: it goes to strangers. */
export interface Diagnosis {
  readonly finding: Finding;
  readonly repaired: readonly Repair[];
  /** What it means and what to do, in words for people. Holds no secret and nothing of the plain text. */
  readonly text: Readonly<Record<Language, string>>;
}
