import type { CallbackCipher } from './cipher.ts';
import { readQuery } from './query.ts';

/**
 * Answers the check that WeCom makes when a callback URL is saved (path/90930).
 * @returns the whole body of the answer, to be sent as it is: no quotes, no newline, no byte order mark
 * @throws CallbackError
 */
export function verifyUrl(query: string | URLSearchParams, cipher: CallbackCipher): string {
  const values = readQuery(query);
  cipher.assertSigned(values, values.echostr);
  return cipher.decrypt(values.echostr).message;
}
