import type { CallbackCipher } from '../cipher.ts';
import { isJson, readEnvelope } from '../envelope.ts';
import type { IncomingCallback } from '../incoming.ts';
import { diagnoseDeliveryWith } from './diagnose-delivery.ts';
import { diagnoseUrlCheckWith } from './diagnose-url-check.ts';
import type { Diagnosis } from './diagnosis.ts';
import { diagnosis } from './finding-texts.ts';

/** Diagnoses refused requests, now and then. */
export interface Diagnoses {
  readonly of: (incoming: IncomingCallback) => Diagnosis | undefined;
}

/** Whose callback it is: applications get XML, bots JSON (path/101033). */
type Owner = 'application' | 'bot';

const pauseMs = 1000;

/**
 * Diagnoses at most one request a second. A diagnosis decrypts what nobody has signed: strangers could measure how
 * long that takes, a few million times, to learn about a text that they recorded; and it would double their load.
 */
export function createDiagnoses(cipher: CallbackCipher, now: () => number, owner: Owner): Diagnoses {
  let lastAt = Number.NEGATIVE_INFINITY;
  return {
    of: (incoming) => {
      const time = now();
      // A clock that was set back starts anew.
      if (Math.abs(time - lastAt) < pauseMs) return undefined;
      lastAt = time;
      const isUrlCheck = incoming.method === 'GET';
      const found = isUrlCheck
        ? diagnoseUrlCheckWith(incoming.query, cipher)
        : ofDelivery(incoming, cipher, owner);
      // What is good down to the receiver was refused for what stands in the message, and the error says so.
      return found.finding === 'ok' ? undefined : found;
    },
  };
}

function ofDelivery({ query, body }: IncomingCallback, cipher: CallbackCipher, owner: Owner): Diagnosis {
  const found = diagnoseDeliveryWith(query, body, cipher);
  const isForOther =
    (found.finding === 'wrong-receiveid' && isOfOther(body, owner)) ||
    (found.finding === 'ok' && isOfOther(cipher.decrypt(readEnvelope(body).encrypt).message, owner));
  if (!isForOther) return found;
  return diagnosis(owner === 'application' ? 'bot-callback' : 'application-callback');
}

function isOfOther(text: string, owner: Owner): boolean {
  return isJson(text) === (owner === 'application');
}
