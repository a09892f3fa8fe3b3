import { type Failure, failureOf } from '../callbacks/failure.ts';
import type { Attempt } from '../callbacks/send-request.ts';
import type { Texts } from '../control/types.ts';

/** Why a request to a bot's server failed; undefined when it did not. The words of applications, said of a bot. */
export function botFailureOf(attempt: Attempt, timeoutMs: number): Failure | undefined {
  const failure = failureOf(attempt, timeoutMs);
  return failure && saidOfBot(failure);
}

/** Meaning and advice with a bot in the place of the application. */
export function saidOfBot({ meaning, advice }: Failure): Failure {
  return { meaning: ofBot(meaning), advice: ofBot(advice) };
}

function ofBot({ en, zh }: Texts): Texts {
  return { en: en.replaceAll(/\b(the) application\b/gi, '$1 bot'), zh: zh.replaceAll('应用', '智能机器人') };
}
