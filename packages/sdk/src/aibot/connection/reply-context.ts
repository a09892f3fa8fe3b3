import type { Sleep } from '../../callback/sleep.ts';
import type { KeyedLock } from '../../keyed-lock.ts';
import type { AiBotEvent } from '../events/event-types.ts';
import type { AiBotConnectionOptions } from './connection-options.ts';
import type { Link } from './link.ts';

/** What answers go out with. */
export interface ReplyContext {
  readonly link: Link;
  /** Keeps the answers to one `req_id` apart: the next is written when the former was acknowledged (path/101463). */
  readonly lock: KeyedLock;
  readonly streamIntervalMs: number;
  readonly streamLimitMs: number;
  readonly fetch: typeof fetch;
  /** For fetching files. */
  readonly timeoutMs: number;
  /** Ends when the connection does. */
  readonly pause: (ms: number) => Promise<void>;
  readonly sleep: Sleep;
  readonly now: () => number;
  readonly onLateReply: AiBotConnectionOptions['onLateReply'];
  readonly report: (error: unknown, event: AiBotEvent | undefined) => void;
}
