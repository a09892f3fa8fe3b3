import type { CallbackCipher } from '../cipher.ts';
import type { IncomingCallback } from '../incoming.ts';
import { diagnoseDeliveryWith } from './diagnose-delivery.ts';
import { diagnoseUrlCheckWith } from './diagnose-url-check.ts';
import type { Diagnosis } from './diagnosis.ts';

/** Diagnoses refused requests, now and then. */
export interface Diagnoses {
  readonly of: (incoming: IncomingCallback) => Diagnosis | undefined;
}

const pauseMs = 1000;

/**
 * Diagnoses at most one request a second. A diagnosis decrypts what nobody has signed: strangers could measure how
 * long that takes, a few million times, to learn about a text that they recorded; and it would double their load.
 */
export function createDiagnoses(cipher: CallbackCipher, now: () => number): Diagnoses {
  let lastAt = Number.NEGATIVE_INFINITY;
  return {
    of: ({ method, query, body }) => {
      const time = now();
      // A clock that was set back starts anew.
      if (Math.abs(time - lastAt) < pauseMs) return undefined;
      lastAt = time;
      const isUrlCheck = method === 'GET';
      const diagnosis = isUrlCheck
        ? diagnoseUrlCheckWith(query, cipher)
        : diagnoseDeliveryWith(query, body, cipher);
      // What is good down to the receiver was refused for what stands in the message, and the error says so.
      return diagnosis.finding === 'ok' ? undefined : diagnosis;
    },
  };
}
