import type { AiBotConnectionError, AiBotConnectionReason } from '../aibot/connection/connection-error.ts';
import type { SourceAddressError } from '../callback/source/source-address-error.ts';
import type { UnsentReplyError } from '../callback/unsent-reply-error.ts';
import type { JobError } from '../client/jobs/job-error.ts';
import type { ApiError, RateLimitError } from './api-error.ts';
import type { CallbackError, CallbackReason } from './callback-error.ts';
import type { CardError, CardErrorReason } from './card-error.ts';
import { categoryTexts } from './category-texts.ts';
import type { CredentialError } from './credential-error.ts';
import { chineseCredentials } from './credential-texts.ts';
import { describeIssues } from './describe-issue.ts';
import { parseErrmsg } from './errmsg.ts';
import type { InputError } from './input-error.ts';
import type { PartialDeliveryError } from './partial-delivery-error.ts';
import type { NetworkError } from './network-error.ts';
import { reasonOf, scrub } from './scrub.ts';
import type { SplitError } from './split-error.ts';
import type { TimeoutError } from './timeout-error.ts';
import type { Language, WeComError } from './wecom-error.ts';

/** Every error that this SDK throws; `code` tells which. */
export type KnownError =
  | InputError
  | ApiError
  | RateLimitError
  | NetworkError
  | TimeoutError
  | CredentialError
  | CallbackError
  | CardError
  | AiBotConnectionError
  | JobError
  | PartialDeliveryError
  | SourceAddressError
  | SplitError
  | UnsentReplyError;

/**
 * One paragraph for people: what failed, why, and what to do next. It holds no secret. What to do about one
 * errcode in particular is in `@wecomkit/sdk/advice`.
 */
export function describe(error: WeComError, language: Language): string {
  // By code, not by class: the error may come from another bundled copy of this package.
  const known = error as KnownError;
  switch (known.code) {
    case 'input':
      return describeIssues(known.operation, known.issues, known.doc, language);
    case 'api':
    case 'rate_limit':
      return describeApi(known, language, categoryTexts[known.category][language]);
    case 'network':
      return describeNetwork(known, language);
    case 'timeout':
      return describeTimeout(known, language);
    case 'credential':
      return describeCredential(known, language);
    case 'callback':
      return describeCallback(known, language);
    case 'card':
      return describeCard(known, language);
    case 'aibot_connection':
      return describeAiBotConnection(known, language);
    case 'job':
      return describeJob(known, language);
    case 'source_address':
      return describeSourceAddress(known, language);
    case 'unsent_reply':
      return describeUnsentReply(known, language);
    case 'partial':
      return describePartial(known, language);
    case 'split':
      return describeSplit(known, language);
    default:
      return error.message;
  }
}

/** What WeCom refused, and the given advice after it. */
export function describeApi(error: ApiError, language: Language, advice: string): string {
  const text = scrub(parseErrmsg(error.errmsg).text);
  const sentences = language === 'zh' ? apiInChinese(error, text) : apiInEnglish(error, text);
  const link = language === 'zh' ? `详情：${error.help}` : `More: ${error.help}`;
  return [...sentences, advice, link].join(language === 'zh' ? '' : ' ');
}

function apiInEnglish(error: ApiError, text: string): readonly string[] {
  const start = `${error.operation ?? 'The call'}: WeCom answered ${error.errcode}${text && ` (${text})`}.`;
  const seen = error.fromIp === undefined ? [] : [`It saw the call come from ${error.fromIp}.`];
  const pause = pauseSeconds(error);
  return pause === undefined ? [start, ...seen] : [start, ...seen, `Wait at least ${pause} s.`];
}

function apiInChinese(error: ApiError, text: string): readonly string[] {
  const start = `${error.operation ?? '请求'}：企业微信返回错误 ${error.errcode}${text && `（${text}）`}。`;
  const seen = error.fromIp === undefined ? [] : [`企业微信看到的调用方 IP 是 ${error.fromIp}。`];
  const pause = pauseSeconds(error);
  return pause === undefined ? [start, ...seen] : [start, ...seen, `请至少等待 ${pause} 秒。`];
}

function pauseSeconds(error: ApiError): number | undefined {
  return 'retryAfterMs' in error && typeof error.retryAfterMs === 'number'
    ? Math.ceil(error.retryAfterMs / 1000)
    : undefined;
}

function describeNetwork(error: NetworkError, language: Language): string {
  if (language === 'en') return `${error.message}. Check the address, the proxy and the network.`;
  const reason = reasonOf(error.cause);
  const start = `${error.operation ?? '请求'}：网络连接失败${reason && `（${reason}）`}。`;
  return `${start}${fateInChinese(error.mayHaveArrived)}请检查接口地址、代理和网络。`;
}

function describeTimeout(error: TimeoutError, language: Language): string {
  if (language === 'en') return `${error.message}. Check the network, or allow more time.`;
  const start = `${error.operation ?? '请求'}：${error.timeoutMs} 毫秒内没有收到响应。`;
  return `${start}${fateInChinese(error.mayHaveArrived)}请检查网络，或适当延长超时时间。`;
}

