import { createCipher, type CallbackCipher, type CallbackCredentials } from '../cipher.ts';
import { readQuery } from '../query.ts';
import { diagnoseEncrypted, formOf, reasonOf } from './diagnose-encrypted.ts';
import type { Diagnosis, Finding, Repair } from './diagnosis.ts';
import { diagnosis } from './finding-texts.ts';

/**
 * Says why the check of a callback URL fails (path/90930), or that it does not: which of Token, EncodingAESKey and
 * receiveid is wrong, or what happened to the query on its way. Never throws for a bad request or bad credentials.
 *
 * @param query as it came, with or without the leading `?`
 * @example
 * const { finding, text } = diagnoseUrlCheck(new URL(request.url).search, credentials);
 */
export function diagnoseUrlCheck(
  query: string | URLSearchParams,
  credentials: CallbackCredentials,
): Diagnosis {
  if (reasonOf(() => createCipher(credentials)) !== undefined) return diagnosis('malformed-key');
  return diagnoseUrlCheckWith(query, createCipher(credentials));
}

/** As `diagnoseUrlCheck`, with credentials that are known to be well-formed. */
export function diagnoseUrlCheckWith(query: string | URLSearchParams, cipher: CallbackCipher): Diagnosis {
  const values = readQuery(query);
  const given = new URLSearchParams(query).get('echostr') ?? '';
  const repaired: readonly Repair[] = given.includes(' ') ? ['plus-signs'] : [];
  const finding = findingInUrlCheck(query) ?? diagnoseEncrypted(values, values.echostr, cipher);
  return diagnosis(finding, repaired);
}

/** What can be told without a key. Undefined when the query has the form of a check. */
export function findingInUrlCheck(query: string | URLSearchParams): Finding | undefined {
  const { msg_signature, timestamp, nonce, echostr } = readQuery(query);
  const incomplete = queryFinding([msg_signature, timestamp, nonce, echostr]);
  if (incomplete) return incomplete;
  const form = formOf(echostr);
  if (form === 'changed') return 'changed-echostr';
  return form === 'cut' || msg_signature.length < 40 ? 'truncated-query' : undefined;
}

/** Parameters that are missing, of those that have to be there. */
export function queryFinding(values: readonly string[]): Finding | undefined {
  if (values.every((value) => value === '')) return 'no-query';
  return values.includes('') ? 'truncated-query' : undefined;
}
