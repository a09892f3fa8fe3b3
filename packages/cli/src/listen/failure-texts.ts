import {
  diagnoseConnection,
  diagnoseStatus,
  type EchoFinding,
  type Explanation,
} from '@wecomkit/sdk/callback';
import type { Context } from '../context.ts';
import { checkLimitMs, checkTimeoutMs, type Checked, longestAnswerMs } from './forwarder.ts';

/** Why nobody answered, in plain words, and what to do. */
function unreachableText(code: string, url: string, timeoutMs: number, context: Context): string {
  const { failure } = context.texts.commands.listen;
  if (code === 'timeout') return failure.timeout(url, timeoutMs / 1000);
  return sentences(diagnoseConnection(code, url), context);
}

/** What an answer other than 200 means, and what to do. */
export function statusText(status: number, context: Context): string {
  const found = diagnoseStatus(status);
  return found ? withFlags(found.finding, sentences(found, context), context) : '';
}

/** The named reason for which the URL check of an application failed. */
export function checkText(checked: Checked, url: string, context: Context): string {
  const { check } = context.texts.commands.listen;
  switch (checked.finding) {
    case 'ok':
      return checked.durationMs > checkLimitMs ? check.slow(checked.durationMs) : check.passed;
    case 'unreachable':
      return unreachableText(checked.code, url, checkTimeoutMs, context);
    default:
      return withFlags(checked.finding, sentences(checked, context), context);
  }
}

/** Why a delivery was not answered. */
export function noAnswerText(code: string, url: string, context: Context): string {
  return unreachableText(code, url, longestAnswerMs, context);
}

/** Findings behind which the application may have other keys than are used here. */
const ofKeys: ReadonlySet<EchoFinding> = new Set<EchoFinding>(['status-refused', 'body-other']);

function withFlags(finding: EchoFinding, text: string, { texts }: Context): string {
  const { failure } = texts.commands.listen;
  return ofKeys.has(finding) ? `${text}${failure.gap}${failure.keys}` : text;
}

function sentences({ meaning, advice }: Explanation, { language, texts }: Context): string {
  return `${meaning[language]}${texts.commands.listen.failure.gap}${advice[language]}`;
}
