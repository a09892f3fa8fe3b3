import { cleanCause } from './scrub.ts';
import { WeComError } from './wecom-error.ts';

/** Why a card cannot be updated any more (path/94888). */
export type CardErrorReason =
  /** Every response code that was given for it has been used. */
  | 'used'
  /** The last codes are older than 72 hours. */
  | 'expired'
  /** No code of this card was ever seen: sent elsewhere, forgotten, or not a card that can be updated. */
  | 'unknown';

const english: Readonly<Record<CardErrorReason, string>> = {
  used: 'has no response code left: each works once, and the next one comes with the next tap',
  expired: 'can no longer be updated: its response codes work for 72 hours',
  unknown: 'is not known here, or no response code came with it',
};

/** A card cannot be updated, for want of a response code. What WeCom said, if it was asked, is in `cause`. */
export class CardError extends WeComError {
  readonly code = 'card';
  readonly task_id: string;
  readonly reason: CardErrorReason;

  constructor(task_id: string, reason: CardErrorReason, options: { readonly cause?: unknown } = {}) {
    super(`message.updateTemplateCard: the card ${task_id} ${english[reason]}`, {
      operation: 'message.updateTemplateCard',
      ...('cause' in options ? { cause: cleanCause(options.cause) } : {}),
    });
    this.task_id = task_id;
    this.reason = reason;
  }
}
