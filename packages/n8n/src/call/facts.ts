import { scrub, type ApiError, type WeComError } from '@wecomkit/sdk/errors';
import type { JsonObject } from 'n8n-workflow';

/** For programs that branch on the failure. */
export function facts(error: WeComError): JsonObject {
  const { message, operation } = error;
  const base = { message, ...(operation === undefined ? {} : { operation }) };
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
