import type { Operation, Texts } from '@wecomkit/sdk/catalog';
import type { JournalNote } from '../control/types.ts';
import type { Application } from '../state/rows.ts';
import type { Answer } from '../wire/answer.ts';
import type { JsonObject } from '../wire/json-object.ts';
import { refuse } from '../wire/refusal.ts';
import type { FilePart } from '../wire/read-multipart.ts';
import type { Query } from '../wire/read-query.ts';
import type { World } from '../world.ts';

/** One call of a client, read and authorized. Rules fill in what they learn about it for the journal. */
export interface Call {
  readonly world: World;
  /** The first of the path until the message type is known. */
  operation: Operation;
  readonly query: Query;
  /** Members of body and query, read leniently, not yet checked. */
  input: JsonObject;
  files: readonly FilePart[];
  /** The file's name came only as `filename*`. */
  extendedNameOnly: boolean;
  /** The caller's address. */
  readonly address: string;
  /** `http://host:port` as the client wrote it, for addresses in answers. */
  readonly origin: string;
  readonly range: string | null;
  /** Members of the input that were of another type and count as absent (path/90313). */
  mistyped: readonly string[];
  /** An administrator in the console does this, with all rights; no client. */
  readonly isConsole: boolean;
  /** Who calls. Null until the token or key is known. */
  corpid: string | null;
  agentid: number | null;
  /** The bot that answers at a `response_url`. */
  readonly aibotid?: string | undefined;
  /** Absent for the contact-sync secret and for robots. */
  application: Application | undefined;
  summary: Texts;
  readonly notes: JournalNote[];
}

/** What the service does for one path: an answer, or a `Refusal`. */
export type Rule = (call: Call) => Answer;

/** The application whose token came; the contact-sync secret is none (48002). */
export function callingApplication(call: Call): Application {
  return call.application ?? refuse(48002);
}

/** The company of the token. */
export function callingCorp(call: Call): string {
  return call.corpid ?? refuse(41001);
}

export function note(call: Call, kind: JournalNote['kind'], en: string, zh: string): void {
  call.notes.push({ kind, text: { en, zh } });
}
