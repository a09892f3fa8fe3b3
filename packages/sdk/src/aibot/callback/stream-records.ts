import { endedHere } from '../stream/carry-over.ts';
import type { AiBotSnapshot } from '../transport.ts';
import type { AiBotStreamStore } from './stream-store.ts';

/** A stream that WeCom polls. */
interface StreamRecord {
  readonly snapshot: AiBotSnapshot;
  /** Milliseconds since 1970 at which the polls end. */
  readonly endsAt: number;
}

/** What WeCom was given of a stream. */
export interface ShownRecord {
  readonly content: string;
  readonly finish: boolean;
  /** The card went out with it; it may do so once. */
  readonly hasCard: boolean;
  readonly hasPictures: boolean;
}

/** What is remembered between the callbacks of one conversation. */
export interface StreamRecords {
  /** Keeps a state for the polls. */
  readonly write: (snapshot: AiBotSnapshot, endsAt: number) => Promise<void>;
  /** The answer to a poll; undefined when nobody knows the stream. */
  readonly poll: (id: string, now: number) => Promise<string | undefined>;
  /** Notes what went out, and gives it as the plain text of an answer. */
  readonly show: (snapshot: AiBotSnapshot) => Promise<string>;
  readonly shown: (id: string) => Promise<ShownRecord | undefined>;
  /** Resolves when the last state was given to WeCom by this process. */
  readonly untilFinished: (id: string) => { readonly done: Promise<void>; readonly cancel: () => void };
  /** Remembers the answer to a message, for its repetitions. */
  readonly keepAnswer: (key: string, plaintext: string) => Promise<void>;
  /** What a repeated message is answered with: a stream as it stands now, else what was answered before. */
  readonly answerAgain: (key: string, now: number) => Promise<string | undefined>;
}

// Twice as long as WeCom polls.
const ttlMs = 15 * 60 * 1000;
// Pictures are not worth keeping for a repetition.
const maxKeptChars = 64 * 1024;

export function createStreamRecords(store: AiBotStreamStore): StreamRecords {
  const ends = createEnds();
  const shown: StreamRecords['shown'] = (id) => read(store, `shown:${id}`);

  /** @param content what the member sees, which may close what the stream leaves open */
  const show = async (snapshot: AiBotSnapshot, content = snapshot.content): Promise<string> => {
    const { id, finish, template_card } = snapshot;
    const before = await shown(id);
    const isCardNew = template_card !== undefined && !before?.hasCard;
    await store.set(`shown:${id}`, JSON.stringify(recordOf(snapshot, before)), ttlMs);
    if (finish) ends.tell(id);
    return plaintextOf({ ...snapshot, content }, isCardNew);
  };

  const poll: StreamRecords['poll'] = async (id, now) => {
    const record = await read<StreamRecord>(store, `stream:${id}`);
    return record && show(...stateAt(now, record, await shown(id)));
  };

  return {
    write: async (snapshot, endsAt) => {
      const record: StreamRecord = { snapshot, endsAt };
      await store.set(`stream:${snapshot.id}`, JSON.stringify(record), ttlMs);
    },
    poll,
    show,
    shown,
    untilFinished: ends.until,
    keepAnswer: async (key, plaintext) => {
      if (plaintext.length <= maxKeptChars) await store.set(`answer:${key}`, plaintext, ttlMs);
    },
    answerAgain: async (key, now) => {
      const plaintext = await store.get(`answer:${key}`);
      if (plaintext === undefined) return undefined;
      const { stream }: { stream?: { readonly id: string } } = JSON.parse(plaintext);
      return (stream && (await poll(stream.id, now))) ?? plaintext;
    },
  };
}

async function read<Record>(store: AiBotStreamStore, key: string): Promise<Record | undefined> {
  const text = await store.get(key);
  return text === undefined ? undefined : JSON.parse(text);
}

/** What a poll is answered with, and what of it the member sees. */
function stateAt(
  now: number,
  { snapshot, endsAt }: StreamRecord,
  before: ShownRecord | undefined,
): readonly [AiBotSnapshot, string] {
  const { content, finish } = snapshot;
  // What came after the end goes another way.
  if (before?.finish) {
    return [{ ...snapshot, content: before.content, finish: true }, endedHere(before.content)];
  }
  if (finish || now < endsAt) return [snapshot, content];
  return [{ ...snapshot, finish: true }, endedHere(content)];
}

function recordOf(
  { content, finish, msg_item, template_card }: AiBotSnapshot,
  before: ShownRecord | undefined,
): ShownRecord {
  const hasCard = template_card !== undefined || before?.hasCard === true;
  return { content, finish, hasCard, hasPictures: msg_item !== undefined };
}

/** Those who wait for the end of a stream. */
function createEnds(): { tell: (id: string) => void; until: StreamRecords['untilFinished'] } {
  const waiting = new Map<string, () => void>();
  return {
    tell: (id) => waiting.get(id)?.(),
    until: (id) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      waiting.set(id, resolve);
      return { done: promise, cancel: () => waiting.delete(id) };
    },
  };
}

/** A state of a stream as a passive reply (path/101031). */
export function plaintextOf({ template_card, ...stream }: AiBotSnapshot, hasCard: boolean): string {
  if (!hasCard) return JSON.stringify({ msgtype: 'stream', stream });
  return JSON.stringify({ msgtype: 'stream_with_template_card', stream, template_card });
}
