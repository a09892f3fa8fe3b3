import { CallbackError, openReply, type CallbackCipher, type CallbackReason } from '@wecomkit/sdk/callback';
import type { Texts } from '../control/types.ts';
import { dropReply, DroppedReply } from './dropped-reply.ts';

/**
 * The plain text of a passive reply; undefined when there is none.
 * @throws DroppedReply when it is not sealed as it has to be
 */
export function openPassiveReply(body: string, cipher: CallbackCipher): string | undefined {
  try {
    return openReply(body, cipher);
  } catch (error) {
    if (!(error instanceof CallbackError)) throw error;
    const known = reasons[error.reason];
    if (known) throw new DroppedReply(known);
    return dropReply(
      'The reply cannot be decrypted; is it sealed with the EncodingAESKey?',
      '回复无法解密，请确认使用了正确的 EncodingAESKey 加密。',
    );
  }
}

const reasons: Readonly<Partial<Record<CallbackReason, Texts>>> = {
  body: {
    en: 'The body is neither empty nor an encrypted reply.',
    zh: '响应体既不为空，也不是加密的回复。',
  },
  signature: {
    en: 'The signature of the reply does not match; is it made with the Token?',
    zh: '回复的签名不匹配，请确认使用了正确的 Token 签名。',
  },
  receiveid: {
    en: 'The reply is sealed for another receiver than the CorpID.',
    zh: '回复中的 receiveid 不是本企业的 CorpID。',
  },
};
