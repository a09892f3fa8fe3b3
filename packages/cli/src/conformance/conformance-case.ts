import type { ObjectField } from '@wecomkit/sdk/catalog';

/** What a case needs to be run. `touser`: it sends a message, so a receiver must have been named. */
export type Needs = 'none' | 'unknown token' | 'application' | 'contacts' | 'touser';

/**
 * A request, and what WeCom's pages say about its answer. It must be harmless even where the host errs: a request
 * that should be refused would do nothing if it were accepted.
 */
export interface ConformanceCase {
  readonly name: string;
  /** The page, `developer.work.weixin.qq.com/document/path/N`. */
  readonly doc: number;
  readonly needs: Needs;
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /** Texts may hold `$corpid`, `$corpsecret`, `$agentid`, `$nobody`, `$touser` and what earlier cases kept. */
  readonly query?: Readonly<Record<string, string>> | undefined;
  readonly body?: unknown;
  readonly expect: Expectation;
  /** Members of the answer that later cases may use: `msgid` becomes `$msgid`. */
  readonly keep?: readonly string[] | undefined;
}

export type Expectation =
  /** A refusal with one of these codes. */
  | { readonly kind: 'refusal'; readonly errcodes: readonly number[] }
  /** Success, with an answer that fits the declaration. */
  | { readonly kind: 'answer'; readonly output: ObjectField };

export function refusal(...errcodes: readonly number[]): Expectation {
  return { kind: 'refusal', errcodes };
}
