import type { CallbackCipher } from './cipher.ts';
import type { EnvelopeFormat } from './envelope.ts';
import { writeQuery } from './query.ts';
import { renderXml } from './render-xml.ts';

/** What a signed request of WeCom is made with. */
export interface SealOptions {
  /** Seconds since 1970. */
  readonly timestamp: string;
  readonly nonce: string;
  /** 16 bytes, fresh ones by default. */
  readonly random?: Uint8Array | undefined;
}

/** How the envelope of a delivery is written. */
export interface SealDeliveryOptions extends SealOptions {
  /** `xml` by default. */
  readonly format?: EnvelopeFormat | undefined;
  /** Absent for contact changes (path/90970). */
  readonly agentid?: number | undefined;
}

/** The sender's side of a delivery: the query string and the body of the POST (path/90238). */
export function sealDelivery(
  message: string,
  options: SealDeliveryOptions,
  cipher: CallbackCipher,
): { readonly query: string; readonly body: string } {
  const { timestamp, nonce, random, agentid, format = 'xml' } = options;
  const encrypt = cipher.encrypt(message, random);
  const query = writeQuery({ msg_signature: cipher.sign(timestamp, nonce, encrypt), timestamp, nonce });
  if (format === 'json') return { query, body: JSON.stringify({ encrypt }) };
  const body = renderXml({
    ToUserName: cipher.receiveid,
    AgentID: agentid === undefined ? undefined : String(agentid),
    Encrypt: encrypt,
  });
  return { query, body };
}

/** The sender's side of the URL check: the query string of the GET (path/90930). The answer has to be `echo`. */
export function sealUrlCheck(echo: string, options: SealOptions, cipher: CallbackCipher): string {
  const { timestamp, nonce, random } = options;
  const echostr = cipher.encrypt(echo, random);
  return writeQuery({ msg_signature: cipher.sign(timestamp, nonce, echostr), timestamp, nonce, echostr });
}
