import type { FaultRequest, JournalEntry } from './control/types.ts';
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
  /** Passive replies to template_card_event are taken; what the real service does is disputed (path/90241). */
  readonly passiveCardReplies: boolean;
  /** Attempts after the first for a callback that failed (path/90238). */
  readonly callbackRetries: number;
}

/** What rules and control work on. Handed in, never global: several sandboxes live in one process. */
export interface World {
  readonly state: State;
  readonly clock: Clock;
  readonly journal: Journal;
  readonly faults: Faults;
  readonly settings: Settings;
  /** Tells phones and tests. */
  publish(news: SandboxNews): void;
  /** A random text of the URL-safe alphabet, for ids and codes. */
  randomId(length: number): string;
}
