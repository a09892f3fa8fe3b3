import type { ListenTexts } from '../texts/listen-texts.ts';
import { checkLimitMs, checkTimeoutMs, type Checked, longestAnswerMs } from './forwarder.ts';

/** Why nobody answered, in plain words, and what to do. */
export function unreachableText(
  code: string,
  url: string,
  timeoutMs: number,
  { failure }: ListenTexts,
): string {
  switch (code) {
    case 'ECONNREFUSED':
      return `${failure.refused(url)}${failure.gap}${failure.start}`;
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return failure.unknownHost(url);
    case 'ECONNRESET':
    case 'UND_ERR_SOCKET':
      return `${failure.closed(url)}${failure.gap}${failure.seeLog}`;
    case 'timeout':
      return failure.timeout(url, timeoutMs / 1000);
    default:
      return failure.other(url, code);
  }
}

/** What an answer other than 200 means, and what to do. */
export function statusText(status: number, { failure }: ListenTexts): string {
  return `${failure.status(status)}${failure.gap}${statusAdvice(status, failure)}`;
}

function statusAdvice(status: number, failure: ListenTexts['failure']): string {
  if (status === 400 || status === 401 || status === 403) return failure.keys;
  if (status === 404 || status === 405) return failure.path;
  return status >= 300 && status < 400 ? failure.redirect : failure.seeLog;
}

/** The named reason for which the URL check of an application failed. */
export function checkText(checked: Checked, url: string, texts: ListenTexts): string {
  switch (checked.finding) {
    case 'ok':
      return checked.durationMs > checkLimitMs ? texts.check.slow(checked.durationMs) : texts.check.passed;
    case 'unreachable':
      return unreachableText(checked.code, url, checkTimeoutMs, texts);
    case 'status':
      return statusText(checked.status, texts);
    default: {
      const why = texts.check.findings[checked.finding];
      return checked.finding === 'other' ? `${why}${texts.failure.gap}${texts.failure.keys}` : why;
    }
  }
}

/** Why a delivery was not answered. */
export function noAnswerText(code: string, url: string, texts: ListenTexts): string {
  return unreachableText(code, url, longestAnswerMs, texts);
}