function fateInChinese(mayHaveArrived: boolean): string {
  return mayHaveArrived
    ? '企业微信可能已经收到并处理了该请求，重试前请先确认。'
    : '请求没有发出，可以放心重试。';
}

function describeCredential(error: CredentialError, language: Language): string {
  if (language === 'en') return `${error.message}.`;
  const instead = error.given === undefined ? '' : `，而不是${chineseCredentials[error.given].name}`;
  const start = `${error.operation ?? '该操作'}：需要${chineseCredentials[error.needed].name}${instead}。`;
  const where = error.option === undefined ? '' : `对应选项：${error.option}。`;
  return `${start}获取位置：${chineseCredentials[error.needed].place}。${where}`;
}

const callbackReasons: Readonly<Record<CallbackReason, string>> = {
  key: 'EncodingAESKey 不是 43 位字母和数字，请从管理后台重新复制',
  body: '请求体既不是 XML 也不是 JSON 格式的加密包，请确认请求来自企业微信，且中间没有改写请求体',
  signature: '签名校验失败，请检查 Token 是否与管理后台一致，以及请求在途中是否被改动',
  base64: '密文不是合法的 Base64，请检查代理或框架是否把 “+” 变成了空格',
  cipher: '解密失败，请检查 EncodingAESKey 是否与管理后台一致',
  frame: '解密成功，但内容结构不符合企业微信的格式，请检查 EncodingAESKey',
  receiveid: '消息的接收方不是本企业，请检查 corpid（第三方应用为 SuiteID）',
  stale: '请求的时间戳超出允许范围，请校准服务器时间，或排查是否为重放请求',
};

function describeCallback(error: CallbackError, language: Language): string {
  if (language === 'en') return `${error.message.replace(/\.$/, '')} (${error.officialCode}).`;
  return `回调校验未通过（${error.officialCode}）：${callbackReasons[error.reason]}。`;
}

const cardReasons: Readonly<Record<CardErrorReason, string>> = {
  used: '的 response_code 已用完：每个只能用一次，成员下次点击卡片时会带来新的',
  expired: '已不能更新：response_code 的有效期为 72 小时',
  unknown: '在此没有记录，或没有随卡片返回 response_code',
};

function describeCard({ message, task_id, reason }: CardError, language: Language): string {
  if (language === 'en') return `${message}. Send a new message instead.`;
  return `message.updateTemplateCard：卡片 ${task_id} ${cardReasons[reason]}。可改为发送新消息。`;
}

const connectionReasons: Readonly<Record<AiBotConnectionReason, string>> = {
  replaced:
    '同一个机器人在别处建立了新的长连接，企业微信只保留一个，本连接已停止且不会重连；请确认是否重复部署',
  closed: '长连接已关闭，请重新建立连接后再试',
  queue_full: '等待发送的内容过多，请等前面的发送完成，或降低发送频率',
  late: '回复太晚，企业微信已不再接受；请缩短处理时间，或改用主动推送消息',
  frame: '收到无法解析或当前版本不认识的数据帧，已忽略；其他消息不受影响',
};

function describeAiBotConnection(error: AiBotConnectionError, language: Language): string {
  if (language === 'en') return `${error.message}.`;
  return `${error.operation ?? '智能机器人长连接'}：${connectionReasons[error.reason]}。`;
}

function describePartial({ message, undelivered }: PartialDeliveryError, language: Language): string {
  if (language === 'en') return `${message}.`;
  const { members, departments, tags, unlicensed } = undelivered;
  const lists = [
    ['成员', members],
    ['部门', departments],
    ['标签', tags],
    ['没有接口许可的成员', unlicensed],
  ] as const;
  const missed = lists.filter(([, ids]) => ids.length > 0).map(([kind, ids]) => `${kind} ${ids.join('、')}`);
  return `消息未送达：${missed.join('；')}。请确认对象存在，且在应用的可见范围内。`;
}

function describeSplit({ message, operation, sent, total, cause }: SplitError, language: Language): string {
  if (language === 'en') return `${message}.`;
  return `${operation ?? '请求'}：共 ${total} 段，已发送 ${sent.length} 段，随后失败：${reasonOf(cause)}。`;
}

function describeJob({ message, operation, jobid, detail }: JobError, language: Language): string {
  if (language === 'en') return `${message}.`;
  return `${operation ?? '任务'}：后台任务 ${jobid} 没有完成，或结果无法读取${detail === undefined ? '' : `（${detail}）`}。`;
}

function describeSourceAddress({ message, address }: SourceAddressError, language: Language): string {
  if (language === 'en') return `${message}.`;
  return address === undefined
    ? '回调校验未通过：设置了 sourceAddresses，但服务器没有提供请求的来源 IP。'
    : `回调校验未通过：${address} 不在企业微信的回调 IP 列表中；如果前面有代理，请让代理传递客户端 IP。`;
}

function describeUnsentReply({ message, msgtype, why }: UnsentReplyError, language: Language): string {
  if (language === 'en') return `${message}.`;
  const reason = why === 'late' ? '超过了应答时限' : '对应的事件不支持被动回复';
  return `被动回复（${msgtype}）没有发出：${reason}。给 createCallback 传入 client 即可改为主动发送。`;
}
