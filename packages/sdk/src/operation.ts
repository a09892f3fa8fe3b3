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
export type QuotaClass =
  | 'token'
  | 'base'
  | 'app-message'
  | 'robot-message'
  | 'permanent-image'
  /** Per company, all applications together: groups created a day, changed an hour, person-times a minute. */
  | 'chat-create'
  | 'chat-update'
  | 'chat-message'
  /** Members created a month. */
  | 'member-create'
  /** Look-ups by mobile or e-mail: wrong ones above a share of the members block the call for a day. */
  | 'member-lookup';

/** Where a text that is too long may be cut or split, and in which dialect it is written. */
export interface Splittable {
  /** Path of the member: `text.content`. */
  readonly path: string;
  readonly dialect: 'text' | 'markdown' | 'markdown_v2';
}

/** A list that comes in pages, each naming the next one. */
export interface Cursor {
  /** Member of the input that asks for a page. */
  readonly input: string;
  /** Member of the answer that names the next page; empty at the end. */
  readonly output: string;
  /** Member of the answer that holds the rows. */
  readonly items: string;
  /** Method of the client that walks through all pages: `ids`. */
  readonly each: string;
}

/** Work that WeCom does in the background: how to ask for its result, and which values of `status` end it. */
export interface BackgroundJob {
  /** Member of the answer, and of the input of `result`, that names the job. */
  readonly id: string;
  /** Name of the operation that tells how far the work is: `batch.getResult`. */
  readonly result: string;
  readonly done: readonly number[];
  readonly failed: readonly number[];
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
  /** Takes away what no other call brings back: surfaces for people ask first. */
  readonly destructive?: true | undefined;
  readonly split?: Splittable | undefined;
  readonly cursor?: Cursor | undefined;
  readonly job?: BackgroundJob | undefined;
  /** Retired by WeCom; kept for systems that still use it. */
  readonly legacy?: true | undefined;
  readonly example: Input;
  readonly exampleAnswer?: Output | undefined;
}
