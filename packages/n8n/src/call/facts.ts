import { scrub, type ApiError, type PartialDeliveryError, type WeComError } from '@wecomkit/sdk/errors';
import { isRecord } from '@wecomkit/sdk/host';
import type { JsonObject } from 'n8n-workflow';

/** For programs that branch on the failure. */
export function facts(error: WeComError): JsonObject {
  const { message, operation } = error;
  const base = { message, ...(operation === undefined ? {} : { operation }) };
  if (isPartial(error)) return { ...base, code: error.code, ...reached(error) };
  if (!isApiError(error)) return { ...base, code: error.code };
  const { errcode, errmsg, category, retryable, hint, fromIp, help } = error;
  return {
    ...base,
    errcode,
    errmsg: scrub(errmsg),
    category,
    retryable,
    help,
    ...(hint === undefined ? {} : { hint }),
    ...(fromIp === undefined ? {} : { fromIp }),
  };
}

export function isApiError(error: WeComError): error is ApiError {
  return error.code === 'api' || error.code === 'rate_limit';
}

/** By code, not by class: the error may come from another bundled copy of the SDK. */
export function isPartial(error: WeComError): error is PartialDeliveryError {
  return error.code === 'partial';
}

/** The answer: its `msgid` is good for recalling the message, its lists name who has it not (path/90236). */
export function reached({ answer }: PartialDeliveryError): JsonObject {
  return without(['errcode', 'errmsg'], isRecord(answer) ? answer : {});
}

export function without(names: readonly string[], members: Readonly<Record<string, unknown>>): JsonObject {
  const kept = Object.entries(members).filter(([name]) => !names.includes(name));
  return Object.fromEntries(kept) as JsonObject;
}
