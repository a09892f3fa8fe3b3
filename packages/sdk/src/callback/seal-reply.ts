import type { CallbackCipher } from './cipher.ts';
import type { EnvelopeFormat } from './envelope.ts';
import { renderXml } from './render-xml.ts';

/** What an encrypted answer is made with. */
export interface SealReplyOptions {
  /** The form of the delivery that is answered. */
  readonly format: EnvelopeFormat;
  /** Seconds since 1970. */
  readonly timestamp: string;
  /** Free for apps; bots repeat the nonce of the request (path/101033). */
  readonly nonce: string;
  /** 16 bytes, fresh ones by default. */
  readonly random?: Uint8Array | undefined;
}

/** Encrypts and signs a passive reply and puts it into its envelope (path/90241, path/101033). */
export function sealReply(message: string, options: SealReplyOptions, cipher: CallbackCipher): string {
  const { format, timestamp, nonce, random } = options;
  const encrypt = cipher.encrypt(message, random);
  const msgSignature = cipher.sign(timestamp, nonce, encrypt);
  if (format === 'json') {
    return JSON.stringify({ encrypt, msgsignature: msgSignature, timestamp: Number(timestamp), nonce });
  }
  return renderXml({
    Encrypt: encrypt,
    MsgSignature: msgSignature,
    TimeStamp: Number(timestamp),
    Nonce: nonce,
  });
}
