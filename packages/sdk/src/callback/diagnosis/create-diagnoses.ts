import type { CallbackCipher } from '../cipher.ts';
import { isJson, readEnvelope } from '../envelope.ts';
import type { IncomingCallback } from '../incoming.ts';
import { createBudget } from './create-budget.ts';
import { diagnoseDeliveryWith, findingInDelivery } from './diagnose-delivery.ts';
import { diagnoseUrlCheckWith, findingInUrlCheck } from './diagnose-url-check.ts';
import type { Diagnosis } from './diagnosis.ts';
import { diagnosis } from './finding-texts.ts';

/** Diagnoses refused requests. */
export interface Diagnoses {
  readonly of: (incoming: IncomingCallback) => Diagnosis | undefined;
}

/** Whose callback it is: applications get XML, bots JSON (path/101033). */
type Owner = 'application' | 'bot';

/**
 * Diagnoses every request whose form is wrong, and of the others five at once and one a second: such a diagnosis
 * decrypts what nobody has signed. Strangers could measure how long that takes, a few million times, to learn about a
 * text that they recorded; and it would double their load.
 */
export function createDiagnoses(cipher: CallbackCipher, now: () => number, owner: Owner): Diagnoses {
  const decryptions = createBudget(now, { burst: 5, refillMs: 1000 });
  return {
    of: (incoming) => {
      const { method, query, body } = incoming;
      const isUrlCheck = method === 'GET';
      const plain = isUrlCheck ? findingInUrlCheck(query) : findingInDelivery(query, body);
      if (plain === undefined && !decryptions.take()) return undefined;
      const found = isUrlCheck ? diagnoseUrlCheckWith(query, cipher) : ofDelivery(incoming, cipher, owner);
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
