import { CallbackError } from '../../errors/callback-error.ts';
import type { CallbackCipher, SignedValues } from '../cipher.ts';
import type { Finding } from './diagnosis.ts';

const base64Form = /^[A-Za-z0-9+/]+={0,2}$/;
const cipherBlock = 16;

/** Whether a text can be one that WeCom encrypted, and whether it can be the beginning of one. */
export function formOf(encrypt: string): 'whole' | 'cut' | 'changed' {
  if (!base64Form.test(encrypt)) return 'changed';
  const unused = encrypt.endsWith('==') ? 2 : encrypt.endsWith('=') ? 1 : 0;
  const bytes = (encrypt.length * 3) / 4 - unused;
  return encrypt.length % 4 === 0 && bytes % cipherBlock === 0 ? 'whole' : 'cut';
}

/**
 * Tells token, key and receiver apart, which the checks of a request cannot, as they stop at the first that fails:
 * a text that decrypts to a frame was made with this key, whatever the signature says.
 */
export function diagnoseEncrypted(values: SignedValues, encrypt: string, cipher: CallbackCipher): Finding {
  const isSigned = reasonOf(() => cipher.assertSigned(values, encrypt)) === undefined;
  const reason = reasonOf(() => cipher.decrypt(encrypt));
  if (reason === 'receiveid') return isSigned ? 'wrong-receiveid' : 'wrong-token';
  if (reason === undefined) return isSigned ? 'ok' : 'wrong-token';
  return isSigned ? 'wrong-key' : 'wrong-token-and-key';
}

/** Which check failed, if any. */
export function reasonOf(check: () => unknown): CallbackError['reason'] | undefined {
  try {
    check();
    return undefined;
  } catch (error) {
    if (error instanceof CallbackError) return error.reason;
    throw error;
  }
}
