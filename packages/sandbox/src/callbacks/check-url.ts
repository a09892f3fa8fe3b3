import { sealUrlCheck } from '@wecomkit/sdk/callback';
import { randomBytes } from 'node:crypto';
import type { CallbackCheck, JournalEntry, Texts } from '../control/types.ts';
import { urlCheckPath } from '../faults/create-faults.ts';
import { wireText } from '../journal/wire-text.ts';
import type { CallbackContext } from './callback-context.ts';
import { failureOf, failureText } from './failure.ts';
import { judgeEcho } from './judge-echo.ts';
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
  const verdict = judge(attempt, echo, checkTimeoutMs);
  const isSaved = verdict.result === 'ok';
  world.journal.update(entry.id, {
    status: attempt.kind === 'answered' ? attempt.status : null,
    outcome: isSaved ? 'ok' : 'error',
    duration_ms: Math.round(performance.now() - started),
    detail: detailOf(entry, attempt, isSaved ? null : verdict.text),
  });
  return { saved: isSaved, ...verdict, journal: entry.id };
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

type Verdict = Pick<CallbackCheck, 'result' | 'text'>;

function judge(attempt: Attempt, echo: string, timeoutMs: number): Verdict {
  const failure = failureOf(attempt, timeoutMs);
  if (failure === undefined) return judgeEcho(attempt.kind === 'answered' ? attempt.body : emptyBody, echo);
  return { result: resultOf(attempt), text: attempt.kind === 'timeout' ? tooSlow : failureText(failure) };
}

const emptyBody = new Uint8Array();

const tooSlow: Texts = {
  en: 'The application did not answer within 1 s, which is all that WeCom gives to the URL check.',
  zh: '应用未在 1 秒内响应：企业微信验证 URL 时只等待 1 秒。',
};

function resultOf(attempt: Attempt): string {
  if (attempt.kind !== 'answered') return attempt.kind;
  return attempt.status >= 300 && attempt.status < 400 ? 'redirect' : 'status';
}

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
const expected: Texts = {
  en: 'Answer the GET with status 200 and the decrypted echostr as the whole body.',
  zh: '请以 200 状态码响应 GET 请求，响应体仅为解密后的 echostr。',
};

function detailOf({ detail }: JournalEntry, attempt: Attempt, meaning: Texts | null): JournalEntry['detail'] {
  return (
    detail && {
      ...detail,
      answer:
        attempt.kind === 'answered'
          ? wireText({ headers: attempt.headers, body: new TextDecoder().decode(attempt.body) })
          : null,
      advice: meaning && { meaning, advice: expected, help },
    }
  );
}
