import type { FaultRequest, JournalEntry, JournalNote } from '../control/types.ts';
import { wireText } from '../journal/wire-text.ts';
import type { CallbackContext } from './callback-context.ts';
import { closeEntry, type FailureWords } from './close-entry.ts';
import { sendRequest, type Attempt } from './send-request.ts';
import { withoutQuery } from './target.ts';
import { faultNote, underFault } from './under-fault.ts';

/** What stands about an attempt beside its request. */
export interface AttemptNotes {
  readonly kind: 'callback' | 'retry';
  readonly effect: FaultRequest['effect'] | undefined;
  readonly notes: readonly JournalNote[];
}

/** One callback as it goes out, and what the journal calls it. */
export interface Recorded extends AttemptNotes {
  readonly named: Pick<JournalEntry, 'operation' | 'summary' | 'agentid' | 'aibotid' | 'corpid'>;
  /** With its query. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** What is sealed in the body. */
  readonly decrypted: string;
  /** Of the answer; the usual bound without it. */
  readonly maxBytes?: number | undefined;
  /** Other words for what fails. */
  readonly words?: FailureWords | undefined;
}

/** Sends a callback once, under its fault, with its entry in the journal from the beginning. */
export async function sendRecorded(
  context: CallbackContext,
  recorded: Recorded,
  onEntry: (id: number) => void,
): Promise<{ readonly attempt: Attempt; readonly entry: JournalEntry }> {
  const { world, timeoutMs } = context;
  const { url, headers, body, maxBytes } = recorded;
  const entry = world.journal.add(openEntry(world.clock.now(), recorded));
  onEntry(entry.id);
  const started = performance.now();
  const attempt = await underFault(context, recorded.effect, () =>
    sendRequest(context, { method: 'POST', url, headers, body, timeoutMs, maxBytes }),
  );
  const durationMs = performance.now() - started;
  world.journal.update(
    entry.id,
    closeEntry(entry, attempt, { timeoutMs, durationMs, words: recorded.words }),
  );
  return { attempt, entry: world.journal.get(entry.id) ?? entry };
}

function openEntry(
  time: number,
  { named, kind, effect, notes, url, headers, body, decrypted }: Recorded,
): Omit<JournalEntry, 'id'> {
  return {
    ...named,
    time,
    kind,
    direction: 'out',
    method: 'POST',
    path: withoutQuery(url),
    errcode: null,
    status: null,
    outcome: 'waiting',
    duration_ms: null,
    notes: effect === undefined ? notes : [...notes, faultNote(effect)],
    detail: {
      request: wireText({ query: new URL(url).searchParams, headers: Object.entries(headers), body }),
      answer: null,
      decrypted,
      decrypted_answer: null,
      advice: null,
    },
  };
}
