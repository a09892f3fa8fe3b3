import type { BotConnectionSlot } from './aibots/bot-connections.ts';
import type { FaultRequest, JournalEntry } from './control/types.ts';
import type { Delivery } from './callbacks/delivery.ts';
import type { State } from './state/state.ts';

/** The sandbox's clock: the machine's, moved by an offset. Milliseconds. */
export interface Clock {
  now(): number;
  readonly offsetMs: number;
  set(offsetMs: number): void;
}

/** What rules and actions announce; the event hub turns it into what phones read. */
export type SandboxNews =
  | {
      readonly type: 'message';
      readonly corpid: string;
      readonly msgid: string;
      readonly userids: readonly string[];
    }
  /** Copies changed: recalled, card updated, tap answered. */
  | {
      readonly type: 'message-changed';
      readonly corpid: string;
      readonly msgid: string;
      readonly userids: readonly string[];
    }
  | { readonly type: 'directory' }
  /** A member has another id from now on. */
  | {
      readonly type: 'member-renamed';
      readonly corpid: string;
      readonly userid: string;
      readonly instead: string;
    }
  /** Somebody's server is to hear of something. */
  | { readonly type: 'callback'; readonly delivery: Delivery }
  /** A job was started. */
  | { readonly type: 'job' }
  | { readonly type: 'reset' };

/** Faults in force. Taking one counts it. */
export interface Faults {
  take(path: string, agentid: number | null): FaultRequest['effect'] | undefined;
}

/** What happened on the wire, bounded in number. */
export interface Journal {
  /** Adds an entry and gives it its id. */
  add(entry: Omit<JournalEntry, 'id'>): JournalEntry;
  /** Completes an entry that was waiting. */
  update(id: number, change: Partial<Omit<JournalEntry, 'id'>>): void;
  get(id: number): JournalEntry | undefined;
  entries(): readonly JournalEntry[];
  clear(): void;
}

/** Limits and behaviour that a user of the sandbox may choose. */
export interface Settings {
  /** Throttles of path/90312 beside the two silent per-member drops and the robots' 20 a minute, which are always on. */
  readonly limits: boolean;
  /** Part `filename*` alone is refused, as the real service does (path/90253). */
  readonly strictUploads: boolean;
  /** Passive replies to template_card_event are taken; the pages say both, so each use leaves a note (path/90241). */
  readonly passiveCardReplies: boolean;
  /** `limits`, each a thousandth of its number (at least 3) in a sixtieth of its time: to be met in a test. */
  readonly fastLimits: boolean;
  /** The caller's address is the first of `X-Forwarded-For`: for sandboxes behind a proxy. */
  readonly forwardedFor: boolean;
  /** How long imports, exports and uploads from addresses take, by the sandbox's clock. Milliseconds. */
  readonly jobMs: number;
  /** What the contact-sync secret reads of details from new addresses: the pages say three things (path/90193, path/95351). */
  readonly contactsRead: 'refuse' | 'ids' | 'full';
  /** What an application hears that writes members or departments; both were seen (path/90313). */
  readonly applicationWrites: 48002 | 60011;
  /** Members' departments must exist (60123), as before 2024; otherwise unknown ones are created (path/90195). */
  readonly strictDepartments: boolean;
  /** `fetch_child` of member lists, gone from the pages since 2023, still works. */
  readonly fetchChild: boolean;
  /** Direct leaders of a member: 1 on the pages of 2026, 5 in 2023 and in the text of 60257. */
  readonly directLeaders: number;
  /** Contact events carry ids alone, as for servers that were set up after 2022-08-15 (path/90970). */
  readonly reducedContactEvents: boolean;
  /** Hosts beside loopback from which `media/upload_by_url` fetches; `*` for all. */
  readonly fetchHosts: readonly string[];
  /** Attempts after the first for a callback that failed (path/90238). */
  readonly callbackRetries: number;
  /** Between two of them: none by default; no page says how long WeCom waits. Milliseconds. */
  readonly callbackRetryMs: number;
  /** Statuses other than 200 are retried (path/90238), not only missing answers (path/90930). */
  readonly retriesOnStatus: boolean;
  /** Retries are the same bytes, signature, timestamp and nonce, not sealed afresh; no page says which. */
  readonly identicalRetries: boolean;
  /** How often a bot in callback mode is asked how its stream goes on. No page says it (path/100719). Milliseconds. */
  readonly botPollMs: number;
  /** How long a stream may grow over a long connection: ten minutes, six on the page of 2026-03-13 (path/101463). Milliseconds. */
  readonly botStreamMs: number;
  /** How long a long connection may be silent; no page says it (path/101463). Milliseconds by the machine's clock. */
  readonly botSilenceMs: number;
  /** From the word that a newer connection took its place to the end of a long connection: seen were 2 s to 5 min. Milliseconds. */
  readonly botTakeoverMs: number;
  /** Long connections take pictures in streams, and a stream with a card in one reply; the page says both (path/101463). */
  readonly botConnectionExtras: boolean;
}

/** What rules and control work on. Handed in, never global: several sandboxes live in one process. */
export interface World {
  readonly state: State;
  readonly clock: Clock;
  readonly journal: Journal;
  readonly faults: Faults;
  readonly settings: Settings;
  readonly botConnections: BotConnectionSlot;
  /** Tells phones and tests. */
  publish(news: SandboxNews): void;
  /** A random text of the URL-safe alphabet, for ids and codes. */
  randomId(length: number): string;
}
