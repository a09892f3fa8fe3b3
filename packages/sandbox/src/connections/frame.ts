import type { JsonObject } from '../wire/json-object.ts';
import { objectAt, textAt } from '../wire/json-object.ts';
import { readJson } from '../wire/read-json.ts';

/** What a bot's program sends over its long connection (path/101463). */
export interface Frame {
  /** Empty where there is none. */
  readonly cmd: string;
  /** Empty where there is none. */
  readonly req_id: string;
  readonly body: JsonObject;
  /** As it came, for the journal. */
  readonly text: string;
  /** An answer to a push. WeCom asks for none, and some clients send them all the same. */
  readonly isAnswer: boolean;
}

/** Reads a frame as tolerantly as bodies of calls: what is no JSON object has no `cmd`, numbers stand for texts. */
export function readFrame(text: string): Frame {
  const { body: frame } = readJson(text);
  const cmd = textAt(frame, 'cmd');
  return {
    cmd,
    req_id: idOf(objectAt(frame, 'headers')['req_id']),
    body: objectAt(frame, 'body'),
    text,
    isAnswer: cmd === '' && Object.hasOwn(frame, 'errcode'),
  };
}

function idOf(value: unknown): string {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value : '';
}

/** What became of a command. There is no `cmd`: a client finds what it belongs to by `req_id`. */
export interface Ack {
  readonly req_id: string;
  readonly errcode: number;
  readonly errmsg: string;
  /** Where there is something to say. */
  readonly body?: JsonObject | undefined;
}

export function writeAck({ req_id, errcode, errmsg, body }: Ack): string {
  return JSON.stringify({ headers: { req_id }, ...(body ? { body } : {}), errcode, errmsg });
}
