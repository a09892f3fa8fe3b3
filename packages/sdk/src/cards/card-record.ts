import type { CardErrorReason } from '../errors/index.ts';
import type { MessageSendTemplateCardInput } from '../operations/message/types.gen.ts';

/** A response code: it works once, for 72 hours (path/94888). */
export interface CardCode {
  readonly response_code: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
  readonly isUsed: boolean;
}

/** Who a card was sent to. */
export type CardRecipients = Pick<MessageSendTemplateCardInput, 'touser' | 'toparty' | 'totag'>;

/** What is remembered of a card. Plain data. Codes are good for changing the card: keep them as you keep secrets. */
export interface CardRecord {
  readonly task_id: string;
  readonly recipients?: CardRecipients | undefined;
  /** For recalling the message. */
  readonly msgid?: string | undefined;
  /** The oldest first. */
  readonly codes: readonly CardCode[];
  /** When a store may forget the record, in milliseconds since 1970. */
  readonly keepUntil: number;
}

/** Some time after the last code, a late update is still told that it is late. */
const keepMs = 7 * 24 * 3_600_000;

/** A card tapped by a thousand members brings a thousand codes, of which each is as good as the others. */
const mostSpare = 20;

export function newRecord(task_id: string, now: number): CardRecord {
  return { task_id, codes: [], keepUntil: now + keepMs };
}

/** Adds a code; one that is known, used or not, changes nothing, as callbacks are delivered more than once. */
export function addCode(
  record: CardRecord,
  response_code: string,
  expiresAt: number,
  now: number,
): CardRecord {
  if (response_code === '' || record.codes.some((code) => code.response_code === response_code))
    return record;
  const codes = [...record.codes, { response_code, expiresAt, isUsed: false }];
  const keepUntil = Math.max(record.keepUntil, expiresAt + keepMs);
  return { ...record, codes: withoutSurplus(codes, now), keepUntil };
}

/** The code that expires first, marked as used; or why there is none. */
export function takeCode(
  record: CardRecord,
  now: number,
): { readonly record: CardRecord; readonly response_code: string } | CardErrorReason {
  const free = record.codes.filter(({ isUsed }) => !isUsed);
  const [first] = free.filter(({ expiresAt }) => now < expiresAt).sort((a, b) => a.expiresAt - b.expiresAt);
  if (first) return { record: marked(record, first.response_code, true), response_code: first.response_code };
  if (free.length > 0) return 'expired';
  return record.codes.length > 0 ? 'used' : 'unknown';
}

/** A call that certainly did not use the code gives it back. */
export function giveBack(record: CardRecord, response_code: string): CardRecord {
  return marked(record, response_code, false);
}

function marked(record: CardRecord, response_code: string, isUsed: boolean): CardRecord {
  const codes = record.codes.map((code) =>
    code.response_code === response_code ? { ...code, isUsed } : code,
  );
  return { ...record, codes };
}

/** Used codes are kept until they would have expired, so that a repeated callback does not bring them back. */
function withoutSurplus(codes: readonly CardCode[], now: number): readonly CardCode[] {
  const spare = new Set(codes.filter(({ isUsed }) => !isUsed).slice(-mostSpare));
  return codes.filter((code) => (code.isUsed ? now < code.expiresAt : spare.has(code)));
}
