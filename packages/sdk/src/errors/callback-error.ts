import { WeComError } from './wecom-error.ts';

/** Which check of a callback failed, in the order in which they are made (path/90468 names the codes). */
export type CallbackReason =
  | 'key' // -40004: the EncodingAESKey is not 43 letters and digits
  | 'body' // -40002: the body is neither the XML nor the JSON envelope
  | 'signature' // -40001: wrong token, or the body was changed on its way
  | 'base64' // -40010
  | 'cipher' // -40007: wrong EncodingAESKey, or a truncated text
  | 'frame' // -40008: decrypted, but not the layout that WeCom writes
  | 'receiveid' // -40005: meant for another corp or suite
  | 'stale'; // older or newer than the freshness window

const codes: Record<CallbackReason, number> = {
  key: -40004,
  body: -40002,
  signature: -40001,
  base64: -40010,
  cipher: -40007,
  frame: -40008,
  receiveid: -40005,
  stale: -40001,
};

/** A callback that did not pass a check. Carries which one; never a token, a key or a plain text. */
export class CallbackError extends WeComError {
  readonly code = 'callback';
  readonly reason: CallbackReason;
  /** The return code that WeCom's own libraries give this failure (path/90468). */
  readonly officialCode: number;

  constructor(reason: CallbackReason, message: string, options: { cause?: unknown } = {}) {
    super(message, options);
    this.reason = reason;
    this.officialCode = codes[reason];
  }
}
