import type { Language } from '../../errors/wecom-error.ts';
import type { Diagnosis, Finding, Repair } from './diagnosis.ts';

type Texts = Readonly<Record<Language, string>>;

const texts: Readonly<Record<Finding, Texts>> = {
  ok: { en: 'The request is good.', zh: '请求校验通过。' },
  'malformed-key': {
    en: 'The EncodingAESKey is not 43 letters and digits. Copy it again from the admin console, without blanks and without a final "=".',
    zh: 'EncodingAESKey 不是 43 位字母和数字。请从管理后台重新复制，不要带空格，也不要带末尾的“=”。',
  },
  'no-query': {
    en: 'The request has none of the parameters that WeCom sends. Either it is not from WeCom (a browser, a health check), or a proxy or a redirect drops the query.',
    zh: '请求中没有企业微信会带的任何参数。可能不是企业微信发来的（浏览器、健康检查），或者代理、重定向丢掉了查询串。',
  },
  'truncated-query': {
    en: 'The query is not complete. Something on the way cuts it: a proxy with a length limit, a rewrite rule that keeps only some parameters, or a shell that ended the address at "&".',
    zh: '查询串不完整，在途中被截断：可能是代理限制了长度、重写规则只保留了部分参数，或命令行在“&”处截断了地址。',
  },
  'wrong-token': {
    en: 'The EncodingAESKey fits, the signature does not: the Token is not the one of the admin console (mind blanks at its ends), or msg_signature, timestamp or nonce were changed on the way.',
    zh: 'EncodingAESKey 正确，但签名不符：Token 与管理后台不一致（注意首尾空格），或 msg_signature、timestamp、nonce 在途中被改动。',
  },
  'wrong-key': {
    en: 'The Token fits, the text cannot be decrypted: the EncodingAESKey is not the one of the admin console, or of another app.',
    zh: 'Token 正确，但无法解密：EncodingAESKey 与管理后台不一致，或属于另一个应用。',
  },
  'wrong-receiveid': {
    en: 'Token and EncodingAESKey fit, the receiver does not. It has to be the CorpID for apps of the own corp and for contact sync, the SuiteID for third-party apps, and empty for bots.',
    zh: 'Token 和 EncodingAESKey 正确，但接收方不符：自建应用和通讯录同步填 CorpID，第三方应用填 SuiteID，智能机器人留空。',
  },
  'wrong-token-and-key': {
    en: 'Neither the signature nor the decryption fits. In most cases Token and EncodingAESKey are both those of another app; else the encrypted text was changed on the way.',
    zh: '签名和解密都不符。多半是 Token 和 EncodingAESKey 都填成了另一个应用的；否则是密文在途中被改动。',
  },
  'changed-echostr': {
    en: 'echostr is not the Base64 that WeCom sends. Something on the way decodes or encodes it once more than it should: hand the query string over as it came.',
    zh: 'echostr 不是企业微信发送的 Base64。途中多做了一次解码或编码，请原样传入查询串。',
  },
  'empty-body': {
    en: 'The body is empty. A body parser that runs before may have read it (hand over its raw body), or a redirect, such as from http to https, dropped it.',
    zh: '请求体为空。可能已被前面的 body parser 读走（请传入原始请求体），或被重定向（如 http 跳 https）丢弃。',
  },
  'changed-body': {
    en: 'The body is not the envelope that WeCom sends. A proxy, a firewall or a body parser changed it: hand over the raw body, and exempt the callback URL from rewriting.',
    zh: '请求体不是企业微信发送的加密包，被代理、防火墙或 body parser 改动过。请传入原始请求体，并让回调地址绕过改写规则。',
  },
  'bot-callback': {
    en: "This is a bot's callback; use createAiBotCallback. Callbacks of AI bots are JSON and have no receiveid.",
    zh: '这是智能机器人的回调，请使用 createAiBotCallback。智能机器人的回调是 JSON，且没有 receiveid。',
  },
  'application-callback': {
    en: "This is an application's callback; use createCallback. Callbacks of AI bots are JSON, this one is XML.",
    zh: '这是应用的回调，请使用 createCallback。智能机器人的回调是 JSON，而这个是 XML。',
  },
};

const repairs: Readonly<Record<Repair, Texts>> = {
  'plus-signs': {
    en: ' Plus signs in echostr had become blanks, and were put back; whoever decodes the query should leave them alone.',
    zh: 'echostr 中的“+”曾被变成空格，已还原；请检查是谁解码了查询串。',
  },
};

/** Puts a finding into words. */
export function diagnosis(finding: Finding, repaired: readonly Repair[] = []): Diagnosis {
  const say = (language: Language): string =>
    [texts[finding], ...repaired.map((repair) => repairs[repair])].map((text) => text[language]).join('');
  return { finding, repaired, text: { en: say('en'), zh: say('zh') } };
}
