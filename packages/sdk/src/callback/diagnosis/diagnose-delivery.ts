import { createCipher, type CallbackCipher, type CallbackCredentials } from '../cipher.ts';
import { readEnvelope } from '../envelope.ts';
import { readQuery } from '../query.ts';
import { diagnoseEncrypted, formOf, reasonOf } from './diagnose-encrypted.ts';
import { queryFinding } from './diagnose-url-check.ts';
import type { Diagnosis, Finding } from './diagnosis.ts';
import { diagnosis } from './finding-texts.ts';

/**
 * Says why a delivery is refused (path/90238), or that it is not, down to the receiver; what stands in the message is
 * not judged. Never throws for a bad request or bad credentials.
 *
 * @param query as it came, with or without the leading `?`
 */
export function diagnoseDelivery(
  query: string | URLSearchParams,
  body: string,
  credentials: CallbackCredentials,
): Diagnosis {
  if (reasonOf(() => createCipher(credentials)) !== undefined) return diagnosis('malformed-key');
  return diagnoseDeliveryWith(query, body, createCipher(credentials));
}

/** As `diagnoseDelivery`, with credentials that are known to be well-formed. */
export function diagnoseDeliveryWith(
  query: string | URLSearchParams,
  body: string,
  cipher: CallbackCipher,
): Diagnosis {
  const found = findingInDelivery(query, body);
  return diagnosis(found ?? diagnoseEncrypted(readQuery(query), readEnvelope(body).encrypt, cipher));
}

/** What can be told without a key. Undefined when query and body have the form of a delivery. */
export function findingInDelivery(query: string | URLSearchParams, body: string): Finding | undefined {
  const { msg_signature, timestamp, nonce } = readQuery(query);
  const incomplete = queryFinding([msg_signature, timestamp, nonce]);
  if (incomplete) return incomplete;
  if (body.trim() === '') return 'empty-body';
  if (reasonOf(() => readEnvelope(body)) !== undefined) return 'changed-body';
  if (formOf(readEnvelope(body).encrypt) !== 'whole') return 'changed-body';
  return msg_signature.length < 40 ? 'truncated-query' : undefined;
}
