import type { CallbackAnswer } from './answer.ts';
import type { CallbackCipher } from './cipher.ts';
import type { EnvelopeFormat } from './envelope.ts';
import type { CallbackEvent } from './events/read-event.ts';
import { freshNonce } from './fresh-bytes.ts';
import { renderXml } from './render-xml.ts';
import { replyToXml } from './reply-xml.ts';
import type { PassiveReply } from './reply.ts';
import { sealReply } from './seal-reply.ts';

/** The answer that carries a reply. It goes back the way the event came: to its sender, from its receiver (path/90241). */
export function answerWithReply(
  reply: PassiveReply,
  event: CallbackEvent,
  options: { readonly format: EnvelopeFormat; readonly nowMs: number },
  cipher: CallbackCipher,
): CallbackAnswer {
  const { format, nowMs } = options;
  const seconds = Math.floor(nowMs / 1000);
  const message = renderXml({
    ToUserName: event.FromUserName,
    FromUserName: event.ToUserName,
    CreateTime: seconds,
    ...replyToXml(reply),
  });
  const signed = { format, timestamp: String(seconds), nonce: freshNonce() };
  return {
    status: 200,
    contentType: format === 'json' ? 'application/json' : 'application/xml',
    body: sealReply(message, signed, cipher),
  };
}
