import { isRecord } from '../../validate/context.ts';
import { unreadable } from './connection-error.ts';
import { readBotJson } from '../events/read-bot-json.ts';

/** Something that WeCom says of its own accord. */
export interface Push {
  readonly cmd: string;
  readonly req_id: string;
  readonly body: unknown;
}

/** The answer to a command: it has no `cmd`, and is found by its `req_id` (path/101463). */
export interface Ack {
  readonly cmd?: undefined;
  readonly req_id: string;
  readonly errcode: number;
  readonly errmsg: string;
  readonly body: unknown;
}

/**
 * Reads a frame of WeCom.
 * @throws AiBotConnectionError `frame`; its message quotes nothing of the frame
 */
export function readFrame(data: unknown): Push | Ack {
  if (typeof data !== 'string') throw unreadable('it is not text');
  const frame = readBotJson(data, unreadable);
  if (!isRecord(frame)) throw unreadable('it is not an object');
  const { cmd, headers, body, errcode, errmsg } = frame;
  const req_id = isRecord(headers) && typeof headers['req_id'] === 'string' ? headers['req_id'] : '';
  if (typeof cmd === 'string' && cmd !== '') return { cmd, req_id, body };
  if (typeof errcode !== 'number') throw unreadable('it has neither a cmd nor an errcode');
  return { req_id, errcode, errmsg: typeof errmsg === 'string' ? errmsg : '', body };
}

/** A command as it goes over the wire. */
export function writeFrame(cmd: string, req_id: string, body: object | undefined): string {
  return JSON.stringify({ cmd, headers: { req_id }, body });
}
