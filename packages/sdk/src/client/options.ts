import type { TokenStore } from './token-store.ts';

/** What to do with a text that is longer than WeCom takes. */
export type Overflow =
  /** Throw an `InputError` (default): nothing is lost without anybody noticing. */
  | 'error'
  /** Cut it, never within a character, a link or a fence. */
  | 'truncate'
  /** Send it as several messages, in order. */
  | 'split';

export interface RetryOptions {
  /** How often a call may be sent in all. Default 4. 1 switches retries off. */
  readonly attempts?: number | undefined;
  /** How long all pauses of one call may take together, in milliseconds. Default 60,000. */
  readonly waitMs?: number | undefined;
}

/** What one request came to; for metrics and logs. Carries no secret and no content. */
export interface CallEvent {
  /** The operation's name, or method and path. */
  readonly operation: string;
  readonly attempt: number;
  readonly durationMs: number;
  /** 0 for success, WeCom's code for a refusal, `undefined` when no answer came. */
  readonly errcode: number | undefined;
}

/** A pause before a call is sent again. Carries no secret and no content. */
export interface RetryEvent {
  /** The operation's name, or method and path. */
  readonly operation: string;
  /** The attempt that failed, from 1. */
  readonly attempt: number;
  readonly waitMs: number;
  /** WeCom's code for the refusal, `undefined` when no answer came. */
  readonly errcode: number | undefined;
}

export interface TransportOptions {
  /** Where WeCom is: the service itself (default), the sandbox or a gateway. May end in a path prefix. */
  readonly baseUrl?: string | undefined;
  /** Default: the runtime's own. Hand in another one for a proxy. */
  readonly fetch?: typeof fetch | undefined;
  /** Per attempt, in milliseconds. Default 15,000; 120,000 where a file travels. */
  readonly timeoutMs?: number | undefined;
  readonly retry?: RetryOptions | undefined;
  readonly overflow?: Overflow | undefined;
  /** How pauses between retries are waited for. Default: a timer. Rejects with the signal's reason. */
  readonly sleep?: ((ms: number, signal: AbortSignal | undefined) => Promise<void>) | undefined;
  readonly onCall?: ((event: CallEvent) => void) | undefined;
  /** Told before each pause, so that nobody wonders why nothing happens. */
  readonly onRetry?: ((event: RetryEvent) => void) | undefined;
}

interface CompanyOptions extends TransportOptions {
  readonly corpid: string;
  /** Where tokens are kept. Default: in this process. */
  readonly tokenStore?: TokenStore | undefined;
}

/** The secret of the contact-sync assistant (通讯录同步助手), which alone may change members and departments. */
export interface ContactsCredential {
  readonly corpsecret: string;
}

/** An application, and beside it, where the program writes to the directory too, the contact-sync assistant. */
export interface ApplicationOptions extends CompanyOptions {
  /** Secret of the application. */
  readonly corpsecret: string;
  /** The application that the secret belongs to: the default for every `agentid`. */
  readonly agentid?: number | undefined;
  readonly contacts?: ContactsCredential | undefined;
}

/** The contact-sync assistant alone: no messages, and little that can be read (path/90193). */
export interface ContactsOptions extends CompanyOptions {
  readonly contacts: ContactsCredential;
  readonly corpsecret?: undefined;
  readonly agentid?: undefined;
}

export type ClientOptions = ApplicationOptions | ContactsOptions;

/** Options of one call; they override the client's. */
export interface CallOptions {
  readonly signal?: AbortSignal | undefined;
  readonly timeoutMs?: number | undefined;
  readonly retry?: RetryOptions | undefined;
  readonly overflow?: Overflow | undefined;
  /**
   * Which secret to use, where an operation takes either and the client has both. Default: the application's, which
   * may read what the contact-sync assistant may not; with `contacts`, tags and departments of the whole company.
   */
  readonly credential?: 'application' | 'contacts' | undefined;
}

/** An answer of a call that may have been split: the first part's, and those of all parts in order. */
export type Parts<Answer> = Answer & {
  /** Only there when the text was split. */
  readonly parts?: readonly Answer[] | undefined;
};
