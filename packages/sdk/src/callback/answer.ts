import type { CallbackError, CallbackReason } from '../errors/callback-error.ts';

/** What goes back to WeCom, for adapters to turn into the response of their framework. */
export interface CallbackAnswer {
  readonly status: number;
  /** Undefined together with an empty body. */
  readonly contentType?: string | undefined;
  /** To be sent as it is: no quotes, no newline, no byte order mark. */
  readonly body: string;
}

/** Received, nothing to say (path/90238). */
export const accepted: CallbackAnswer = { status: 200, body: '' };

/** Not received: WeCom delivers again (path/90238). */
export const failed: CallbackAnswer = { status: 500, body: '' };

export const badRequest: CallbackAnswer = { status: 400, body: '' };

export const methodNotAllowed: CallbackAnswer = { status: 405, body: '' };

export const forbidden: CallbackAnswer = { status: 403, body: '' };

const foreign: ReadonlySet<CallbackReason> = /* @__PURE__ */ new Set(['signature', 'receiveid', 'stale']);

/** Tells a stranger nothing but that it failed: 403 for who it comes from, 400 for what it is. */
export function refusal(error: CallbackError): CallbackAnswer {
  return foreign.has(error.reason) ? forbidden : badRequest;
}

export const tooLarge: CallbackAnswer = { status: 413, body: '' };
