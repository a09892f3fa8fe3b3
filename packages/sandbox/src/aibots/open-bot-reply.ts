import { CallbackError, type CallbackCipher } from '@wecomkit/sdk/callback';
import { dropReply } from '../callbacks/dropped-reply.ts';
import { isObject, type JsonObject, textAt } from '../wire/json-object.ts';

const silences: ReadonlySet<string> = new Set(['', 'success', 'ok']);

export interface OpenedReply {
  /** Plain. */
  readonly text: string;
  readonly reply: JsonObject;
}

/**
 * What a bot answered a request with; undefined when it says nothing (path/101033).
 * @param nonce of the request: a bot repeats it, unlike applications
 * @throws DroppedReply when it is not sealed as it has to be
 */
export function openBotReply(body: string, cipher: CallbackCipher, nonce: string): OpenedReply | undefined {
  if (silences.has(body.trim().toLowerCase())) return undefined;
  const envelope =
    parse(body) ?? dropReply('The body is neither empty nor JSON.', '响应体既不为空，也不是 JSON。');
  checkEnvelope(envelope, nonce);
  const text = decrypt(envelope, cipher);
  const reply =
    parse(text) ?? dropReply('The decrypted reply is no JSON object.', '解密后的回复不是 JSON 对象。');
  return { text, reply };
}

const members = ['encrypt', 'msgsignature', 'timestamp', 'nonce'] as const;

/** Spellings of applications' envelopes are no use here: all four members are in lower case. */
function checkEnvelope(envelope: JsonObject, nonce: string): void {
  const missing = members.find((name) => envelope[name] === undefined);
  if (missing !== undefined) {
    dropReply(
      `The reply has no "${missing}": its members are ${members.join(', ')}, in lower case.`,
      `回复缺少 “${missing}”：字段名须为小写的 ${members.join('、')}。`,
    );
  }
  if (typeof envelope['timestamp'] !== 'number') {
    dropReply('The timestamp of the reply has to be a number.', '回复中的 timestamp 必须是数字。');
  }
  if (envelope['nonce'] !== nonce) {
    dropReply(
      'The nonce of the reply is not that of the request: bots have to repeat it.',
      '回复中的 nonce 与请求的不一致：智能机器人必须使用请求中的 nonce。',
    );
  }
}

function decrypt(envelope: JsonObject, cipher: CallbackCipher): string {
  const encrypt = textAt(envelope, 'encrypt');
  try {
    const signed = {
      msg_signature: textAt(envelope, 'msgsignature'),
      timestamp: String(envelope['timestamp']),
      nonce: textAt(envelope, 'nonce'),
    };
    cipher.assertSigned(signed, encrypt);
    return cipher.decrypt(encrypt).message;
  } catch (error) {
    if (!(error instanceof CallbackError)) throw error;
    return dropBroken(error);
  }
}

function dropBroken({ reason }: CallbackError): never {
  if (reason === 'signature') {
    dropReply(
      'The signature of the reply does not match; is it made with the Token, over the timestamp as it stands?',
      '回复的签名不匹配，请确认使用了正确的 Token，并对 timestamp 原文签名。',
    );
  }
  if (reason === 'receiveid') {
    dropReply(
      'The reply is sealed for a receiver: bots leave it empty.',
      '回复中带有 receiveid：智能机器人的 receiveid 必须为空字符串。',
    );
  }
  return dropReply(
    'The reply cannot be decrypted; is it sealed with the EncodingAESKey?',
    '回复无法解密，请确认使用了正确的 EncodingAESKey 加密。',
  );
}

function parse(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return isObject(value) ? value : undefined;
  } catch {
    // The parser's message quotes the body.
    return undefined;
  }
}
