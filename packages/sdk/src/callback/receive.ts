import type { CallbackCipher } from './cipher.ts';
import { readEnvelope, type EnvelopeFormat } from './envelope.ts';
import { readQuery } from './query.ts';

/** A delivery that passed its checks. */
export interface Received {
  /** The plain text: XML, or the JSON of a bot. */
  readonly message: string;
  /** How the envelope was written; an answer is written alike. */
  readonly format: EnvelopeFormat;
  /** Seconds since 1970, as signed. */
  readonly timestamp: string;
}

/**
 * Checks and decrypts a delivery: body, signature, Base64, cipher, frame, receiver, in this order (path/90968).
 * Freshness is not judged here, see `createCallback`.
 * @param body at most 1 MiB of XML or JSON; which of them is read off the body, not off a header
 * @throws CallbackError
 */
export function receive(query: string | URLSearchParams, body: string, cipher: CallbackCipher): Received {
  const { encrypt, format } = readEnvelope(body);
  const values = readQuery(query);
  cipher.assertSigned(values, encrypt);
  return { message: cipher.decrypt(encrypt).message, format, timestamp: values.timestamp };
}
