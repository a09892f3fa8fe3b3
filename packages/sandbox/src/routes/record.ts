import { explain } from '@wecomkit/sdk/advice';
import type { JournalDetail, JournalEntry } from '../control/types.ts';
import { wireText } from '../journal/wire-text.ts';
import type { Call } from '../rules/call.ts';
import type { WrittenAnswer } from '../wire/answer.ts';
import type { Exchange } from './exchange.ts';
import type { Reading } from './read-input.ts';

/** What became of a call. */
export interface Outcome {
  readonly call: Call;
  readonly exchange: Exchange;
  readonly reading: Reading;
  /** Null when the connection was cut. */
  readonly written: WrittenAnswer | null;
  /** A fault answered in the service's place. */
  readonly isFault: boolean;
}

/** Writes a call into the journal; one that lost recipients without a word gets a line of its own for that. */
export function record(outcome: Outcome): void {
  const { journal } = outcome.call.world;
  const entry = journal.add(entryOf(outcome));
  const dropped = entry.notes.find((note) => note.kind === 'dropped');
  if (!dropped) return;
  const { id: _, meaning: __, detail: ___, ...rest } = entry;
  const inside = { errcode: null, status: null, duration_ms: null, notes: [] };
  journal.add({
    ...rest,
    ...inside,
    kind: 'drop',
    direction: 'inside',
    outcome: 'dropped',
    summary: dropped.text,
  });
}

function entryOf({ call, exchange, reading, written, isFault }: Outcome): Omit<JournalEntry, 'id'> {
  const { path, method, startedAt } = exchange;
  const errcode = written?.errcode ?? null;
  const explained = errcode === null || errcode === 0 ? undefined : explain(errcode);
  return {
    time: call.world.clock.now(),
    kind: isFault ? 'fault' : 'call',
    direction: 'in',
    operation: path.replace(/^\/cgi-bin\//u, ''),
    method,
    path,
    agentid: call.agentid,
    ...(call.aibotid === undefined ? {} : { aibotid: call.aibotid }),
    corpid: call.corpid,
    errcode,
    ...(explained ? { meaning: explained.meaning } : {}),
    status: written?.status ?? null,
    outcome: written === null ? 'dropped' : errcode === 0 && written.status < 400 ? 'ok' : 'error',
    summary: call.summary,
    duration_ms: Math.round((performance.now() - startedAt) * 100) / 100,
    notes: call.notes,
    detail: {
      request: requestText(exchange, reading),
      answer: written && answerText(written),
      decrypted: null,
      decrypted_answer: null,
      advice: explained ? adviceOf(explained) : null,
    },
  };
}

function adviceOf({ meaning, advice, help }: ReturnType<typeof explain>): JournalDetail['advice'] {
  return { meaning, advice, help };
}

function requestText({ query, headers }: Exchange, { text }: Reading): JournalDetail['request'] {
  return wireText({ query: Object.entries(query), headers, body: text });
}

function answerText({ headers, body }: WrittenAnswer): JournalDetail['request'] {
  const text = typeof body === 'string' ? body : `[${headers['Content-Type']}, ${body.length} bytes]`;
  return wireText({ headers: Object.entries(headers), body: text });
}
