import { CallbackError } from '../errors/callback-error.ts';
import type { CallbackCipher } from './cipher.ts';
import { readMembers } from './envelope.ts';

// What applications answer when they have nothing to say. All of it is common: path/90238 asks for status 200 alone.
const silences: ReadonlySet<string> = /* @__PURE__ */ new Set(['', 'success', 'ok']);

/**
 * The sender's side of a passive reply: checks and decrypts the body that an application answered a delivery with.
 * @returns the plain text, or undefined when there is no reply
 * @throws CallbackError
 */
export function openReply(body: string, cipher: CallbackCipher): string | undefined {
  if (silences.has(body.trim().toLowerCase())) return undefined;
  const { members } = readMembers(body);
  const encrypt = member(members, 'Encrypt', 'encrypt');
  cipher.assertSigned(
    {
      msg_signature: member(members, 'MsgSignature', 'msgsignature'),
      timestamp: member(members, 'TimeStamp', 'timestamp'),
      nonce: member(members, 'Nonce', 'nonce'),
    },
    encrypt,
  );
  return cipher.decrypt(encrypt).message;
}

function member(members: Readonly<Record<string, unknown>>, ...spellings: readonly string[]): string {
  const value = spellings.map((name) => members[name]).find((found) => found !== undefined);
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  throw new CallbackError('body', `callback: the reply has not exactly one ${spellings[0]}`);
}
