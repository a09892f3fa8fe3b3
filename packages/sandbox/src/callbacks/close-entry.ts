import type { JournalDetail, JournalEntry, WireText } from '../control/types.ts';
import { wireText } from '../journal/wire-text.ts';
import { failureOf, type Failure } from './failure.ts';
import type { Attempt } from './send-request.ts';

/** What an application has to answer, and when. */
const help = 'https://developer.work.weixin.qq.com/document/path/90238';

/** Says a failure in other words. */
export type FailureWords = (failure: Failure) => Failure;

interface Closing {
  readonly timeoutMs: number;
  readonly durationMs: number;
  readonly words?: FailureWords | undefined;
}

/** What the journal says of an attempt that is over. */
export function closeEntry(
  { detail }: JournalEntry,
  attempt: Attempt,
  { timeoutMs, durationMs, words = asTheyAre }: Closing,
): Partial<JournalEntry> {
  const failure = failureOf(attempt, timeoutMs);
  return {
    status: attempt.kind === 'answered' ? attempt.status : null,
    outcome: failure ? 'error' : 'ok',
    duration_ms: Math.round(durationMs),
    ...(detail
      ? {
          detail: { ...detail, answer: answerOf(attempt), advice: failure ? adviceOf(words(failure)) : null },
        }
      : {}),
  };
}

function asTheyAre(failure: Failure): Failure {
  return failure;
}

function adviceOf(failure: Failure): NonNullable<JournalDetail['advice']> {
  return { ...failure, help };
}

function answerOf(attempt: Attempt): WireText | null {
  if (attempt.kind !== 'answered') return null;
  return wireText({ headers: attempt.headers, body: new TextDecoder().decode(attempt.body) });
}
