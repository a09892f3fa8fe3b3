import { CallbackError } from '../errors/callback-error.ts';
import { failed, forbidden, methodNotAllowed, refusal, type CallbackAnswer } from './answer.ts';
import type { CallbackCipher } from './cipher.ts';
import type { Diagnoses } from './diagnosis/create-diagnoses.ts';
import type { Diagnosis } from './diagnosis/diagnosis.ts';
import { assertFresh } from './guards.ts';
import type { IncomingCallback } from './incoming.ts';
import { readQuery } from './query.ts';
import type { AllowList } from './source/allow-list.ts';
import { SourceAddressError } from './source/source-address-error.ts';
import { verifyUrl } from './verify-url.ts';

/** What every request passes, whoever the callback belongs to. */
export interface Front {
  readonly cipher: CallbackCipher;
  readonly now: () => number;
  readonly toleranceSeconds?: number | undefined;
  readonly allowList: AllowList | undefined;
  readonly diagnoses: Diagnoses;
  readonly onError?:
    | ((error: unknown, event: undefined, diagnosis: Diagnosis | undefined) => void)
    | undefined;
}

/** Answers one request: the check of the URL, a delivery, or neither. A stranger learns nothing but 400 or 403. */
export async function answerIncoming(
  incoming: IncomingCallback,
  front: Front,
  deliver: (incoming: IncomingCallback) => Promise<CallbackAnswer>,
): Promise<CallbackAnswer> {
  try {
    const stranger = front.allowList && (await refuseStranger(incoming, front.allowList, front));
    if (stranger) return stranger;
    if (incoming.method === 'GET') return checkUrl(incoming, front);
    if (incoming.method === 'POST') return await deliver(incoming);
    return methodNotAllowed;
  } catch (error) {
    if (!(error instanceof CallbackError)) throw error;
    front.onError?.(error, undefined, front.diagnoses.of(incoming));
    return refusal(error);
  }
}

/** What is answered to those who are not on the list of addresses; undefined for all others. */
async function refuseStranger(
  { sourceAddress }: IncomingCallback,
  allowList: AllowList,
  { onError }: Front,
): Promise<CallbackAnswer | undefined> {
  try {
    if (await allowList.allows(sourceAddress)) return undefined;
    onError?.(new SourceAddressError(sourceAddress), undefined, undefined);
    return forbidden;
  } catch (error) {
    // There is no list yet. WeCom will deliver again.
    onError?.(error, undefined, undefined);
    return failed;
  }
}

function checkUrl({ query }: IncomingCallback, front: Front): CallbackAnswer {
  const body = verifyUrl(query, front.cipher);
  assertFresh(readQuery(query).timestamp, front.now(), front.toleranceSeconds);
  return { status: 200, contentType: 'text/plain', body };
}
