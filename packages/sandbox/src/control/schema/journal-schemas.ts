import type { JournalDetail, JournalEntry, JournalNote, JournalPage, WireText } from '../types.ts';
import { texts } from './message-schemas.ts';
import {
  flag,
  integer,
  list,
  map,
  named,
  nullable,
  number,
  object,
  oneOf,
  optional,
  text,
  type Schema,
} from './schema.ts';

const wire = named(
  'WireText',
  object<WireText>({ query: map(text), headers: map(text), body: text, truncated: flag }),
);

type Advice = NonNullable<JournalDetail['advice']>;

const detail = named(
  'JournalDetail',
  object<JournalDetail>({
    request: wire,
    answer: nullable(wire),
    decrypted: nullable(text),
    decrypted_answer: nullable(text),
    advice: nullable(object<Advice>({ meaning: texts, advice: texts, help: text })),
  }),
);

const note = named(
  'JournalNote',
  object<JournalNote>({
    kind: oneOf(
      'cut',
      'dropped',
      'duplicate',
      'invalid',
      'fault',
      'lenient',
      'not-emulated',
      'reply-dropped',
    ),
    text: texts,
  }),
);

const kinds = oneOf('call', 'callback', 'retry', 'drop', 'fault');
const outcomes = oneOf('ok', 'error', 'waiting', 'dropped');

export const journalEntry: Schema<JournalEntry> = named(
  'JournalEntry',
  object<JournalEntry>({
    id: integer,
    time: integer,
    kind: kinds,
    direction: oneOf('in', 'out', 'inside'),
    operation: text,
    method: text,
    path: text,
    agentid: nullable(integer),
    aibotid: optional(text),
    corpid: nullable(text),
    errcode: nullable(integer),
    meaning: optional(texts),
    status: nullable(integer),
    outcome: outcomes,
    summary: texts,
    duration_ms: nullable(number),
    notes: list(note),
    detail: optional(detail),
  }),
);

export const journalPageSchema: Schema<JournalPage> = named(
  'JournalPage',
  object<JournalPage>({ entries: list(journalEntry), more: flag }),
);
