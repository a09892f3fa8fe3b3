import type { Bilingual, Explanation } from './bilingual.ts';

/** What an application's status other than 200 tells (path/90238, path/90930). */
export type StatusFinding =
  | 'redirect'
  | 'status-refused'
  | 'status-login'
  | 'status-not-found'
  | 'status-method'
  | 'status-limited'
  | 'status-failed'
  | 'status-gateway'
  | 'status';

export interface StatusDiagnosis extends Explanation {
  readonly finding: StatusFinding;
}

/**
 * The sender's side: says why an application answered a URL check or a delivery with this status. Undefined for 200,
 * the only one that WeCom takes.
 */
export function diagnoseStatus(status: number): StatusDiagnosis | undefined {
  if (status === 200) return undefined;
  const finding = findingOf(status);
  const meaning = {
    en: `The application answered with HTTP ${status} instead of 200.`,
    zh: `应用返回了 HTTP ${status}，而不是 200。`,
  };
  return { finding, meaning, advice: advice[finding] };
}

const findings: Readonly<Record<number, StatusFinding>> = {
  400: 'status-refused',
  401: 'status-login',
  403: 'status-refused',
  404: 'status-not-found',
  405: 'status-method',
  407: 'status-login',
  429: 'status-limited',
  502: 'status-gateway',
  503: 'status-gateway',
  504: 'status-gateway',
};

function findingOf(status: number): StatusFinding {
  const found = findings[status];
  if (found) return found;
  if (status >= 300 && status < 400) return 'redirect';
  return status >= 500 ? 'status-failed' : 'status';
}

const advice: Readonly<Record<StatusFinding, Bilingual>> = {
  redirect: {
    en: 'WeCom does not follow redirects: give the address that it leads to. Mind http or https, and the slash at the end.',
    zh: '企业微信不会跟随重定向，请填写重定向后的最终地址。注意 http 与 https，以及末尾的斜杠。',
  },
  'status-refused': {
    en: 'It may have refused the signature, the key or the receiver: compare its Token, EncodingAESKey and receiveid with those set here. If they are the same, look for a firewall before it.',
    zh: '可能是签名、密钥或接收方校验未通过：请核对应用的 Token、EncodingAESKey 和 receiveid 是否与这里一致。若一致，请检查应用前面的防火墙。',
  },
  'status-login': {
    en: 'Something asks for a login. Exempt the path from it: callbacks carry a signature instead.',
    zh: '该地址要求登录。请放行此路径：回调由签名保护，不带登录信息。',
  },
  'status-not-found': {
    en: 'Is the path of the callback URL right, and does a proxy before the application keep it as it is?',
    zh: '请确认回调 URL 的路径正确，且前面的代理没有改写路径。',
  },
  'status-method': {
    en: 'The path has to take GET for the URL check and POST for deliveries.',
    zh: '该路径需要同时支持 GET（验证 URL）和 POST（接收回调）。',
  },
  'status-limited': {
    en: 'Something limits how often it may be called. Exempt the callback URL.',
    zh: '请求频率受到限制，请放行回调 URL。',
  },
  'status-failed': {
    en: 'The application failed at the request: its log says why.',
    zh: '应用处理请求时出错，请查看服务器日志。',
  },
  'status-gateway': {
    en: 'A proxy or tunnel answered, as it does not reach the application. Is the application running, and does the proxy lead to its port?',
    zh: '这是代理或隧道的响应：它连不上应用。请确认应用已启动，且代理指向正确的端口。',
  },
  status: {
    en: "Answer with exactly 200. The application's log may say where this status comes from.",
    zh: '请返回状态码 200。可查看应用日志，了解该状态码的来源。',
  },
};
