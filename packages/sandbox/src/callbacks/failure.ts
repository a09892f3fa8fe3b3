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
      return connectionFailures[attempt.code] ?? brokenConnection(attempt.code);
    case 'answered':
      return attempt.status === 200 ? undefined : wrongStatus(attempt.status);
  }
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

const start: Texts = {
  en: 'Start the application, or save another callback URL.',
  zh: '请启动应用，或重新保存回调 URL。',
};
const seeLog: Texts = { en: "See the application's log.", zh: '请查看应用日志。' };
const nothing: Texts = { en: '', zh: '' };

const closed: Failure = {
  meaning: {
    en: 'The application closed the connection without an answer.',
    zh: '应用未响应就关闭了连接。',
  },
  advice: seeLog,
};

/** By the system's code of the error. */
const connectionFailures: Readonly<Record<string, Failure>> = {
  ECONNREFUSED: {
    meaning: { en: 'Nothing listens at the callback URL.', zh: '回调 URL 处没有服务在监听。' },
    advice: start,
  },
  ENOTFOUND: {
    meaning: { en: 'The host of the callback URL is unknown.', zh: '无法解析回调 URL 的主机名。' },
    advice: start,
  },
  ECONNRESET: closed,
  UND_ERR_SOCKET: closed,
  stopped: { meaning: { en: 'The sandbox was stopped.', zh: '沙箱已停止。' }, advice: nothing },
  fault: {
    meaning: { en: 'An injected fault cut the connection.', zh: '注入的故障切断了连接。' },
    advice: nothing,
  },
};

function brokenConnection(code: string): Failure {
  return {
    meaning: { en: `The connection to the application failed (${code}).`, zh: `连接应用失败（${code}）。` },
    advice: start,
  };
}

function wrongStatus(status: number): Failure {
  return {
    meaning: {
      en: `The application answered with HTTP ${status} instead of 200.`,
      zh: `应用返回了 HTTP ${status}，而不是 200。`,
    },
    advice: statusAdvice(status),
  };
}

function statusAdvice(status: number): Texts {
  if (status === 400 || status === 401 || status === 403) {
    return {
      en: 'It may have refused the signature or the key: compare Token and EncodingAESKey.',
      zh: '可能是签名或密钥校验未通过，请核对 Token 和 EncodingAESKey。',
    };
  }
  if (status === 404 || status === 405) {
    return {
      en: 'Is the path of the callback URL right, and does it take GET and POST?',
      zh: '请确认回调 URL 的路径正确，并且同时支持 GET 和 POST。',
    };
  }
  if (status >= 300 && status < 400) {
    return {
      en: 'Redirects are not followed: save the final address.',
      zh: '不会跟随重定向，请保存最终地址。',
    };
  }
  return seeLog;
}
