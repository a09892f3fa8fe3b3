import { diagnoseEcho, sealUrlCheck, type ExpectedEcho } from '@wecomkit/sdk/callback';
import { randomBytes } from 'node:crypto';
import type { CallbackCheck, JournalEntry, Texts } from '../control/types.ts';
import { urlCheckPath } from '../faults/create-faults.ts';
import { wireText } from '../journal/wire-text.ts';
import type { CallbackContext } from './callback-context.ts';
import { connectionFailure, failureText, type Failure } from './failure.ts';
import { sendRequest, type Attempt } from './send-request.ts';
import { sealOptions, withoutQuery, withQuery, type Target } from './target.ts';
import { faultNote, underFault } from './under-fault.ts';

/** WeCom's check of a callback URL before it is saved (path/90930): the decrypted text has to come back as it is. */
export async function checkUrl(context: CallbackContext, target: Target): Promise<CallbackCheck> {
  const { world, checkTimeoutMs } = context;
  const echo = randomEcho();
  const effect = world.faults.take(urlCheckPath, target.agentid);
  const query =
    effect?.kind === 'raw-plus' ? sealWithPlus(context, target, echo) : seal(context, target, echo);
  const opened = openEntry(context, target, query, echo);
  const entry = world.journal.add(effect ? { ...opened, notes: [faultNote(effect)] } : opened);
  const started = performance.now();
  const url = withQuery(target.url, query);
  const request = { method: 'GET', url, headers: {}, timeoutMs: checkTimeoutMs } as const;
  const attempt = await underFault(context, effect, () => sendRequest(context, request));
  const { result, ...found } = judge(attempt, { echo, echostr: echostrOf(query) }, checkTimeoutMs);
  const isSaved = result === 'ok';
  world.journal.update(entry.id, {
    status: attempt.kind === 'answered' ? attempt.status : null,
    outcome: isSaved ? 'ok' : 'error',
    duration_ms: Math.round(performance.now() - started),
    detail: detailOf(entry, attempt, isSaved ? null : found),
  });
  return { saved: isSaved, result, text: isSaved ? saved : failureText(found), journal: entry.id };
}

function seal(context: CallbackContext, { cipher }: Target, echo: string): string {
  return sealUrlCheck(echo, sealOptions(context), cipher);
}

const plus = '%2B';

/** With a `+` in the echostr that is not percent-encoded: whether WeCom sends such ones nobody knows. */
function sealWithPlus(context: CallbackContext, target: Target, echo: string): string {
  let query = seal(context, target, echo);
  // About every fifth has none.
  while (!query.includes(plus)) query = seal(context, target, echo);
  return query.replaceAll(plus, '+');
}

/** About 19 digits, as in the samples (path/90930). */
function randomEcho(): string {
  return String(10n ** 18n + (randomBytes(8).readBigUInt64BE() % (8n * 10n ** 18n)));
}

/** As it was sent; a raw `+` is none of a form. */
function echostrOf(query: string): string {
  return new URLSearchParams(query.replaceAll('+', plus)).get('echostr') ?? '';
}

interface Verdict extends Failure {
  readonly result: string;
}

function judge(attempt: Attempt, expected: ExpectedEcho, timeoutMs: number): Verdict {
  if (attempt.kind === 'timeout') return { result: 'timeout', ...tooSlow(timeoutMs) };
  if (attempt.kind === 'unreachable') return { result: 'unreachable', ...connectionFailure(attempt.code) };
  const { status, headers, body } = attempt;
  const contentType = headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1];
  const { finding, meaning, advice } = diagnoseEcho(expected, { status, body, contentType });
  return { result: finding, meaning, advice };
}

function tooSlow(timeoutMs: number): Failure {
  const seconds = timeoutMs / 1000;
  return {
    meaning: {
      en: `The application did not answer within ${seconds} s. WeCom gives 1 s to the URL check.`,
      zh: `应用未在 ${seconds} 秒内响应。企业微信验证 URL 时只等待 1 秒。`,
    },
    advice: {
      en: 'Answer the check before any other work: it needs nothing but Token, EncodingAESKey and receiveid.',
      zh: '请先响应验证请求再做其他事：验证只需要 Token、EncodingAESKey 和 receiveid。',
    },
  };
}

const saved: Texts = { en: 'The URL answers as it should; it was saved.', zh: 'URL 验证通过，已保存。' };

function openEntry(
  { world }: CallbackContext,
  { url, corpid, agentid, aibotid }: Target,
  query: string,
  echo: string,
): Omit<JournalEntry, 'id'> {
  return {
    time: world.clock.now(),
    kind: 'callback',
    direction: 'out',
    operation: 'url_check',
    method: 'GET',
    path: withoutQuery(url),
    agentid,
    ...(aibotid === undefined ? {} : { aibotid }),
    corpid,
    errcode: null,
    status: null,
    outcome: 'waiting',
    summary: { en: 'Check of the callback URL', zh: '验证回调 URL' },
    duration_ms: null,
    notes: [],
    detail: {
      // A raw `+` is shown as one.
      request: wireText({ query: new URL(withQuery(url, query).replaceAll('+', plus)).searchParams }),
      answer: null,
      decrypted: echo,
      decrypted_answer: null,
      advice: null,
    },
  };
}

const help = 'https://developer.work.weixin.qq.com/document/path/90930';

function detailOf(
  { detail }: JournalEntry,
  attempt: Attempt,
  failure: Failure | null,
): JournalEntry['detail'] {
  return (
    detail && {
      ...detail,
      answer:
        attempt.kind === 'answered'
          ? wireText({ headers: attempt.headers, body: new TextDecoder().decode(attempt.body) })
          : null,
      advice: failure && { meaning: failure.meaning, advice: failure.advice, help },
    }
  );
}
