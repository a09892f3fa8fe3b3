import type { ObjectField, Texts } from './fields.ts';

/** Which credential a call travels with (path/90664). */
export type CredentialKind =
  /** None: the call that fetches a token. */
  | 'none'
  /** The token of an application's secret. */
  | 'application'
  /** The token of the contact-sync secret. */
  | 'contacts'
  /** The token of either. */
  | 'any'
  /** The key of a group robot. */
  | 'robot';

/** Whether a call whose fate is unknown may be sent again. */
export type RetryClass =
  /** Changes nothing. */
  | 'read'
  /** Doing it twice is the same as doing it once. */
  | 'repeatable'
  /** Repeated only with WeCom's duplicate check (`enable_duplicate_check`) switched on. */
  | 'deduplicated'
  /** Doing it twice does it twice. */
  | 'once';

/** Which of WeCom's frequency limits counts the call (path/90312, path/99110). */
export type QuotaClass = 'token' | 'base' | 'app-message' | 'robot-message' | 'permanent-image';

/** Where a text that is too long may be cut or split, and in which dialect it is written. */
export interface Splittable {
  /** Path of the member: `text.content`. */
  readonly path: string;
  readonly dialect: 'text' | 'markdown' | 'markdown_v2';
}

/** One call of WeCom, as data. Everything that the project offers for it is derived from here. */
export interface Operation<Input = unknown, Output = unknown> {
  /** Family and method: `message.sendText`. */
  readonly name: string;
  readonly title: Texts;
  /** Number of the official page, `developer.work.weixin.qq.com/document/path/N`. */
  readonly doc: number;
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly credential: CredentialKind;
  /** Members that this operation sets itself. */
  readonly fixed?: Readonly<Record<string, string | number>> | undefined;
  /** For GET every member travels in the query; for POST those that are named here. */
  readonly query?: readonly string[] | undefined;
  readonly body?: 'json' | 'multipart' | undefined;
  readonly input: ObjectField;
  readonly output: ObjectField;
  /** The answer is a file, not JSON. */
  readonly answersFile?: true | undefined;
  readonly quota: QuotaClass;
  readonly retry: RetryClass;
  readonly split?: Splittable | undefined;
  /** Retired by WeCom; kept for systems that still use it. */
  readonly legacy?: true | undefined;
  readonly example: Input;
  readonly exampleAnswer?: Output | undefined;
}
