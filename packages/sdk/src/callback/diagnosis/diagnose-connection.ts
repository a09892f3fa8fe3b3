import type { Bilingual, Explanation } from './bilingual.ts';

/**
 * The sender's side: says why no answer came, by the code of `connectionCode`.
 * @param url what to call the other end; without one, the callback URL
 */
export function diagnoseConnection(code: string, url?: string): Explanation {
  const where = url === undefined ? theUrl : { en: url, zh: `${url} ` };
  const kind = kinds.get(code) ?? (/CERT|SIGNED|VERIFY|ISSUER/.test(code) ? 'certificate' : 'other');
  const { meaning, advice } = failures[kind];
  return { meaning: { en: meaning.en(where.en, code), zh: meaning.zh(where.zh, code) }, advice };
}

/**
 * The system's code of a failed `fetch` (`ECONNREFUSED`), from the deepest cause, as messages of fetch say nothing;
 * `bad-port` for a port that fetch never calls, `stopped` when it was aborted, else `unknown`.
 */
export function connectionCode(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const deeper = error.cause === undefined ? 'unknown' : connectionCode(error.cause);
  if (deeper !== 'unknown') return deeper;
  if (error.message === 'bad port') return 'bad-port';
  if ('code' in error && typeof error.code === 'string') return error.code;
  return error.name === 'AbortError' ? 'stopped' : 'unknown';
}

const theUrl: Bilingual = { en: 'the callback URL', zh: '回调 URL ' };

type Kind =
  | 'refused'
  | 'host'
  | 'closed'
  | 'slow'
  | 'network'
  | 'port'
  | 'certificate'
  | 'protocol'
  | 'other';

const kinds: ReadonlyMap<string, Kind> = /* @__PURE__ */ new Map<string, Kind>([
  ['ECONNREFUSED', 'refused'],
  ['ENOTFOUND', 'host'],
  ['EAI_AGAIN', 'host'],
  ['ECONNRESET', 'closed'],
  ['EPIPE', 'closed'],
  ['UND_ERR_SOCKET', 'closed'],
  ['ETIMEDOUT', 'slow'],
  ['UND_ERR_CONNECT_TIMEOUT', 'slow'],
  ['EHOSTUNREACH', 'network'],
  ['ENETUNREACH', 'network'],
  ['bad-port', 'port'],
  ['EPROTO', 'protocol'],
  ['ERR_SSL_WRONG_VERSION_NUMBER', 'protocol'],
  ['ERR_SSL_PACKET_LENGTH_TOO_LONG', 'protocol'],
]);

interface Failure {
  readonly meaning: Readonly<Record<keyof Bilingual, (where: string, code: string) => string>>;
  readonly advice: Bilingual;
}

const checkAddress: Bilingual = {
  en: 'Is the address right, and can it be reached from here?',
  zh: '请确认地址正确，且从这里可以访问。',
};

const failures: Readonly<Record<Kind, Failure>> = {
  refused: {
    meaning: {
      en: (where) => `Nothing listens at ${where}.`,
      zh: (where) => `${where}没有服务在监听。`,
    },
    advice: {
      en: 'Start the application. Inside a container, 127.0.0.1 is the container itself.',
      zh: '请启动应用。在容器内，127.0.0.1 指容器自身。',
    },
  },
  host: {
    meaning: {
      en: (where) => `The host of ${where} is unknown.`,
      zh: (where) => `无法解析${spaced(where)}的主机名。`,
    },
    advice: {
      en: 'Is it spelled right, and is its DNS record there?',
      zh: '请检查拼写和 DNS 记录。',
    },
  },
  closed: {
    meaning: {
      en: (where) => `The connection to ${where} was closed without an answer.`,
      zh: (where) => `${where}未响应就关闭了连接。`,
    },
    advice: { en: "See the application's log.", zh: '请查看应用日志。' },
  },
  slow: {
    meaning: {
      en: (where) => `No connection to ${where} came about in time.`,
      zh: (where) => `连接${spaced(where)}超时。`,
    },
    advice: checkAddress,
  },
  network: {
    meaning: {
      en: (where) => `No network leads to ${where}.`,
      zh: (where) => `${where}网络不可达。`,
    },
    advice: checkAddress,
  },
  port: {
    meaning: {
      en: (where) => `The port of ${where} is one that HTTP clients never call.`,
      zh: (where) => `${where}的端口被 HTTP 客户端禁用。`,
    },
    advice: {
      en: 'Have the application listen on another one, such as 3000 or 8080.',
      zh: '请让应用监听其他端口，例如 3000 或 8080。',
    },
  },
  certificate: {
    meaning: {
      en: (where, code) => `The certificate of ${where} is not trusted (${code}).`,
      zh: (where, code) => `${where}的证书不受信任（${code}）。`,
    },
    advice: {
      en: 'Give the server a certificate of a public authority for this host, with its whole chain, or use http here.',
      zh: '请为该主机配置受信任机构签发的证书和完整证书链，或在这里使用 http。',
    },
  },
  protocol: {
    meaning: {
      en: (where, code) => `The server at ${where} does not speak TLS as it should (${code}).`,
      zh: (where, code) => `${where}处的服务 TLS 握手失败（${code}）。`,
    },
    advice: {
      en: 'Is it https, or does the port speak http?',
      zh: '请确认该端口提供的是 https 还是 http。',
    },
  },
  other: {
    meaning: {
      en: (where, code) => `The connection to ${where} failed (${code}).`,
      zh: (where, code) => `连接${spaced(where)}失败（${code}）。`,
    },
    advice: checkAddress,
  },
};

/** After a Chinese character. */
function spaced(where: string): string {
  return where === theUrl.zh ? where : ` ${where}`;
}
