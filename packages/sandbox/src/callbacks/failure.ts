import { diagnoseConnection, diagnoseStatus } from '@wecomkit/sdk/callback';
import type { Texts } from '../control/types.ts';
import type { Attempt } from './send-request.ts';

/** Why a request to an application failed, in plain words, and what to do. */
export interface Failure {
  readonly meaning: Texts;
  readonly advice: Texts;
}

/** Undefined when the attempt succeeded: answered with 200 in time. */
export function failureOf(attempt: Attempt, timeoutMs: number): Failure | undefined {
  switch (attempt.kind) {
    case 'timeout':
      return timedOut(timeoutMs);
    case 'unreachable':
      return connectionFailure(attempt.code);
    case 'answered':
      return diagnoseStatus(attempt.status);
  }
}

/** Why no answer came. */
export function connectionFailure(code: string): Failure {
  return ownFailures[code] ?? diagnoseConnection(code);
}

/** As one text, for the line under a card. */
export function failureText({ meaning, advice }: Failure): Texts {
  return { en: `${meaning.en} ${advice.en}`.trim(), zh: meaning.zh + advice.zh };
}

function timedOut(timeoutMs: number): Failure {
  const seconds = timeoutMs / 1000;
  return {
    meaning: {
      en: `The application did not answer within ${seconds} s.`,
      zh: `应用未在 ${seconds} 秒内响应。`,
    },
    advice: {
      en: 'Answer with an empty 200 at once and do the work afterwards.',
      zh: '请立即返回空的 200 响应，再异步处理业务。',
    },
  };
}

const nothing: Texts = { en: '', zh: '' };

/** What the sandbox did itself. */
const ownFailures: Readonly<Record<string, Failure>> = {
  stopped: { meaning: { en: 'The sandbox was stopped.', zh: '沙箱已停止。' }, advice: nothing },
  fault: {
    meaning: { en: 'An injected fault cut the connection.', zh: '注入的故障切断了连接。' },
    advice: nothing,
  },
};
